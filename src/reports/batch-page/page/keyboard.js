import { say } from './data.js';
import { element } from './dom.js';

const KEYS = [
  ['/', 'keySearch'],
  ['j / k', 'keyMove'],
  ['Enter', 'keyOpen'],
  ['Esc', 'keyBack'],
  ['?', 'keyHelp'],
];

/** Places `j` and `k` stop at. */
const STOPS = '[data-stop]';

/**
 * Listens to the keys of the page; they can be switched off in the help
 * (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 * @param {{ search: HTMLInputElement, back: () => void }} page
 */
export function useKeyboard({ search, back }) {
  const enabled = element('input', { type: 'checkbox', id: 'keys-on', checked: true });
  const help = element(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, say('keys')),
    element(
      'dl',
      {},
      KEYS.map(([key, words]) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, say(words ?? ''))),
      ),
    ),
    element('label', { for: 'keys-on', class: 'check' }, enabled, say('keysOn')),
    element('button', { type: 'button', click: () => help.close() }, say('close')),
  );
  document.body.append(help);
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    const target = /** @type {Element} */ (event.target);
    const typing = target.matches('input:not([type=checkbox]), select, textarea');
    if (event.key === 'Escape') {
      if (typing) /** @type {HTMLElement} */ (target).blur();
      else back();
      return;
    }
    if (typing || !enabled.checked) return;
    if (event.key === '/') search.focus();
    else if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === '?') help.showModal();
    else return;
    event.preventDefault();
  });
  return () => help.showModal();
}

/** Goes to the next or last stop that is in sight. @param {1 | -1} step */
function move(step) {
  const stops = [...document.querySelectorAll(STOPS)].filter((stop) => stop.getClientRects().length > 0);
  const current = document.activeElement?.closest(STOPS);
  const at = current === null || current === undefined ? -1 : stops.indexOf(current);
  const next = at === -1 ? firstInSight(stops) : stops[at + step];
  if (next === undefined) return;
  const focusable = next.matches('[tabindex], summary') ? next : next.querySelector('a[href], button');
  if (!(focusable instanceof HTMLElement)) return;
  focusable.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** @param {Element[]} stops */
function firstInSight(stops) {
  return stops.find((stop) => stop.getBoundingClientRect().bottom > 80) ?? stops[0];
}

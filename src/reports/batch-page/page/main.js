import { compareView } from './compare.js';
import { coverageView } from './coverage.js';
import { batch, documentAt, documentName, say, unitAt } from './data.js';
import { element, replace, visible } from './dom.js';
import { findingsView, searchEverywhere } from './findings.js';
import { useKeyboard } from './keyboard.js';
import { likenessView } from './likeness.js';
import { overviewView } from './overview.js';
import { routeOf, unitLink } from './routes.js';
import { unitView } from './unit.js';

/** @import {Route} from './routes.js' */

const TABS = /** @type {const} */ (['overview', 'findings', 'coverage', 'likeness']);

const main = element('main', { class: 'overview', id: 'main' });
const tabs = TABS.map((view) => element('a', { href: `#${view}` }, say(`tab.${view}`)));
const search = element('input', {
  type: 'search',
  id: 'search',
  placeholder: say('searchHint'),
  'aria-label': say('search'),
  autocomplete: 'off',
  keydown: (event) => event.key === 'Enter' && !event.isComposing && searchEverywhere(search.value),
});
const help = element('button', { type: 'button', class: 'help-button', 'aria-label': say('keys') }, '?');
const bar = element(
  'header',
  { class: 'bar-top' },
  element('a', { class: 'skip', href: '#main', click: skip }, say('skip')),
  element('nav', { 'aria-label': say('views') }, tabs),
  element('div', { class: 'search', role: 'search' }, search),
  help,
);

/** Where each view was left, to come back to it there. @type {Map<string, number>} */
const leftAt = new Map();
let shown = '';
let followed = false;

document.body.prepend(bar, main);
history.scrollRestoration = 'manual';
help.addEventListener('click', useKeyboard({ search, back }));
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[href^="#"]')) followed = true;
});
addEventListener('scroll', () => leftAt.set(shown, scrollY), { passive: true });
addEventListener('hashchange', show);
addEventListener('beforeprint', () => {
  for (const more of main.querySelectorAll('button.more.all:not([hidden])')) {
    if (more instanceof HTMLElement) more.click();
  }
  for (const list of main.querySelectorAll('details.list')) list.setAttribute('open', '');
});
show();
document.documentElement.dataset.ready = 'true';

/** Draws what the address asks for; only this one view is ever in the document. */
function show() {
  const route = routeOf(location.hash);
  const first = shown === '';
  const isBack = !followed && !first;
  followed = false;
  shown = location.hash || '#overview';
  const position = leftAt.get(shown) ?? 0;
  replace(main, viewOf(route));
  main.className = `overview view-${route.view}`;
  const title = titleOf(route);
  document.title = visible(title === batch.title ? title : `${title} · ${batch.title}`);
  for (const [at, tab] of tabs.entries()) {
    if (TABS[at] === route.view) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  const target = targetOf(route);
  if (target !== undefined) {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
    return;
  }
  scrollTo(0, isBack ? position : 0);
  if (!first) main.querySelector('h1')?.focus({ preventScroll: true });
}

/** @param {Route} route */
function viewOf(route) {
  switch (route.view) {
    case 'findings':
      return findingsView(route.filter);
    case 'coverage':
      return coverageView();
    case 'likeness':
      return likenessView();
    case 'unit':
      return unitView(route.unit, route);
    case 'compare':
      return compareView(route.first, route.second);
    default:
      return overviewView();
  }
}

/** @param {Route} route */
function titleOf(route) {
  if (route.view === 'unit') return unitAt(route.unit).name;
  if (route.view === 'overview') return batch.title;
  if (route.view !== 'compare') return say(`tab.${route.view}`);
  return say('compareTitle', { first: documentName(route.first), second: documentName(route.second) });
}

/** The finding or list within the view that the address names. @param {Route} route */
function targetOf(route) {
  if (route.view !== 'unit') return undefined;
  const id = route.finding === undefined ? undefined : batch.findings[route.finding]?.id;
  const file = route.document === undefined ? undefined : documentAt(route.document).file;
  for (const each of main.querySelectorAll('[data-finding], [data-file]')) {
    if (!(each instanceof HTMLElement)) continue;
    if (id !== undefined && each.dataset.finding === visible(id)) return each;
    if (file !== undefined && each.dataset.file === visible(file)) {
      return each.querySelector('summary') ?? each;
    }
  }
  return undefined;
}

/** One step up: from a finding or a comparison to the unit, from there to the overview. */
function back() {
  const route = routeOf(location.hash);
  if (route.view === 'overview') return;
  followed = true;
  const unit = route.view === 'compare' ? documentAt(route.first).unit : undefined;
  if (route.view === 'unit' && (route.finding !== undefined || route.document !== undefined)) {
    location.hash = unitLink(route.unit);
  } else location.hash = unit === undefined ? '#overview' : unitLink(unit);
}

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  main.querySelector('h1')?.focus();
}

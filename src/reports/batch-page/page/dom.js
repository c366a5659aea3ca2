/** @typedef {string | number | boolean | undefined | ((event: any) => void)} Attribute */
/** @typedef {Node | string | number | undefined | false | readonly Child[]} Child */

/** Characters that draw nothing, move the cursor or reorder their neighbours; as in src/reports/visible.ts. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|\uffa0/gu;

/** Where links may lead: within this page, and to a unit's page beside it. */
const LINK = /^(#|[\w%.~'()!*-]+\.html$)/;

/**
 * Writes every invisible character as `<U+202E>`.
 * @param {string} text
 */
export function visible(text) {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, (character) => {
    if (character === '\n') return character;
    if (character === '\t') return ' ';
    return `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/**
 * An element. Whatever comes from a list is text in it, never markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Attribute>} [attributes] functions listen to the event they are named after
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  decorate(made, attributes);
  put(made, children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element of a drawing.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Attribute>} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  decorate(made, attributes);
  put(made, children);
  return made;
}

/** @param {Element} made @param {Record<string, Attribute>} attributes */
function decorate(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') {
      made.addEventListener(name, value);
      continue;
    }
    const text = value === true ? '' : visible(String(value));
    if (name === 'href' && !LINK.test(text)) throw new Error('a link must stay beside this page');
    made.setAttribute(name, text);
  }
}

/** @param {Element} made @param {Child} child */
function put(made, child) {
  if (child === undefined || child === false) return;
  if (typeof child === 'string' || typeof child === 'number') made.append(visible(String(child)));
  else if (child instanceof Node) made.append(child);
  else for (const each of child) put(made, each);
}

/**
 * Puts new children in place of the old ones.
 * @param {Element} parent
 * @param {...Child} children
 */
export function replace(parent, ...children) {
  parent.replaceChildren();
  put(parent, children);
}

/**
 * A part of a view with its heading.
 * @param {string} title
 * @param {...Child} children
 */
export function section(title, ...children) {
  return element('section', {}, element('h2', {}, title), children);
}

/**
 * A box that scrolls sideways, reachable by keyboard.
 * @param {string} label
 * @param {...Child} children
 */
export function scrolling(label, ...children) {
  return element('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label }, children);
}

/**
 * A small coloured word: a verdict, a severity.
 * @param {string} tone
 * @param {string} text
 */
export function tag(tone, text) {
  return element('span', { class: tone }, element('span', { class: 'tag' }, text));
}

import { groupBy, percent, say, unitAt } from './data.js';
import { drawing, element, scrolling } from './dom.js';
import { compareLink, unitLink } from './routes.js';

/** @import {BatchLink, UnitNumber} from '../batch.ts' */

/** Units drawn in one graph; more could not be told apart. */
const MOST_UNITS = 60;
const WIDTH = 1080;
/** Width of a character of a name. */
const CHARACTER = 13.5;
const LONGEST_LABEL = 13;

/**
 * Where a unit stands, in which direction its name points, and whether names have to be turned to find room.
 * @typedef {{ x: number, y: number, angle: number, crowded: boolean }} Point
 */

/** From so many units on a circle on, their names are turned. */
const CROWDED = 9;

/**
 * Units as points, likeness as lines; an arrow only where something left over shows whose text it was. The
 * same links always give the same drawing: units on circles, in the order of their ids, one circle for each
 * group that hangs together.
 * @param {readonly BatchLink[]} links the strongest first
 * @param {UnitNumber} [centre] stands in the middle
 */
export function likenessGraph(links, centre) {
  const { drawn, hidden } = chosen(links);
  const { points, height } = layout(drawn, centre);
  const lines = drawn.map((link) => line(link, points));
  const units = [...points].map(([unit, point]) => dot(unit, point, unit === centre));
  const svg = drawing(
    'svg',
    { class: 'graph', viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', 'aria-label': say('graphLabel') },
    drawing(
      'defs',
      {},
      drawing(
        'marker',
        {
          id: 'arrow',
          viewBox: '0 0 10 10',
          refX: 9,
          refY: 5,
          markerWidth: 11,
          markerHeight: 11,
          markerUnits: 'userSpaceOnUse',
          orient: 'auto',
        },
        drawing('path', { d: 'M0 0 10 5 0 10z' }),
      ),
    ),
    lines,
    units,
  );
  return [
    scrolling(say('graphLabel'), svg),
    element(
      'p',
      { class: 'note' },
      say('graphNote'),
      hidden > 0 && ` ${say('graphHidden', { count: hidden })}`,
    ),
  ];
}

/** The strongest links, until there are as many units as can be drawn. @param {readonly BatchLink[]} links */
function chosen(links) {
  /** @type {Set<number>} */
  const units = new Set();
  const drawn = links.filter(({ first, second }) => {
    const more = new Set([first, second].filter((unit) => !units.has(unit)));
    if (units.size + more.size > MOST_UNITS) return false;
    for (const unit of more) units.add(unit);
    return true;
  });
  return { drawn, hidden: links.length - drawn.length };
}

/** @param {readonly BatchLink[]} links @param {UnitNumber} [centre] */
function layout(links, centre) {
  /** @type {Map<number, Point>} */
  const points = new Map();
  let [left, top, rowHeight] = [0, 0, 0];
  for (const units of groupsOf(links)) {
    const ring = units.filter((unit) => unit !== centre);
    const radius = units.length === 2 ? 90 : Math.max(76, (ring.length * 22) / (2 * Math.PI));
    const room = roomFor(units);
    const width = 2 * (radius + (units.length === 2 ? Math.max(24, room / 2) : room));
    const crowded = ring.length >= CROWDED;
    const height = units.length === 2 ? 96 : 2 * radius + (crowded ? 2 * room : 84);
    if (left > 0 && left + width > WIDTH) [left, top, rowHeight] = [0, top + rowHeight, 0];
    const middle = { x: left + width / 2, y: top + height / 2 };
    if (units.length === 2) {
      const [one = 0, other = 0] = units[1] === centre ? [...units].reverse() : units;
      points.set(one, { x: middle.x - radius, y: middle.y - 12, angle: Math.PI / 2, crowded: false });
      points.set(other, { x: middle.x + radius, y: middle.y - 12, angle: Math.PI / 2, crowded: false });
    } else {
      if (ring.length < units.length)
        points.set(centre ?? 0, { ...middle, angle: Math.PI / 2, crowded: false });
      for (const [at, unit] of ring.entries()) {
        const angle = (at / ring.length) * 2 * Math.PI - Math.PI / 2;
        points.set(unit, {
          x: middle.x + radius * Math.cos(angle),
          y: middle.y + radius * Math.sin(angle),
          angle,
          crowded,
        });
      }
    }
    left += width;
    rowHeight = Math.max(rowHeight, height);
  }
  return { points, height: Math.ceil(top + rowHeight) };
}

/** Room for the longest name beside its point. @param {readonly UnitNumber[]} units */
function roomFor(units) {
  const longest = Math.max(...units.map((unit) => unitAt(unit).name.length));
  return 22 + CHARACTER * Math.min(longest, LONGEST_LABEL);
}

/** Units that hang together, the largest group first. @param {readonly BatchLink[]} links */
function groupsOf(links) {
  /** @type {Map<number, number>} */
  const leaders = new Map();
  /** @param {number} unit @returns {number} */
  const leader = (unit) => {
    const above = leaders.get(unit) ?? unit;
    return above === unit ? unit : leader(above);
  };
  for (const { first, second } of links) {
    const [one, other] = [leader(first), leader(second)];
    leaders.set(Math.max(one, other), Math.min(one, other));
    leaders.set(Math.min(one, other), Math.min(one, other));
  }
  const units = [...new Set(links.flatMap(({ first, second }) => [first, second]))].sort((a, b) => a - b);
  return [...groupBy(units, leader).values()].sort((a, b) => b.length - a.length);
}

/** @param {BatchLink} link @param {Map<number, Point>} points */
function line(link, points) {
  const from = link.source ?? link.first;
  const to = from === link.first ? link.second : link.first;
  const [start, end] = [points.get(from), points.get(to)];
  if (start === undefined || end === undefined) return undefined;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [x, y] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const gap = 11;
  const key = link.source === undefined ? 'graphLine' : 'graphArrow';
  const words = say(key, {
    first: unitAt(from).name,
    second: unitAt(to).name,
    percent: percent(link.residual),
    count: link.findings.length,
  });
  const figure = percent(link.residual);
  const [midX, midY] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
  return drawing(
    'a',
    {
      href: compareLink(...link.documents),
      class: `edge${link.source === undefined ? '' : ' directed'}`,
      'aria-label': words,
    },
    drawing('title', {}, words),
    drawing('line', {
      x1: round(start.x + x * gap),
      y1: round(start.y + y * gap),
      x2: round(end.x - x * gap),
      y2: round(end.y - y * gap),
      'stroke-width': round(1 + 3 * link.residual),
      ...(link.source === undefined ? {} : { 'marker-end': 'url(#arrow)' }),
    }),
    points.size <= 12 &&
      drawing(
        'text',
        { x: round(midX), y: round(midY - 7), 'text-anchor': 'middle', class: 'figure' },
        figure,
      ),
  );
}

/** @param {UnitNumber} unit @param {Point} point @param {boolean} central */
function dot(unit, point, central) {
  const { name, verdict } = unitAt(unit);
  const label = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name;
  const below = Math.abs(Math.cos(point.angle)) < 0.3 && !point.crowded;
  const right = Math.cos(point.angle) >= 0;
  const degrees = (point.angle * 180) / Math.PI + (right ? 0 : 180);
  const place = below
    ? { x: point.x, y: point.y + (Math.sin(point.angle) < -0.5 ? -16 : 25), 'text-anchor': 'middle' }
    : { x: point.x + (right ? 14 : -14), y: point.y + 4.5, 'text-anchor': right ? 'start' : 'end' };
  const turned = point.crowded
    ? { transform: `rotate(${round(degrees)} ${round(point.x)} ${round(point.y)})` }
    : {};
  return drawing(
    'a',
    { href: unitLink(unit), class: `node ${verdict}${central ? ' central' : ''}` },
    drawing('title', {}, name),
    drawing('circle', { cx: round(point.x), cy: round(point.y), r: central ? 9 : 7 }),
    drawing('text', { ...place, x: round(place.x), y: round(place.y), ...turned }, label),
  );
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}

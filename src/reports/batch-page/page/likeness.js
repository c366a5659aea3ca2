import { batch, documentName, percent, say, unitAt } from './data.js';
import { element, section } from './dom.js';
import { likenessGraph } from './graph.js';
import { compareLink, unitLink } from './routes.js';
import { sortableTable } from './tables.js';

/** @import {BatchLink, UnitNumber} from '../batch.ts' */

/** Who is alike with whom across units. */
export function likenessView() {
  const title = element('h1', { tabindex: -1 }, say('tab.likeness'));
  if (batch.links.length === 0) return [title, element('p', {}, say('noLinks'))];
  return [
    title,
    element('p', { class: 'note' }, say('acrossNote')),
    likenessGraph(batch.links),
    section(say('pairs'), linkTable(batch.links)),
  ];
}

/** Links between units as a table, which also those can read who cannot see the drawing. @param {readonly BatchLink[]} links */
function linkTable(links) {
  /** @param {UnitNumber} unit */
  const name = (unit) => element('a', { href: unitLink(unit) }, unitAt(unit).name);
  return sortableTable({
    caption: say('pairs'),
    rows: links,
    columns: [
      {
        title: say('column.unit'),
        heads: true,
        cell: ({ first, second }) => [name(first), ' ⇄ ', name(second)],
        sortBy: ({ first }) => first,
      },
      {
        title: say('residual'),
        number: true,
        cell: ({ residual }) => percent(residual),
        sortBy: ({ residual }) => residual,
      },
      {
        title: say('direction'),
        cell: ({ source, first, second }) =>
          source === undefined
            ? say('noDirection')
            : say('fromTo', {
                first: unitAt(source).name,
                second: unitAt(source === first ? second : first).name,
              }),
      },
      {
        title: say('column.findings'),
        number: true,
        cell: ({ findings }) => findings.length,
        sortBy: ({ findings }) => findings.length,
      },
      {
        title: say('sideBySide'),
        cell: ({ documents }) =>
          element(
            'a',
            { href: compareLink(...documents) },
            `${documentName(documents[0])} ⇄ ${documentName(documents[1])}`,
          ),
      },
    ],
  }).node;
}

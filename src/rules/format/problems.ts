import type { DocumentProblem, SourceDocument } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Owner } from '../analysis/owners.js';
import { itemFinder, textAt } from '../item-at.js';
import type { FindingDraft, Place } from '../rule.js';

/** Characters of a wrong place that are quoted; it may be a line of megabytes. */
const MOST_QUOTED = 1000;

/** A place in a file as a whole, with whom the file belongs to. */
export function documentPlace(document: SourceDocument, range: Place['range'], owner: Owner): Place {
  const { unit, list, debrief, person } = owner;
  return {
    document,
    range,
    ...(unit && { unit }),
    ...(list && { list }),
    ...(debrief && { debrief }),
    ...(person && { person }),
  };
}

/**
 * One finding per problem of the given source. The message is called `problem` and holds the sentences
 * that reading the file gave.
 */
export function* problemFindings(
  document: SourceDocument,
  source: DocumentProblem['source'],
  analysis: Analysis,
): Iterable<FindingDraft> {
  const problems = document.problems.filter((problem) => problem.source === source);
  if (problems.length === 0) return;
  const owner = analysis.owners.of(document);
  if (owner.standing === 'skipped') return;
  const itemAt = itemFinder(document);
  for (const { range, message, advice } of problems) {
    const item = owner.list || owner.debrief ? itemAt(range.start) : undefined;
    const text = textAt(document, range).slice(0, MOST_QUOTED).trim();
    yield {
      message: 'problem',
      values: { problem: withStop(message), remedy: withStop(advice) },
      ...(owner.standing === 'compared' && {
        severity: 'info',
        reason: {
          zh: '这是以往年度或者已被修订替代的文件，只用于比对，不计入本年度核查结果。',
          en: 'The file is of an earlier year or replaced by a revision: it is only compared with.',
        },
      }),
      at: {
        ...documentPlace(document, range, owner),
        ...(item !== undefined && { item }),
        ...(text !== '' && { text }),
      },
      subject: `${message.zh}\n${text}`,
    };
  }
}

/** The sentences come without a full stop, some with a question mark. */
function withStop({ zh, en }: DocumentProblem['message']): DocumentProblem['message'] {
  return { zh: /[。？！]$/.test(zh) ? zh : `${zh}。`, en: /[.?!]$/.test(en) ? en : `${en}.` };
}

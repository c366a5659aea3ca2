import type { ReadDocument } from './document.js';
import { elements, present, text, word } from './fields.js';
import type { Decision } from './model.js';

export function readDecisions(document: ReadDocument): Decision[] {
  return elements(document.root, 'decisions').flatMap(({ node }): Decision[] => {
    const finding = text(node, 'finding');
    const decision = word(node, 'decision', ['confirmed', 'dismissed']);
    const by = text(node, 'by');
    const date = text(node, 'date');
    if (finding === undefined || decision === undefined || by === undefined || date === undefined) return [];
    return [
      present({
        finding,
        decision,
        by,
        date,
        reason: text(node, 'reason'),
        explanation: text(node, 'explanation'),
      }),
    ];
  });
}

/** True for a field filled in only for form's sake: 无, /, ——. */
export function isBlank(value: string): boolean {
  return /^(?:[\s\-—–_/\\.。、]*|无|没有|空)$/.test(value.trim());
}

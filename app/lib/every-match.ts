/**
 * Every match of a pattern with the flag "g", in order: what matchAll gives. That makes a copy of the pattern at
 * each call, which for a long pattern takes more than reading the text by it; here the pattern itself is used.
 */
export function everyMatch(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "") throw new Error(`${pattern.source} matches nothing at all`);
    matches.push(match);
  }
  return matches;
}

/** The next piece of JSON: white space, then a mark, a string, a number or a word. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * Where text stops being JSON, as an offset; its length when it ends too early; `null` when it is whole.
 * The runtime's own messages name no place for most faults. Without recursion, so that depth cannot exhaust the stack.
 */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expect: 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more' = 'value';
  let at = 0;
  for (;;) {
    if (open.length === 0 && expect === 'more')
      return /^[ \t\n\r]*$/.test(text.slice(at)) ? null : afterSpace(text, at);
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return afterSpace(text, at);
    const start = afterSpace(text, at);
    const [, mark, string, other] = found;
    const inside = open.at(-1);
    if (expect === 'colon') {
      if (mark !== ':') return start;
      expect = 'value';
    } else if (expect === 'more') {
      if (mark === ',') expect = inside === '{' ? 'key' : 'value';
      else if ((mark === '}' && inside === '{') || (mark === ']' && inside === '[')) open.pop();
      else return start;
    } else if (expect === 'key' || expect === 'first key') {
      if (string !== undefined) expect = 'colon';
      else if (mark === '}' && expect === 'first key') {
        open.pop();
        expect = 'more';
      } else return start;
    } else if (mark === '{') {
      open.push('{');
      expect = 'first key';
    } else if (mark === '[') {
      open.push('[');
      expect = 'first value';
    } else if (mark === ']' && expect === 'first value') {
      open.pop();
      expect = 'more';
    } else if (string !== undefined || other !== undefined) expect = 'more';
    else return start;
    at = TOKEN.lastIndex;
  }
}

function afterSpace(text: string, at: number): number {
  let place = at;
  while (place < text.length && ' \t\n\r'.includes(text.charAt(place))) place++;
  return place;
}

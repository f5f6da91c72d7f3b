/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  if (words.length === 2) return `${words[0] ?? ''} ${joiner} ${words[1] ?? ''}`;
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`;
}

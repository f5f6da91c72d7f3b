import { HiddenMark } from './exact-text.tsx';
import { visibleText } from './visible-text.ts';

/** A short text from outside: characters that hide or turn text around are shown by name, the rest stands as it is. */
export function PlainText({ text }: { text: string }) {
  const runs = visibleText(text);
  if (runs.length === 1 && runs[0]?.kind === 'text') return text;
  return runs.map((run, index) =>
    run.kind === 'text' ? run.text : <HiddenMark key={index} name={run.name} />,
  );
}

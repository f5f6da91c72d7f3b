import { visibleText, type TextRun } from './visible-text.ts';

type Props = { readonly text: string; readonly start?: number; readonly end?: number };

/**
 * A text exactly as it came: white space kept, nothing interpreted, each hidden or text-turning character shown by its name,
 * the quoted words marked and reachable as `#quote`. `start` and `end` are UTF-16 offsets.
 */
export function ExactText({ text, start, end }: Props) {
  const runs = visibleText(text, start === undefined || end === undefined ? undefined : { start, end });
  const first = runs.findIndex((run) => run.quoted);
  if (text === '') return <p className="text-sm text-faint italic">The text is empty.</p>;
  if (first < 0) return <Block>{runs.map(runOf)}</Block>;
  const last = runs.findLastIndex((run) => run.quoted);
  return (
    <Block>
      {runs.slice(0, first).map(runOf)}
      <mark id="quote" className="scroll-mt-24 px-0.5 font-medium">
        {runs.slice(first, last + 1).map(runOf)}
      </mark>
      {runs.slice(last + 1).map(runOf)}
    </Block>
  );
}

// `dir="auto"` per line and isolation keep a right-to-left line from turning its neighbours.
function Block({ children }: { children: React.ReactNode }) {
  return (
    <div
      dir="auto"
      className="font-sans text-base [overflow-wrap:anywhere] whitespace-pre-wrap text-ink [unicode-bidi:plaintext]"
    >
      {children}
    </div>
  );
}

function runOf(run: TextRun, index: number) {
  return run.kind === 'text' ? (
    <span key={index}>{run.text}</span>
  ) : (
    <HiddenMark key={index} name={run.name} />
  );
}

/** Stands where a character hides. */
export function HiddenMark({ name }: { name: string }) {
  return (
    <span
      dir="ltr"
      className="mx-px inline-block rounded-sm border border-hold-line bg-hold-soft px-1 align-baseline font-mono text-2xs whitespace-nowrap text-hold select-none [unicode-bidi:isolate]"
    >
      {name}
    </span>
  );
}

import { z } from 'zod/mini';
import type { TypedProblem, TypedValue } from './typed.ts';
import { readTyped } from './typed.ts';

/** What is wrong with a field as its form says it: the problem, and the line of a list that it is in. */
export type TypedFault = { readonly problem: TypedProblem; readonly line: number | null };

/** The schema of the form of one field, for the browser: what it lets through, the server takes. Faults come as its messages. */
export function typedForm(asked: Parameters<typeof readTyped>[0]) {
  return z.object({
    typed: z.custom<TypedValue>().check((given) => {
      const read = readTyped(asked, given.value);
      if (read.kind === 'value') return;
      const message = faultMessage({ problem: read.problem, line: read.line ?? null });
      given.issues.push({ code: 'custom', message, input: given.value });
    }),
  });
}

function faultMessage({ problem, line }: TypedFault): string {
  return line === null ? problem : `${problem}:${line}`;
}

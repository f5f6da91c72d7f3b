import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { refusalOf, refusalSentence } from './refusal.ts';

/** An error as it leaves a router: a refusal as its sentence, and nothing that only the log may know. */
export function errorShape({ shape, error }: { shape: TRPCDefaultErrorShape; error: TRPCError }) {
  const refusal = refusalOf(error);
  const message =
    refusal !== null
      ? refusalSentence(refusal)
      : // What a bug says is for the log: it may name tables, files or values.
        error.code === 'INTERNAL_SERVER_ERROR'
        ? 'Something went wrong on our side.'
        : shape.message;
  const { stack: _stack, ...data } = shape.data;
  return { ...shape, message, data: { ...data, refusal } };
}

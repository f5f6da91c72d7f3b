import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Refusal } from './views.ts';

/** What a use case gives back: a value, or an expected refusal. Bugs are thrown. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The use case did what was asked. */
export function granted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The use case refuses, for a reason the person is told. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** The value, for a procedure: a refusal becomes a tRPC error, and the procedure's transaction is rolled back. */
export function orThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw refusalError(outcome.refusal);
}

/** The tRPC error of a refusal; `refusalOf` gets it back. */
export function refusalError(refusal: Refusal): TRPCError {
  return new TRPCError({
    code: codeOf(refusal),
    message: refusalSentence(refusal),
    cause: new RefusalCause(refusal),
  });
}

/** The refusal behind an error that a procedure threw (bad input included), or null where it is a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof TRPCError)) return null;
  if (error.cause instanceof RefusalCause) return error.cause.refusal;
  if (error.cause instanceof ZodError && error.code === 'BAD_REQUEST') {
    const [issue] = error.cause.issues;
    const path = (issue?.path ?? []).map(
      (key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    );
    return { kind: 'invalid', path: path.join(''), message: issue?.message ?? 'Not valid.' };
  }
  return null;
}

/** One plain sentence for the person. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not_found':
      return 'There is no such thing here, or it is not yours to see.';
    case 'forbidden':
      return 'Your roles do not allow this.';
    case 'signed_out':
      return 'Sign in to go on.';
    case 'invalid':
    case 'stale':
    case 'unavailable':
      return refusal.message;
    case 'rate_limited':
      return `Too many tries. Try again in ${waitFor(refusal.retryAfterSeconds)}.`;
  }
}

function codeOf(refusal: Refusal): TRPCError['code'] {
  switch (refusal.kind) {
    case 'not_found':
      return 'NOT_FOUND';
    case 'forbidden':
      return 'FORBIDDEN';
    case 'signed_out':
      return 'UNAUTHORIZED';
    case 'invalid':
      return 'BAD_REQUEST';
    case 'stale':
      return 'CONFLICT';
    case 'rate_limited':
      return 'TOO_MANY_REQUESTS';
    case 'unavailable':
      return 'SERVICE_UNAVAILABLE';
  }
}

function waitFor(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

class RefusalCause extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

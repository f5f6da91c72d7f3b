import { refusalOf, refusalSentence } from '@handrail/api/refusal';
import type { Refusal } from '@handrail/api/views';

/** The value, or the refusal that an action shows beside its form. Bugs are thrown on. */
export async function attempt<T>(
  work: Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; refusal: Refusal; sentence: string }> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { ok: false, refusal, sentence: refusalSentence(refusal) };
  }
}

/** A refusal as the status and sentence of an error page. */
export function refusalResponse(refusal: Refusal): Response {
  return new Response(refusalSentence(refusal), { status: statusOf(refusal) });
}

/** The HTTP status that says the same as the refusal. */
export function statusOf(refusal: Refusal): number {
  switch (refusal.kind) {
    case 'not_found':
      return 404;
    case 'forbidden':
      return 403;
    case 'signed_out':
      return 401;
    case 'invalid':
      return 400;
    case 'stale':
      return 409;
    case 'rate_limited':
      return 429;
    case 'unavailable':
      return 503;
  }
}

import type { Arrival } from '../deals/arrival.ts';

/** `body` is JSON text. */
export type WebhookAnswer = { readonly status: number; readonly body: string };

/** A refusal in one sentence, with the place in the record where there is one (a JSON pointer; "" is the whole). */
export function refusal(status: number, message: string, path?: string): WebhookAnswer {
  return { status, body: JSON.stringify({ error: path === undefined ? { message } : { path, message } }) };
}

/** What the sender learns of a record that was taken in. */
export function acceptedBody({ received, news }: Arrival): string {
  const { onboardingId, version, result } = received;
  const evaluation = news?.judgement.evaluation;
  const found =
    evaluation === undefined
      ? {}
      : {
          lane: evaluation.lane,
          findings: evaluation.findings.map(({ row, tier, because }) => ({ row, tier, because })),
          holds: evaluation.holds,
        };
  return JSON.stringify({ onboarding: onboardingId, version, result, ...found });
}

/** The answer over HTTP. */
export function respond({ status, body }: WebhookAnswer, headers: Record<string, string> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

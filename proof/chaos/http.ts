import { setTimeout as wait } from 'node:timers/promises';

/** What came of asking: an answer, or a refusal by its status. */
export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number };

/** How long a sender goes on trying. */
const PATIENCE_MS = 120_000;

/** Asks until somebody answers: no connection, a broken one, silence and a failure of the server are tried again, as senders do. */
export async function ask(url: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
      const text = await answer.text();
      if (answer.status < 500) return { status: answer.status, body: JSON.parse(text) };
    } catch {
      // Nobody there, or gone while they answered.
    }
    if (Date.now() > deadline) throw new Error(`${url}: no answer within ${PATIENCE_MS / 1000} s`);
    await wait(100);
  }
}

export type Api = {
  readonly query: <T>(path: string, input: unknown) => Promise<Answered<T>>;
  readonly mutate: <T>(path: string, input: unknown) => Promise<Answered<T>>;
};

/** The console's procedures over HTTP, as a person who is signed in. */
export function apiOf(address: string, cookie: string): Api {
  const headers = { cookie, origin: address, 'content-type': 'application/json' };
  const answered = <T>({ status, body }: { status: number; body: unknown }): Answered<T> =>
    status === 200
      ? { ok: true, value: Reflect.get(Object(Reflect.get(Object(body), 'result')), 'data') }
      : { ok: false, status };
  return {
    query: async <T>(path: string, input: unknown) => {
      const search = new URLSearchParams({ input: JSON.stringify(input) });
      return answered<T>(await ask(`${address}/trpc/${path}?${search}`, { headers }));
    },
    mutate: async <T>(path: string, input: unknown) =>
      answered<T>(
        await ask(`${address}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) }),
      ),
  };
}

import type { Page } from '@playwright/test';
import { installation } from './installation.ts';
import { expect } from './test.ts';

/** The console's procedures over HTTP, as the person who is signed in on this page: for what is no part of the journey. */
export function consoleApi(page: Page) {
  const answer = async (response: Awaited<ReturnType<Page['request']['get']>>) => {
    const body: unknown = await response.json();
    expect(response.ok(), JSON.stringify(body)).toBe(true);
    return Reflect.get(Object(Reflect.get(Object(body), 'result')), 'data');
  };
  // What is not a browser's own form must say that it comes from here.
  const headers = { origin: installation().url };
  return {
    query: async <T>(path: string, input: unknown): Promise<T> => {
      const search = new URLSearchParams({ input: JSON.stringify(input) });
      return answer(await page.request.get(`/trpc/${path}?${search}`, { headers }));
    },
    mutate: async <T>(path: string, input: unknown): Promise<T> =>
      answer(await page.request.post(`/trpc/${path}`, { headers, data: input })),
  };
}

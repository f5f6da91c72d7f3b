import { test as base, expect } from '@playwright/test';
import { installation } from './installation.ts';

/** Remix logs a load that the next click gave up, where its answer was being read just then (`fetchAndDecode`). Nothing is amiss. */
const GIVEN_UP = /^AbortError: signal is aborted without reason/;

/**
 * Every journey runs on the Handrail of its worker, and fails when a page throws, logs an error, or asks anything of
 * another host, whatever else it checks. A journey that provokes an error says so with `test.use({ expectedErrors: [/…/] })`.
 */
export const test = base.extend<{ expectedErrors: RegExp[]; quietPages: void }>({
  baseURL: async ({}, use) => use(installation().url),
  expectedErrors: [[], { option: true }],
  quietPages: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const complaints: string[] = [];
      const note = (text: string) => {
        if (!expectedErrors.some((expected) => expected.test(text))) complaints.push(text);
      };
      context.on('weberror', (error) => note(`thrown: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' && !GIVEN_UP.test(message.text())) note(`logged: ${message.text()}`);
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) note(`asked outside: ${request.url()}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { handoffScript } from './handoff-script.server.ts';

const pieces = ['{"note":"</script><script>alert(1)</script> & 5 ', '> 4 — ', '\u2028é"}'];

async function script() {
  const bytes = new TextEncoder().encode(pieces.join(''));
  // In pieces that cut characters in two.
  const data = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
  return handoffScript(data, 'n0nce');
}

test("nothing in a loader's data can end its script or begin another", async () => {
  const html = await script();
  expect(html).toMatch(/^<script nonce="n0nce">[^<>&\u2028]*<\/script>$/);
});

test('the browser gets the data as the loaders gave it, and its end', async () => {
  const code = /^<script [^>]*>(.*)<\/script>$/s.exec(await script())?.[1] ?? '';
  const got: string[] = [];
  let closed = 0;
  const streamController = { enqueue: (text: string) => got.push(text), close: () => (closed += 1) };
  runInNewContext(code, { window: { __remixContext: { streamController } } });
  expect(got).toEqual([pieces.join('')]);
  expect(closed).toBe(1);
});

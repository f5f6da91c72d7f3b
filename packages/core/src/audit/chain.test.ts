import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { chainVerifier } from './chain.ts';
import type { ChainEntry, ChainHead, ChainVerdict } from './chain.ts';

/** FNV-1a: weak, but it keeps core free of Node and depends on every character. */
const sha = (text: string) =>
  [...text]
    .reduce((hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619), 2166136261)
    .toString(16);
const workspaceId = 'w1';

function aChain(length: number): ChainEntry[] {
  const chain: ChainEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const said = {
      at: '2026-01-05T09:00:00.000Z',
      actor: 'system',
      action: 'a.b',
      objectType: 'a',
      objectId: `${seq}`,
    };
    const payload = canonicalJson({ ...said, workspaceId, details: { n: seq } });
    chain.push({ seq, ...said, payload, hash: sha((chain.at(-1)?.hash ?? '') + payload) });
  }
  return chain;
}

function verify(chain: readonly ChainEntry[], head: ChainHead | null, noted?: ChainHead): ChainVerdict {
  const verifier = chainVerifier(workspaceId, sha, noted);
  for (const entry of chain) {
    const bad = verifier.take(entry);
    if (bad !== null) return bad;
  }
  return verifier.end(head);
}

const headOf = (chain: readonly ChainEntry[]): ChainHead | null => chain.at(-1) ?? null;

test('a whole chain is good, an empty one too', () => {
  const chain = aChain(5);
  expect(verify(chain, headOf(chain))).toEqual({ ok: true, entries: 5, headHash: chain[4]?.hash });
  expect(verify([], null)).toEqual({ ok: true, entries: 0, headHash: '' });
});

test('each field changed by itself is named at its entry', () => {
  const chain = aChain(5);
  for (const field of ['at', 'actor', 'action', 'objectType', 'objectId', 'payload', 'hash'] as const)
    expect(
      verify(
        chain.map((entry) => (entry.seq === 3 ? { ...entry, [field]: 'changed' } : entry)),
        headOf(chain),
      ),
      field,
    ).toMatchObject({ ok: false, firstBadSeq: 3, entries: 2 });
});

test('an entry of another workspace is not one of this chain, even with the right hash', () => {
  const [first] = aChain(1);
  if (first === undefined) throw new Error('no entry');
  const payload = first.payload.replace('"w1"', '"w2"');
  const moved = { ...first, payload, hash: sha(payload) };
  expect(verify([moved], moved)).toMatchObject({
    ok: false,
    firstBadSeq: 1,
    reason: expect.stringContaining('workspaceId'),
  });
});

test('a missing head, a head moved back or forward, and a head with another hash are found', () => {
  const chain = aChain(3);
  const [, second, third] = chain;
  expect(verify(chain, null)).toMatchObject({ ok: false, firstBadSeq: 3 });
  expect(verify(chain, second ?? null)).toMatchObject({ ok: false, firstBadSeq: 3 });
  expect(verify(chain.slice(0, 2), third ?? null)).toMatchObject({ ok: false, firstBadSeq: 3, entries: 2 });
  expect(verify(chain, { seq: 3, hash: 'x' })).toMatchObject({ ok: false, firstBadSeq: 3 });
  expect(verify([], { seq: 0, hash: 'x' })).toMatchObject({ ok: false, firstBadSeq: 1 });
});

test('a chain written anew as a whole is found by an entry noted before', () => {
  const [before, after] = [aChain(4), aChain(4)];
  const rewritten: ChainEntry[] = [];
  for (const entry of after) {
    const payload = entry.payload.replace('"n":2', '"n":9');
    rewritten.push({ ...entry, payload, hash: sha((rewritten.at(-1)?.hash ?? '') + payload) });
  }
  expect(verify(rewritten, headOf(rewritten)).ok).toBe(true);
  expect(verify(rewritten, headOf(rewritten), before[2])).toMatchObject({ ok: false, firstBadSeq: 3 });
  expect(verify(before.slice(0, 2), before[1] ?? null, before[2])).toMatchObject({
    ok: false,
    firstBadSeq: 3,
  });
});

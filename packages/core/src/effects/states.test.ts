import { expect, test } from 'vitest';
import { secondsUntilRetry } from './backoff.ts';
import { actsFor, EFFECT_LISTS, EFFECT_MOVES, EFFECT_STATES, stateAfter, STATES_IN } from './states.ts';

test('what is done or cancelled stays so, and everything can come to an end', () => {
  for (const state of EFFECT_STATES) {
    const reached = new Set([state]);
    for (const at of reached) for (const next of EFFECT_MOVES[at]) reached.add(next);
    expect([...reached].some((one) => EFFECT_MOVES[one].length === 0)).toBe(true);
  }
  expect(EFFECT_MOVES.done).toEqual([]);
  expect(EFFECT_MOVES.cancelled).toEqual([]);
});

test('what may have happened goes on by a person alone', () => {
  for (const act of actsFor('unknown')) expect(EFFECT_MOVES.unknown).toContain(stateAfter(act));
  expect(actsFor('sent')).toEqual([]);
  expect(actsFor('leased')).toEqual([]);
});

test('tries come further and further apart, up to an hour and a half of one, and never at once', () => {
  const waits = Array.from({ length: 12 }, (_, tries) => secondsUntilRetry(tries + 1, 0));
  expect(waits.slice(0, 4)).toEqual([5, 15, 45, 135]);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(3600);
  expect(secondsUntilRetry(12, 1)).toBe(5400);
});

test('every state stands in exactly one list of the outbox', () => {
  expect(EFFECT_LISTS.flatMap((list) => STATES_IN[list]).sort()).toEqual([...EFFECT_STATES].sort());
});

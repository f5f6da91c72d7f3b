import { instantOf } from '../../time/days.ts';
import { HOLD_LABELS } from '../labels.ts';
import { HOLDS } from '../vocabulary.ts';
import { known, noneAt, notKnown, once, ref, refTo, type World } from '../world.ts';
import { dateWords, quoted } from '../words.ts';
import type { Fact } from './fact.ts';
import { NOW_UNKNOWN, nowMs } from './time.ts';

const NO_DOCUMENTS = noneAt('context.documents');

const NO_FAILED_WRITES = noneAt('context.failedWrites');

const writes = (world: World) => world.record.context?.failedWrites ?? [];
const documents = (world: World) => world.record.context?.documents ?? [];

const HOLD_WORDS: Readonly<Record<string, string>> = HOLD_LABELS;

/** Writes to other systems that failed, and the documents asked for. */
export const contextFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'failedWrites',
    title: 'the failed writes',
    plural: true,
    says: ['a write to another system has failed', 'no write to another system has failed'],
    meaning: 'Writes to other systems that failed all their tries, or whose result is unknown.',
    from: 'context.failedWrites',
    noun: 'write',
    one: 'a failed write',
    label: (world, index) => {
      const write = writes(world)[index];
      const action = HOLD_WORDS[write?.action.trim() ?? ''] ?? quoted(write?.action ?? '');
      return write?.error === undefined ? action : `${action} (${quoted(write.error)})`;
    },
    read: once((world) => {
      const list = writes(world);
      return list.length === 0
        ? NO_FAILED_WRITES
        : known(
            list.length,
            list.map((write, index) => refTo(`context.failedWrites[${index}]`, write)),
          );
    }),
  },
  {
    type: 'choices',
    name: 'failedWrites.actions',
    title: 'the actions whose write failed',
    plural: true,
    says: [
      'a failed write stops an action that can be held',
      'no failed write stops an action that can be held',
    ],
    meaning: 'The failed actions that are names of a hold.',
    from: 'context.failedWrites[].action',
    choices: HOLD_WORDS,
    read: once((world) => {
      const named = writes(world).flatMap(({ action }, index) => {
        const hold = HOLDS.find((candidate) => candidate === action.trim().toLowerCase());
        return hold ? [{ hold, index }] : [];
      });
      return known(
        named.map(({ hold }) => hold),
        named.map(({ hold, index }) => ref(`context.failedWrites[${index}].action`, hold)),
      );
    }),
  },
  {
    type: 'list',
    name: 'documents',
    title: 'the documents',
    plural: true,
    meaning: 'Documents that the onboarding requires, with the state each is in.',
    from: 'context.documents',
    noun: 'document',
    one: 'a document',
    label: (world, index) => quoted(documents(world)[index]?.requirement ?? ''),
    read: once((world) => {
      const list = documents(world);
      return list.length === 0
        ? NO_DOCUMENTS
        : known(
            list.length,
            list.map((document, index) => refTo(`context.documents[${index}]`, document)),
          );
    }),
  },
  {
    type: 'choice',
    name: 'document.state',
    scope: 'document',
    title: 'its state',
    meaning: 'Where the document stands.',
    from: 'context.documents[].state',
    choices: {
      missing: 'missing',
      uploaded: 'uploaded',
      accepted: 'accepted',
      rejected: 'rejected',
      expired: 'expired',
      superseded: 'an older version than the accepted one',
    },
    read: (world, index) => {
      const document = documents(world)[index];
      const path = `context.documents[${index}]`;
      return known(document?.state ?? null, [
        ref(`${path}.requirement`, document?.requirement),
        ref(`${path}.state`, document?.state),
      ]);
    },
  },
  {
    type: 'flag',
    name: 'document.pastDue',
    scope: 'document',
    title: 'past its date',
    says: ['is past its date', 'is not past its date'],
    meaning: 'The date of the document has passed; one without a date is never past it.',
    from: 'context.documents[].dueAt, context.now',
    words: (world, index) => dateWords(documents(world)[index]?.dueAt ?? ''),
    read: (world, index) => {
      const dueAt = documents(world)[index]?.dueAt;
      const refs = [ref(`context.documents[${index}].dueAt`, dueAt)];
      if (dueAt === undefined) return known(false, refs);
      const { at } = nowMs(world);
      return at === null ? notKnown(NOW_UNKNOWN, false, refs) : known(at > (instantOf(dueAt) ?? at), refs);
    },
  },
];

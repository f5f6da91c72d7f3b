import { expect, test } from 'vitest';
import { CONTACT_ROLES } from '../people/contacts.ts';
import { AUDIT_ACTIONS } from '../audit/actions.ts';
import { HAPPENING_ACTIONS, happeningOf, lately } from './happenings.ts';
import { nextStep } from './nextStep.ts';

const none = { said: 0, toConfirm: 0, missing: 0 };
const at = '2026-03-03T10:00:00.000Z';
const entry = (action: string, details: object, actor = 'system') => ({
  ...{ at, actor, action },
  payload: JSON.stringify({ details }),
});

test('what a person is asked comes before the kickoff, and there is always exactly one thing', () => {
  const asked = { said: 1, toConfirm: 3, missing: 2 };
  for (const role of CONTACT_ROLES) {
    const step = (
      mine: typeof none,
      all: typeof none,
      kickoffAhead: boolean,
      documents = { all: 0, mine: 0 },
      steps: Parameters<typeof nextStep>[0]['steps'] = [],
      questions = { all: 0, mine: 0 },
    ) => {
      const kickoffOn = kickoffAhead ? '2026-03-10' : null;
      return nextStep({ roles: [role], questions, intake: { mine, all }, documents, steps, kickoffOn });
    };
    expect(step(asked, asked, true)).toEqual({
      ...{ kind: 'confirm', as: role, toConfirm: 3, missing: 2, begun: true },
    });
    expect(step(asked, asked, true, { all: 2, mine: 2 })).toMatchObject({ kind: 'confirm' });
    expect(step(none, asked, true, { all: 2, mine: 1 })).toEqual({ kind: 'documents', count: 1 });
    expect(step(none, none, false, { all: 1, mine: 0 })).toEqual({ kind: 'others' });
    const waiting = (own: number) => step(asked, asked, true, undefined, [], { all: 2, mine: own });
    expect(waiting(1)).toEqual({ kind: 'questions', count: 1 });
    expect(waiting(0)).toMatchObject({ kind: 'confirm' });
    expect(step(none, none, false, undefined, [], { all: 1, mine: 0 })).toEqual({ kind: 'others' });
    expect(step(none, asked, true)).toEqual({ kind: 'kickoff' });
    expect(step(none, asked, false)).toEqual({ kind: 'others' });
    expect(step(none, none, false)).toEqual({ kind: 'wait' });
    const open = (dueOn: string, own: boolean) => ({
      id: 's',
      title: 'Sign in',
      dueOn,
      late: false,
      mine: own,
    });
    const nothing = { all: 0, mine: 0 };
    const [before, after] = [open('2026-03-10', true), open('2026-03-11', true)];
    expect(step(none, none, true, { all: 1, mine: 1 }, [before])).toMatchObject({ kind: 'documents' });
    expect(step(none, none, true, nothing, [before, after])).toMatchObject({ kind: 'plan', count: 2 });
    expect(step(none, none, true, nothing, [open('2026-03-10', false), after])).toEqual({ kind: 'kickoff' });
    expect(step(none, none, false, nothing, [after])).toMatchObject({ kind: 'plan', dueOn: '2026-03-11' });
    expect(step(none, none, false, nothing, [open('2026-03-10', false)])).toEqual({ kind: 'others' });
  }
});

test('of the whole log a customer is told a closed list, whatever the entries say', () => {
  const told = AUDIT_ACTIONS.filter(
    (action) => happeningOf(entry(action, { to: 'go_live', contact: 'c1' }, 'contact:c1')) !== null,
  );
  expect(told.sort()).toEqual([...HAPPENING_ACTIONS].sort());
  expect(happeningOf(entry('onboarding.state_changed', { to: 'blocked' }))).toBeNull();
  expect(happeningOf(entry('onboarding.state_changed', { to: 'needs_information' }))).toBeNull();
  expect(happeningOf(entry('contact.invited', { contact: 'c1', name: 'Anna' }, 'member:m1'))).toEqual({
    ...{ kind: 'joined', at, contactId: 'c1' },
  });
});

test('what one person did several times in a row is told once, and only the newest', () => {
  const said = (contactId: string) => ({ kind: 'said' as const, at, contactId });
  const all = [said('a'), said('a'), said('b'), said('a'), said('b'), said('c')];
  expect(lately(all, 4).map(({ contactId }) => contactId)).toEqual(['a', 'b', 'a', 'b']);
});

test('people who were invited one after the other are told together', () => {
  const joined = (contactId: string) => ({ kind: 'joined' as const, at, contactId });
  const opened = { kind: 'opened' as const, at, contactId: null };
  expect(lately([joined('c'), joined('b'), joined('a'), opened], 6)).toEqual([
    { ...joined('c'), others: 2 },
    opened,
  ]);
});

import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';

/** An effect that reaches another system, as far as the database knows. */
type Effect = { readonly id: string; readonly state: string; readonly payload: unknown };
/** What another system wrote down before it answered. */
type Accepted = { readonly id: string; readonly said: unknown };

/**
 * Nothing went out twice, and nothing but what was approved; what is done was accepted; what was accepted is known as done, or as
 * unclear. @param mails lines `{id, to}` of the mail server @param messages lines `{id, body}` of the receiver
 */
export async function outsideOnce(
  client: pg.Client,
  mails: readonly unknown[],
  messages: readonly unknown[],
): Promise<string[]> {
  const effects = (where: string) =>
    client.query<Effect>(`select id, state, payload from effects where ${where}`).then(({ rows }) => rows);
  return [
    ...compared(
      'mail',
      await effects(`kind like '%\\_mail' or kind = 'customer_message'`),
      mails.map((mail) => ({ id: idOf(mail), said: field(mail, 'to') })),
      ({ payload }) => field(payload, 'to'),
    ),
    ...compared(
      'message',
      await effects(`kind in ('crm_note', 'billing_call', 'provisioning_call')`),
      messages.map((message) => ({ id: idOf(message), said: JSON.parse(String(field(message, 'body'))) })),
      ({ id, payload }) => ({ ...Object(field(payload, 'message')), id }),
    ),
  ];
}

function compared(
  what: string,
  effects: readonly Effect[],
  accepted: readonly Accepted[],
  approved: (effect: Effect) => unknown,
): string[] {
  const times = new Map<string, number>();
  for (const { id } of accepted) times.set(id, (times.get(id) ?? 0) + 1);
  const known = new Map(effects.map((effect) => [effect.id, effect]));
  return [
    ...[...times].filter(([, n]) => n > 1).map(([id, n]) => `doubled: ${what} ${id} was accepted ${n} times`),
    ...[...times.keys()].flatMap((id) => {
      const state = known.get(id)?.state;
      if (state === undefined) return [`unapproved: ${what} ${id} belongs to no effect`];
      return state === 'done' || state === 'unknown'
        ? []
        : [`lost: ${what} ${id} was accepted and its effect is ${state}`];
    }),
    ...accepted.flatMap(({ id, said }) => {
      const effect = known.get(id);
      return effect === undefined || isDeepStrictEqual(said, approved(effect))
        ? []
        : [`changed: ${what} ${id} is not what was approved`];
    }),
    ...effects
      .filter(({ id, state }) => state === 'done' && !times.has(id))
      .map(({ id }) => `lost: ${what} ${id} is done and nobody outside accepted it`),
  ];
}

const field = (line: unknown, name: string): unknown => Reflect.get(Object(line), name);
const idOf = (line: unknown) => String(field(line, 'id'));

/** The members that actors' names (`member:<id>`) speak of. */
export function memberIdsOf(actors: readonly string[]): string[] {
  return actors.flatMap((actor) => (actor.startsWith('member:') ? [actor.slice('member:'.length)] : []));
}

/** A member's name; `names` by member id. */
export function memberName(id: string, names: ReadonlyMap<string, string>): string {
  return names.get(id) ?? 'A former member';
}

/** An actor of the audit log as people read it; `names` by member id. */
export function actorName(actor: string, names: ReadonlyMap<string, string>): string {
  const [kind, id] = actor.split(':');
  if (kind === 'member') return memberName(id ?? '', names);
  if (kind === 'webhook') return `Webhook (${id})`;
  if (kind === 'cli') return 'Command line';
  return kind === 'system' ? 'Handrail' : actor;
}

/** The people that actors' names (`member:<id>`, `contact:<id>`) speak of. */
export function personIdsOf(actors: readonly string[]): string[] {
  return actors.flatMap((actor) => {
    const [kind, id] = actor.split(':');
    return (kind === 'member' || kind === 'contact') && id !== undefined ? [id] : [];
  });
}

/** A member's name; `names` by member id. */
export function memberName(id: string, names: ReadonlyMap<string, string>): string {
  return names.get(id) ?? 'A former member';
}

/** An actor of the audit log as people read it; `names` by the id of members and contacts. */
export function actorName(actor: string, names: ReadonlyMap<string, string>): string {
  const [kind, id] = actor.split(':');
  if (kind === 'member') return memberName(id ?? '', names);
  if (kind === 'contact') return `${names.get(id ?? '') ?? 'A former contact'} (customer)`;
  if (kind === 'webhook') return `Webhook (${id})`;
  if (kind === 'cli') return 'Command line';
  return kind === 'system' ? 'Handrail' : actor;
}

/** What the audit page's address asks for. Blank fields count as none. */
export type AuditQuery = {
  readonly q: string;
  readonly action: string;
  readonly actor: string;
  readonly objectId: string;
};

/** Reads the filters of an address; overlong text is cut, as the procedure would refuse it. */
export function readAuditQuery(params: URLSearchParams): AuditQuery {
  const text = (name: string, most: number) => (params.get(name) ?? '').trim().slice(0, most);
  return {
    q: text('q', 200),
    action: text('action', 100),
    actor: text('actor', 200),
    objectId: text('object', 200),
  };
}

/** The address of the same filters at another place in the log. */
export function auditHref(query: AuditQuery, cursor: string | null): string {
  const given = {
    q: query.q,
    action: query.action,
    actor: query.actor,
    object: query.objectId,
    cursor: cursor ?? '',
  };
  const params = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  return params.size === 0 ? '/audit' : `/audit?${params}`;
}

/** Whether any filter is set. */
export function isFiltered(query: AuditQuery): boolean {
  return Object.values(query).some((value) => value !== '');
}

/** A record that fits, for a customer of its own. */
export function record(id: string, name: string) {
  return {
    schema: 'handrail/closed-won/1',
    id,
    source: 'api',
    trigger: { kind: 'closed_won', at: '2026-05-04T09:00:00Z' },
    account: { name, domain: `${id}.example`, segment: 'smb' },
    deal: { name: `${name}: Desk`, closedAt: '2026-05-04T09:00:00Z' },
  };
}

/** A file of JSON lines, as a file field takes it; a line that is a text stands there as it is. */
export function file(name: string, lines: readonly unknown[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return { name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) };
}

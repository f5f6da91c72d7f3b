import pg from 'pg';

export type ServerVersion =
  | { readonly kind: 'version'; readonly major: number }
  | { readonly kind: 'unreachable'; readonly message: string };

/** The major version of the server at an address, or in plain words why it does not answer. */
export async function serverVersion(url: string): Promise<ServerVersion> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return { kind: 'version', major: Math.floor(Number(rows[0]?.server_version_num) / 10_000) };
  } catch (error) {
    return { kind: 'unreachable', message: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { connect, type Db } from '@handrail/db/connect';

/** A pool for a server's requests, as the application's role, which owns nothing. Close with `destroy()`. `name` shows in `pg_stat_activity`. */
export function connectApplication(url: string, name: string): Db {
  return connect(url, { applicationName: name });
}

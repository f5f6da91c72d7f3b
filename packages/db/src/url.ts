/** `postgres://user@/database?host=/run` (a socket) has no host, which `URL` refuses: one stands in meanwhile. */
const STAND_IN = 'socket.invalid';

function edited(url: string, edit: (parts: URL) => void): string {
  const parts = new URL(url.replace('@/', `@${STAND_IN}/`));
  edit(parts);
  return parts.href.replace(`@${STAND_IN}/`, '@/');
}

/** The same server and database, as another role. */
export function withRole(url: string, role: string, password: string): string {
  return edited(url, (parts) => {
    parts.username = role;
    parts.password = password;
  });
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  return edited(url, (parts) => {
    parts.pathname = `/${database}`;
  });
}

/** The role an address connects as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url.replace('@/', `@${STAND_IN}/`)).username);
}

/** The version a packet's address asks for, or null for the newest. */
export function versionOf(request: Request): number | null {
  const asked = new URL(request.url).searchParams.get('version');
  return asked !== null && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
}

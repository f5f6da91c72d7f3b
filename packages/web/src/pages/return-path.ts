/** A path of this site to go back to after signing in; anything that could lead elsewhere becomes the first page. */
export function returnPath(value: unknown): string {
  const first = '/';
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 2000) return first;
  // Browsers read `//host`, `/\host` and control characters as ways to another site.
  if (/^\/[/\\]|[\u0000-\u001f\\]/.test(value)) return first;
  const path = new URL(value, 'http://here.invalid');
  if (path.origin !== 'http://here.invalid' || /^\/(\/|sign-)/.test(path.pathname)) return first;
  return `${path.pathname}${path.search}`;
}

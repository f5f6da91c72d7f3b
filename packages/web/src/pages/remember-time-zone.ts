/** So that the next page is rendered in the viewer's own zone from the start. A year, then it is asked again. */
export function rememberTimeZone(timeZone: string): void {
  document.cookie = `handrail-zone=${encodeURIComponent(timeZone)}; Path=/; SameSite=Lax; Max-Age=31536000`;
}

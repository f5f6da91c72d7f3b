/** The quoted words an evidence address points at, as UTF-16 offsets; null where it names none. */
export function quoteOf(request: Request): { readonly start: number; readonly end: number } | null {
  const params = new URL(request.url).searchParams;
  const [start, end] = [params.get('start'), params.get('end')];
  if (start === null || end === null || !/^\d{1,7}$/.test(start) || !/^\d{1,7}$/.test(end)) return null;
  return { start: Number(start), end: Number(end) };
}

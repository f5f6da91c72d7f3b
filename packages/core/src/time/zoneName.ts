/** "UTC+2", "GMT -03:30", "+5:30": an offset, told in hours and perhaps minutes. */
const OFFSET = /^(?:utc|gmt)?_?([+-])_?(\d{1,2})(?::?([0-5]\d))?$/i;

/**
 * A time zone as `Intl` takes it, however it was typed: outer white space and the white space inside a name do not count
 * ("America/New York"), and an offset from UTC may stand for a zone. Anything else stays as it is, known or not.
 */
export function zoneName(typed: string): string {
  const name = typed.trim().replace(/\s+/g, '_');
  const [, sign, hours, minutes = '00'] = OFFSET.exec(name) ?? [];
  if (sign !== undefined && hours !== undefined) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return /^z$/i.test(name) ? 'UTC' : name;
}

import { readFile } from 'node:fs/promises';
import { withDatabase } from '@handrail/api/database/with-database';
import { refusalSentence } from '@handrail/api/refusal';
import type { Settings } from '@handrail/api/settings';
import { signedFromOutside } from '@handrail/api/webhooks/from-outside';
import { settingsOrExplain } from '../settings.ts';

export type Sending = {
  readonly source: string;
  readonly workspace?: string;
  readonly url?: string;
  readonly id?: string;
};

/** Posts a signed record or mail to the console that runs. Prints the answer; exit code 0 when it was taken in, 1 when not, 2 for bad settings. */
export async function send(file: string, { url, id, ...place }: Sending): Promise<number> {
  const settings = settingsOrExplain();
  if (settings === null) return 2;
  const bytes = await readFile(file);
  const now = new Date().toISOString();
  const event = id === undefined ? {} : { eventId: id };
  const done = await withDatabase(settings, console.error, (db) =>
    signedFromOutside({ db, settings, now, file: bytes, ...place, ...event }),
  );
  if (!done.ok) return fail(done.message);
  if (!done.value.ok) return fail(refusalSentence(done.value.refusal));
  const { path, headers, body } = done.value.value;
  const address = `${url ?? consoleAddress(settings)}${path}`;
  const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(body) }).catch(
    (error: unknown) => error,
  );
  if (!(answer instanceof Response))
    return fail(`Nothing answers at ${address}. Is the console running (npm start)? Another address: --url.`);
  console.log(await answer.text());
  return answer.ok ? 0 : fail(`The console answered ${answer.status}.`);
}

/** Where `handrail up` serves the console with these settings. */
function consoleAddress({ publicUrl, host, port }: Settings): string {
  if (publicUrl !== null) return publicUrl;
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

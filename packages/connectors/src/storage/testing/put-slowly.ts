import { diskStore } from '../disk.ts';

/** A process that begins to keep a file, says so, and never comes to its end. */
const [folder = '', key = ''] = process.argv.slice(2);
async function* endless(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1 << 20);
  process.send?.('begun');
  await new Promise(() => setInterval(() => undefined, 1000));
}
await diskStore(folder).put(key, endless());

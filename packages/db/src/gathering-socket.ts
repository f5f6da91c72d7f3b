import { Socket } from 'node:net';

type Data = string | Uint8Array;
type Done = (error?: Error | null) => void;

/**
 * A socket that sends what is written within one turn of the event loop at once: a transaction's beginning and its first
 * statement, which nobody waits between, are one system call and one packet. Nothing waits longer than that turn.
 */
export class GatheringSocket extends Socket {
  #gathers = false;

  override write(data: Data, done?: Done): boolean;
  override write(data: Data, encoding?: BufferEncoding, done?: Done): boolean;
  override write(data: Data, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.#gathers) this.#gather();
    return typeof encoding === 'function' ? super.write(data, encoding) : super.write(data, encoding, done);
  }

  #gather(): void {
    this.#gathers = true;
    this.cork();
    // Runs when the promises that are settled by now have been followed up, and so have written what they will.
    process.nextTick(() => {
      this.#gathers = false;
      this.uncork();
    });
  }
}

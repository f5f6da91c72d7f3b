import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * A socket that sends what is written within one turn of the event loop at once: a transaction's beginning and its first
 * statement, which nobody waits between, are one system call and one packet. Nothing waits longer than that turn.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket);
  let gathers = false;
  const gather = () => {
    gathers = true;
    socket.cork();
    // Runs when all promises that are settled by now have been followed up, and so have written what they will; a next tick
    // may come before them.
    setImmediate(() => {
      gathers = false;
      socket.uncork();
    });
  };
  const gathering = (data: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean => {
    if (!gathers) gather();
    return typeof encoding === 'function' ? write(data, encoding) : write(data, encoding, done);
  };
  // `connect` puts the plain `write` back, so that a subclass's would never be called.
  socket.once('connect', () => Object.assign(socket, { write: gathering }));
  return socket;
}

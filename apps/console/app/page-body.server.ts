import { Transform } from 'node:stream';

/** As much as one write to a socket takes well. */
const PIECE_BYTES = 64 * 1024;

/**
 * Where React writes a page to: it writes two kilobytes at a time, which would be a hundred writes a page. They are gathered
 * until React says that nothing more comes for now, or until they fill a piece. `done` is called when all is out.
 */
export function pageBody(done: () => void): Transform {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  const send = () => {
    if (bytes === 0) return;
    body.push(Buffer.concat(pieces, bytes));
    pieces = [];
    bytes = 0;
  };
  const body = new Transform({
    writableHighWaterMark: PIECE_BYTES,
    transform(piece: Uint8Array, _encoding, next) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= PIECE_BYTES) send();
      next();
    },
    flush(next) {
      send();
      done();
      next();
    },
  });
  // React calls this where a destination has it.
  return Object.assign(body, { flush: send });
}

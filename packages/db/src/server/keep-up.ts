/** How long a server that ended may stay unnoticed. */
const LOOK_EVERY_MS = 500;

/**
 * Looks every half second whether the server runs and starts it again when it does not, until the returned function is called.
 * A start that fails is tried again; it is told once for each time the server ended.
 * @param runs whether the server runs now
 * @param start starts it again
 */
export function keepUp(given: {
  readonly runs: () => boolean;
  readonly start: () => Promise<void>;
  readonly log: (line: string) => void;
}): () => Promise<void> {
  const { runs, start, log } = given;
  let starting: Promise<void> | null = null;
  let told = false;
  const startAgain = async () => {
    if (!told) log('The built-in Postgres ended by itself; it is started again');
    try {
      await start();
      told = false;
    } catch (error) {
      if (!told) log(error instanceof Error ? error.message : String(error));
      told = true;
    }
  };
  const timer = setInterval(() => {
    if (starting !== null || runs()) return;
    starting = startAgain().finally(() => (starting = null));
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await starting;
  };
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Collects all garbage now, so that one measurement does not pay for the one before it. */
export const collectGarbage: () => void = runInNewContext('gc');

/**
 * What every package's tests share. Time limits are for a slow machine with other work; no test waits for time to pass. With
 * `gc` a test that counts memory counts what is held, not what nobody has cleared away yet.
 */
export const shared = { testTimeout: 120_000, hookTimeout: 120_000, execArgv: ['--expose-gc'] };

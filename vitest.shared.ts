/** What every package's tests share. Time limits are for a slow machine with other work; no test waits for time to pass. */
export const shared = { testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * Notices the wish to stop: Ctrl-C, SIGTERM, or the death of the process that started this one (its IPC channel closes).
 * Asking again changes nothing: each part that stops has its own time limit.
 */
export function stopRequested(): { readonly signal: AbortSignal; readonly promise: Promise<'stop'> } {
  const controller = new AbortController();
  const promise = new Promise<'stop'>((resolve) => {
    const ask = () => {
      controller.abort();
      resolve('stop');
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
    process.once('disconnect', ask);
    // The listener alone would keep us alive for as long as the parent lives.
    process.channel?.unref();
  });
  return { signal: controller.signal, promise };
}

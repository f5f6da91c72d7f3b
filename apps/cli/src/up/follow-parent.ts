/** Loaded before the console's own program: asks it to stop when the process that started it has died. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

/** Loaded before a program of ours that `handrail` starts: asks it to stop when the process that started it has died. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

import { createServer } from 'node:net';

/** The wanted port where it is free, else a free one, which `log` is told plainly; null where nothing can listen on this host. `setting`: what chooses it. */
export async function choosePort(
  host: string,
  wanted: number,
  log: (line: string) => void,
  setting = 'PORT',
): Promise<number | null> {
  const given = await tryPort(host, wanted);
  if (given !== null) return given;
  const free = await tryPort(host, 0);
  if (free !== null)
    log(`Port ${wanted} is taken by another program; using ${free} instead. Set ${setting} to choose one.`);
  return free;
}

/** The port, once it was seen to be free; null when it is taken or not ours to use. */
function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

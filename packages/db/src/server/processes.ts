import { readFileSync } from 'node:fs';

/** The name of a running process that no later process can have: its number and, on Linux, when it started. */
export function processName(pid: number): string {
  const stat = linuxStat(pid);
  return stat === null ? String(pid) : `${pid}-${stat.startedAt}`;
}

/** Whether the process of a `processName` still runs. A zombie does not: it holds nothing any more. */
export function runs(name: string): boolean {
  const [pid = '', startedAt] = name.split('-');
  if (!isAlive(Number(pid))) return false;
  return startedAt === undefined || linuxStat(Number(pid))?.startedAt === startedAt;
}

/** Whether a process has this number, zombies not counted. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as someone else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return linuxStat(pid)?.state !== 'Z';
}

/** The program a process runs, or null where this cannot be told (not Linux, or gone). */
export function programOf(pid: number): string | null {
  return linuxStat(pid)?.program ?? null;
}

/** Fields 2, 3 and 22 of /proc/PID/stat (proc_pid_stat(5)); null elsewhere than Linux and for unknown processes. */
function linuxStat(pid: number): { program: string; state: string; startedAt: string } | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  const fields = text.slice(close + 2).split(' ');
  return { program: text.slice(open + 1, close), state: fields[0] ?? '', startedAt: fields[19] ?? '' };
}

import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where reports and caches of a test run go. */
export const REPORTS = path.join(ROOT, '.handrail', 'reports');

/** Runs a program in the root folder with our output, and returns its exit code. */
export async function run(program: string, args: readonly string[], cwd = ROOT): Promise<number> {
  return (await start(program, args, cwd, 'inherit')).code;
}

/** Runs a program quietly and returns its exit code and everything it printed. */
export function capture(
  program: string,
  args: readonly string[],
  cwd = ROOT,
): Promise<{ code: number; output: string }> {
  return start(program, args, cwd, 'pipe');
}

function start(
  program: string,
  args: readonly string[],
  cwd: string,
  output: 'inherit' | 'pipe',
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', output, output] });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** Writes a line to standard output and waits until it is taken, so that a slow reader keeps memory small. */
export async function say(line: string): Promise<void> {
  const { stdout } = process;
  if (!stdout.writable || stdout.write(`${line}\n`) || !stdout.writable) return;
  await new Promise<void>((resolve) => {
    stdout.once('drain', resolve);
    stdout.once('close', resolve);
  });
}

/** A reader that goes away (`| head`) ends the command quietly. For commands that only tell. */
export function endWithReader(): void {
  onReaderGone(() => process.exit(0));
}

/** A reader that goes away (`| head`) is told no more, and the work goes on to its end. For commands that do something. */
export function goOnWithoutReader(): void {
  onReaderGone(() => {});
}

function onReaderGone(then: () => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    then();
  });
}

/** Columns set under each other, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return /^\d[\d.,%]*$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)];
}

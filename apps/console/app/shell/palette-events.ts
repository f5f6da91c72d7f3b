const NAME = 'handrail:palette';

/** Opens the command palette from anywhere in the shell. */
export function openPalette() {
  document.dispatchEvent(new CustomEvent(NAME));
}

/** Calls `open` whenever the palette is asked for; returns how to stop. */
export function onPalette(open: () => void): () => void {
  document.addEventListener(NAME, open);
  return () => document.removeEventListener(NAME, open);
}

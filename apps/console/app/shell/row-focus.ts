/** Moves the focus to the next (1) or previous (-1) row link of the page; from elsewhere to the first or last. */
export function moveRowFocus(step: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')].filter(
    (link) => link.offsetParent !== null,
  );
  if (links.length === 0) return;
  const at = links.findIndex(
    (link) => link === document.activeElement || link.closest('tr, li')?.contains(document.activeElement),
  );
  const next =
    at === -1 ? (step === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: 'nearest' });
}

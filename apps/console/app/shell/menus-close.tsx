import { useEffect } from 'react';

const OPEN = 'details[data-menu][open]';

/** Closes the menus that are plain disclosures (`<details data-menu>`) on a press elsewhere, and on Escape back to what opened them. */
export function MenusClose() {
  useEffect(() => {
    const press = (event: Event) => {
      for (const menu of openMenus())
        if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
    };
    const key = (event: KeyboardEvent) => {
      const menus = event.key === 'Escape' && !event.defaultPrevented ? openMenus() : [];
      for (const menu of menus) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', key);
    };
  }, []);
  return null;
}

function openMenus(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>(OPEN)];
}

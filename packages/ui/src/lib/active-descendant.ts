import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps `aria-activedescendant` of a list and its field on the option that is selected now. cmdk 1.1.1 leaves the id of an
 * option that filtering has taken away, so that a screen reader would be led nowhere. Returns the reference for cmdk's root.
 */
export function useActiveDescendant(): RefObject<HTMLDivElement> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = root;
    if (current === null) return;
    const follow = () => {
      const selected = current.querySelector('[role="option"][aria-selected="true"]');
      for (const element of current.querySelectorAll('[role="combobox"], [role="listbox"]')) {
        if (element.getAttribute('aria-activedescendant') === (selected?.id ?? null)) continue;
        if (selected) element.setAttribute('aria-activedescendant', selected.id);
        else element.removeAttribute('aria-activedescendant');
      }
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(current, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-selected', 'aria-activedescendant'],
    });
    return () => observer.disconnect();
  }, []);
  return root;
}

import { useEffect, useRef, type RefObject } from 'react';

/**
 * A form of filters follows the address when a link or the way back changes it, without losing the focus.
 * What a person is just typing stays: the page may come back for a choice made a moment before.
 * `values`: the fields' values by name, as the address has them. Returns the reference for the form.
 */
export function useFieldsFollow(values: Readonly<Record<string, string>>): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(values);
  useEffect(() => {
    const before = shown.current;
    shown.current = values;
    for (const [name, value] of Object.entries(values)) {
      if (before[name] === value) continue;
      const field = form.current?.elements.namedItem(name);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      const isBeingEdited = field === document.activeElement && field.value !== before[name];
      if (!isBeingEdited) field.value = value;
    }
  });
  return form;
}

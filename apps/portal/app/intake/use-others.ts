import type { IntakeSectionView } from '@handrail/api/intake/views';
import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds between two looks at what others have done, while somebody looks at the page. */
const EVERY = 15_000;

/** A change that somebody else made while the page was open. */
export type OthersChange = { readonly name: string; readonly fields: readonly string[] };

/** Looks now and then what others have done, and gives what they changed since the page was opened. */
export function useOthers(sections: readonly IntakeSectionView[]): readonly OthersChange[] {
  const { revalidate } = useRevalidator();
  const known = useRef<ReadonlyMap<string, number> | null>(null);
  const [changes, setChanges] = useState<readonly OthersChange[]>([]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') revalidate();
    };
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [revalidate]);
  useEffect(() => {
    const fields = sections.flatMap((section) => section.fields);
    const before = known.current;
    known.current = new Map(fields.map(({ field, version }) => [field, version]));
    if (before === null) return;
    const theirs = fields.filter(
      ({ field, version, said }) => said !== null && !said.isMine && version > (before.get(field) ?? 0),
    );
    if (theirs.length === 0) return;
    const names = [...new Set(theirs.map(({ said }) => said?.name ?? ''))];
    setChanges(
      names.map((name) => ({
        name,
        fields: theirs.filter(({ said }) => said?.name === name).map(({ label }) => label),
      })),
    );
  }, [sections]);
  return changes;
}

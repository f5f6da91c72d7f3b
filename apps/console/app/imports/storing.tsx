import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { Working } from '../uploads/working.tsx';

const ASK_EVERY_MS = 1000;

/** How far storing has come, while it goes on. */
export function Storing({ importId }: { importId: string }) {
  const { load, data, state } = useFetcher<{ done: number; of: number }>();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => load(`/import/${importId}/progress`), ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [importId, load, state]);
  return (
    <Working
      label="Each record is stored by itself; leaving this page stops nothing."
      progress={data ?? null}
    />
  );
}

import { Button } from '@handrail/ui/button';
import { Toast, ToastRegion } from '@handrail/ui/toast';
import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { Flash } from '../pages/flash.server.ts';

/** A message on the page it waited for. */
export type ShownFlash = Flash & { readonly id: string };

type Labels = { readonly undo: string; readonly dismiss: string };
const ENGLISH: Labels = { undo: 'Undo', dismiss: 'Dismiss' };

/** Shows the message that the last act left for this page, with its undo. In the server's HTML too, so it needs no scripts. */
export function FlashToast({ flash, labels = ENGLISH }: { flash: ShownFlash | null; labels?: Labels }) {
  const [shown, setShown] = useState(flash);
  useEffect(() => {
    if (flash !== null) setShown(flash);
  }, [flash]);
  return (
    <ToastRegion>
      {shown && (
        <Toast
          key={shown.id}
          tone={shown.tone}
          onDismiss={() => setShown(null)}
          dismissLabel={labels.dismiss}
          action={shown.undo && <Undo label={labels.undo} undo={shown.undo} onDone={() => setShown(null)} />}
        >
          {shown.text}
        </Toast>
      )}
    </ToastRegion>
  );
}

function Undo({
  label,
  undo,
  onDone,
}: {
  label: string;
  undo: NonNullable<Flash['undo']>;
  onDone: () => void;
}) {
  return (
    <Form method="post" action={undo.action} onSubmit={() => setTimeout(onDone)}>
      {Object.entries(undo.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="sm">
        {label}
      </Button>
    </Form>
  );
}

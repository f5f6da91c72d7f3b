import { Button } from '@handrail/ui/button';
import { Toast, ToastRegion } from '@handrail/ui/toast';
import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { RootData } from '../root.tsx';

/** Shows the message that the last act left for this page, with its undo. In the server's HTML too, so it needs no scripts. */
export function FlashToast({ flash }: { flash: RootData['flash'] }) {
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
          action={shown.undo && <Undo undo={shown.undo} onDone={() => setShown(null)} />}
        >
          {shown.text}
        </Toast>
      )}
    </ToastRegion>
  );
}

function Undo({
  undo,
  onDone,
}: {
  undo: NonNullable<NonNullable<RootData['flash']>['undo']>;
  onDone: () => void;
}) {
  return (
    <Form method="post" action={undo.action} onSubmit={() => setTimeout(onDone)}>
      {Object.entries(undo.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="sm">
        Undo
      </Button>
    </Form>
  );
}

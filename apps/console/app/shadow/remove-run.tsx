import { Button, buttonClass } from '@handrail/ui/button';
import { Form } from '@remix-run/react';

/** Removing cannot be taken back, so it asks once, in place. */
export function RemoveRun() {
  return (
    <details className="group">
      <summary className={buttonClass({}, 'group-open:hidden')}>Remove…</summary>
      <Form method="post" className="flex flex-wrap items-center gap-2">
        <span className="text-xs text-muted">The report and every case go for good.</span>
        <Button type="submit" variant="danger">
          Remove this run
        </Button>
      </Form>
    </details>
  );
}

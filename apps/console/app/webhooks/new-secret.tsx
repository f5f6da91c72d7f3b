import { Callout } from '@handrail/ui/callout';
import { CopyButton } from '@handrail/ui/copy-button';

/** A secret that was just made: it is shown here and never again. */
export function NewSecret({ secret, at = 'the sender' }: { secret: string; at?: string }) {
  return (
    <Callout tone="good" alert title="Here is the new secret. It is shown only now." className="mt-4">
      <p className="text-muted">Enter it at {at} before you leave this page. If it is lost, make another.</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code
          data-testid="new-secret"
          className="min-w-0 flex-1 basis-72 rounded-md border border-good-line bg-surface px-2.5 py-1.5 font-mono text-xs break-all text-ink"
        >
          {secret}
        </code>
        <CopyButton text={secret} label="Copy secret" />
      </div>
    </Callout>
  );
}

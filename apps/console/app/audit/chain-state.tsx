import type { AuditVerifyView } from '@handrail/api/audit/views';
import { Button } from '@handrail/ui/button';
import { CopyButton } from '@handrail/ui/copy-button';
import { Link } from '@handrail/ui/link';
import { useFetcher } from '@remix-run/react';
import { Link2, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** The state of the hash chain, on top of the log; each check walks the whole chain anew. */
export function ChainState({ checked }: { checked: AuditVerifyView | null }) {
  const fetcher = useFetcher<AuditVerifyView>();
  const result = fetcher.data ?? checked;
  const busy = fetcher.state !== 'idle';
  return (
    <section
      aria-label="State of the chain"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <div role="status" className="flex min-w-0 flex-1 basis-72 items-start gap-3">
        {busy ? <Checking /> : <Result result={result} />}
      </div>
      <fetcher.Form method="post" action="/audit">
        <Button type="submit" size="sm" busy={busy}>
          {result === null ? 'Check the chain' : 'Check again'}
        </Button>
      </fetcher.Form>
    </section>
  );
}

function Checking() {
  return (
    <Line icon={<Link2 size={18} className="animate-pulse text-faint" />} title="Checking every entry …" />
  );
}

function Result({ result }: { result: AuditVerifyView | null }) {
  if (result === null) {
    return (
      <Line
        icon={<Link2 size={18} className="text-faint" />}
        title="Each entry carries the hash of the one before it."
      >
        A change, deletion, swap or insertion anywhere breaks the chain. Check it any time, here or with{' '}
        <code className="font-mono">handrail audit verify</code>.
      </Line>
    );
  }
  if (!result.ok) {
    return (
      <Line
        icon={<ShieldAlert size={18} className="text-hold" />}
        title={
          <>
            The chain is broken at entry{' '}
            <Link
              href={`/audit?cursor=${encodeURIComponent(`<${result.firstBadSeq + 1}`)}`}
              className="underline underline-offset-2"
            >
              {result.firstBadSeq}
            </Link>
          </>
        }
      >
        {result.reason} Entries before it are as they were written; from there on do not rely on them. Compare
        with your last backup.
      </Line>
    );
  }
  return (
    <Line
      icon={<ShieldCheck size={18} className="text-good" />}
      title={`Unbroken: ${result.entries.toLocaleString('en')} entries, none changed, missing or out of order.`}
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        Last hash{' '}
        <code className="max-w-full truncate font-mono text-ink">{result.headHash.slice(0, 16)}…</code>
        <CopyButton text={result.headHash} label="Copy whole" />
      </span>
    </Line>
  );
}

function Line({ icon, title, children }: { icon: ReactNode; title: ReactNode; children?: ReactNode }) {
  return (
    <>
      <span aria-hidden="true" className="mt-0.5 shrink-0">
        {icon}
      </span>
      <div className="min-w-0">
        <p className="text-sm font-medium text-ink">{title}</p>
        {children && <div className="text-xs text-pretty text-muted">{children}</div>}
      </div>
    </>
  );
}

import { ButtonLink } from '@handrail/ui/button';
import { Download } from 'lucide-react';

/** The whole log as a file, and what is counted of it. */
export function ExportLinks() {
  return (
    <>
      <ButtonLink href="/audit/export?format=csv" download icon={<Download size={14} aria-hidden="true" />}>
        Export CSV
        <span className="sr-only">, the whole log for a spreadsheet</span>
      </ButtonLink>
      <ButtonLink href="/audit/export?format=jsonl" download icon={<Download size={14} aria-hidden="true" />}>
        Export JSON lines
        <span className="sr-only">, the whole log, to be verified anywhere</span>
      </ButtonLink>
      <ButtonLink
        href="/audit/measurements?format=csv"
        download
        icon={<Download size={14} aria-hidden="true" />}
      >
        Measurements CSV
        <span className="sr-only">, each measured step for a spreadsheet, without names</span>
      </ButtonLink>
    </>
  );
}

import type { Generated } from 'kysely';
import type { CellProblem } from '@handrail/core/documents/facts';
import type { KeptFacts } from '@handrail/core/documents/kept';
import type { Verdict } from '@handrail/core/documents/verdict';
import type { VersionState } from '@handrail/core/documents/versions';

export type DocumentTables = {
  /** A required document of an onboarding, once something has happened to it. */
  documents: {
    workspace_id: string;
    onboarding_id: string;
    requirement: string;
    /** The newest version; 0: none. */
    number: Generated<number>;
    asked_after: number | null;
    asked_words: string | null;
    asked_by: string | null;
    asked_at: string | null;
    version: Generated<number>;
  };
  /** Each file that was handed in for it. */
  document_versions: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    requirement: string;
    number: number;
    file_name: string;
    size: number;
    sha256: string;
    state: VersionState;
    facts: KeptFacts;
    verdict: Verdict;
    cells: readonly CellProblem[] | null;
    uploaded_by: string;
    uploader_name: string;
    uploaded_at: string;
    decided_by: string | null;
    decided_at: string | null;
    reason: string | null;
    version: Generated<number>;
  };
};

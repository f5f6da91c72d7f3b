import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { Badge } from './badge.tsx';

/** A function of the team: who owns a finding, what a member may do. */
export function RoleTag({ role, className }: { role: InternalRole; className?: string }) {
  return (
    <Badge tone={role === 'admin' ? 'accent' : 'neutral'} className={className}>
      {ROLE_LABELS[role]}
    </Badge>
  );
}

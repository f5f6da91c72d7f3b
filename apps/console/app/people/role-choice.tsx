import { ROLE_DESCRIPTIONS } from '@handrail/core/people/roles';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { Checkbox } from '@handrail/ui/checkbox';
import type { InputHTMLAttributes } from 'react';
import { CircleAlert } from 'lucide-react';
import { ROLE_GROUPS } from './role-groups.ts';

type Props = {
  readonly chosen: readonly InternalRole[];
  readonly error?: string | null;
  /** Attributes for each checkbox, e.g. from react-hook-form. */
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
};

/** The choice of a member's roles; several may be held at once. */
export function RoleChoice({ chosen, error, input }: Props) {
  return (
    <fieldset aria-describedby={error ? 'roles-error' : undefined}>
      <legend className="text-sm font-medium text-ink">Roles</legend>
      <p className="mb-2 text-xs text-muted">
        They decide which findings a person owns and what they may do. Several are fine.
      </p>
      {error && (
        <p id="roles-error" className="mb-2 flex items-start gap-1 text-xs font-medium text-hold">
          <CircleAlert size={13} aria-hidden="true" className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {ROLE_GROUPS.map((group) => (
          <div key={group.title}>
            <h3 className="text-xs text-faint">{group.title}</h3>
            {group.roles.map((role) => (
              <Checkbox
                key={role}
                name="roles"
                value={role}
                defaultChecked={chosen.includes(role)}
                label={ROLE_LABELS[role]}
                hint={ROLE_DESCRIPTIONS[role]}
                {...input}
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

import {
  CONTACT_ROLES,
  CONTACT_ROLE_LABELS,
  contactRoles,
  type ContactRole,
} from '@handrail/core/people/contacts';
import { Checkbox } from '@handrail/ui/checkbox';
import { CircleAlert } from 'lucide-react';

type Props = {
  readonly chosen: readonly ContactRole[];
  readonly error?: string | null;
};

/** The choice of what a customer's person is to the onboarding; several are fine. */
export function RoleFields({ chosen, error }: Props) {
  return (
    <fieldset>
      <legend className="text-xs text-muted">
        In the portal as
        {error && (
          <span role="alert" className="ml-2 inline-flex items-center gap-1 font-medium text-hold">
            <CircleAlert size={13} aria-hidden="true" />
            {error}
          </span>
        )}
      </legend>
      <div className="flex flex-wrap gap-x-4">
        {CONTACT_ROLES.map((role) => (
          <Checkbox
            key={role}
            name="roles"
            value={role}
            defaultChecked={chosen.includes(role)}
            label={CONTACT_ROLE_LABELS[role]}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The roles of a form. */
export function rolesOfForm(form: FormData): ContactRole[] {
  return contactRoles(form.getAll('roles').map(String));
}

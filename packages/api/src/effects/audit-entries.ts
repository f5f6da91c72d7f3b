import type { OnboardingAction } from '@handrail/core/audit/actions';
import type { EffectKind } from '@handrail/core/effects/kinds';
import type { AuditEntry } from '@handrail/db/audit/append';

/** What can be said of an effect. */
export type EffectAction = Extract<OnboardingAction, `effect.${string}`>;

/** An audit entry about an effect. It hangs on the onboarding, as all that happens to it does, and names the effect. */
export function effectEntry(
  action: EffectAction,
  effect: {
    readonly id: string;
    readonly kind: EffectKind;
    readonly target: string;
    readonly onboardingId: string;
  },
  by: { readonly actor: string; readonly now: string },
  details: Readonly<Record<string, unknown>> = {},
): AuditEntry {
  const { id, kind, target, onboardingId } = effect;
  return {
    at: by.now,
    actor: by.actor,
    action,
    objectType: 'onboarding',
    objectId: onboardingId,
    details: { effect: id, kind, target, ...details },
  };
}

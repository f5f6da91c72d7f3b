import type { OwnerPattern } from '@handrail/core/kickoff/ownerPattern';
import type { ItemsOf } from '../reviews/items.ts';
import type { Tx } from '../transaction.ts';

/** How ownership is passed on, as somebody chose it. */
export type ChosenPattern = {
  readonly pattern: OwnerPattern;
  readonly chosenBy: string;
  readonly chosenAt: string;
};

/** The pattern that was chosen for an onboarding; undefined where none was. */
export function chosenPattern(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
): Promise<ChosenPattern | undefined> {
  return tx
    .selectFrom('owner_patterns')
    .select(['pattern', 'chosen_by as chosenBy', 'chosen_at as chosenAt'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirst();
}

/** Keeps the choice; null leaves it to the seats again. */
export async function choosePattern(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  choice: ChosenPattern | null,
): Promise<void> {
  if (choice === null) {
    await tx
      .deleteFrom('owner_patterns')
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .execute();
    return;
  }
  const columns = { pattern: choice.pattern, chosen_by: choice.chosenBy, chosen_at: choice.chosenAt };
  await tx
    .insertInto('owner_patterns')
    .values({ workspace_id: workspaceId, onboarding_id: onboardingId, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'onboarding_id'])
        .doUpdateSet((update) => ({ ...columns, version: update('owner_patterns.version', '+', 1) })),
    )
    .execute();
}

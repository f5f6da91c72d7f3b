import type { QueueItemView } from '@handrail/api/reviews/queue-views';
import { aboveRowLink } from '@handrail/ui/table';

/** An item in the version that was seen, as one field of a form. */
export function seenValue({ onboardingId, row, version }: QueueItemView): string {
  return `${onboardingId} ${row} ${version}`;
}

/** The items that a form names; what is none is left out. */
export function seenItems(values: readonly FormDataEntryValue[]) {
  return values.flatMap((value) => {
    const [onboardingId, row, version] = String(value).split(' ');
    if (onboardingId === undefined || row === undefined || !/^\d{1,9}$/.test(version ?? '')) return [];
    return [{ onboardingId, row, version: Number(version) }];
  });
}

/** Chooses a finding that the viewer may confirm; nothing for the others. */
export function ConfirmBox({ item }: { item: QueueItemView }) {
  if (!item.mayConfirm) return null;
  return (
    <label className={`${aboveRowLink} inline-flex size-6 items-center justify-center max-md:-ml-1`}>
      <span className="sr-only">
        Choose {item.row} on {item.accountName}
      </span>
      <input type="checkbox" name="item" value={seenValue(item)} className="size-4 accent-accent" />
    </label>
  );
}

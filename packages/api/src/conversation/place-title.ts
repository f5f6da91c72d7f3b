import type { StuckPage, StuckPlace } from '@handrail/core/conversation/entry';
import { documentRequirements } from '../documents/requirements.ts';
import { intakeForm } from '../intake/form.ts';

/** What the thing is called that somebody is stuck at; null where the page has none of this name. */
export async function placeTitle(page: StuckPage, item: string | null): Promise<StuckPlace['title']> {
  if (item === null) return null;
  switch (page) {
    case 'home':
      return null;
    case 'confirm': {
      const fields = (await intakeForm()).flatMap((section) => section.fields);
      return fields.find(({ field }) => field === item)?.label ?? null;
    }
    case 'documents':
      return (await documentRequirements()).find(({ name }) => name === item)?.title ?? null;
  }
}

import { buttonClass } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import type { SaveTrouble } from './use-autosave.ts';

/** Says that what is typed is not saved just now, that it stays, and what to do. */
export function Unsaved({ trouble }: { trouble: SaveTrouble }) {
  switch (trouble) {
    case 'signed_out':
      return (
        <Callout tone="warning" title="You are signed out" alert action={<SignInLink />}>
          What you typed stays here, but is not saved yet. Sign in and come back to this page: it saves
          itself.
        </Callout>
      );
    case 'unreachable':
      return (
        <Callout tone="warning" title="Handrail does not answer" alert>
          What you typed stays here, but is not saved yet. Leave this page open: it is saved with your next
          change once Handrail answers again.
        </Callout>
      );
  }
}

/** Another tab, so that the form stays as it is. */
function SignInLink() {
  return (
    <a
      href="/sign-in?to=/deals/drafts"
      target="_blank"
      rel="noreferrer"
      className={buttonClass({ size: 'sm' })}
    >
      Sign in in a new tab
    </a>
  );
}

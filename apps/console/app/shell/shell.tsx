import type { MeView } from '@handrail/api/views';
import type { ReactNode } from 'react';
import type { RootData } from '../root.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { FlashToast } from '@handrail/web/parts/flash-toast';
import { GlobalKeys } from './global-keys.tsx';
import { MenusClose } from './menus-close.tsx';
import { NavigationProgress } from '@handrail/web/parts/navigation-progress';
import { PhoneBar } from './phone-bar.tsx';
import { RouteFocus } from '@handrail/web/parts/route-focus';
import { ShortcutProvider } from './shortcuts.tsx';
import { Sidebar } from './sidebar.tsx';

type Props = {
  readonly me: MeView;
  readonly demo: RootData['demo'];
  readonly flash: RootData['flash'];
  readonly children: ReactNode;
};

/** Everything around a page for people who are signed in: navigation, search, messages, keys. */
export function Shell({ me, demo, flash, children }: Props) {
  return (
    <ShortcutProvider>
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <NavigationProgress />
      <div className="flex min-h-dvh">
        <Sidebar me={me} />
        <div className="flex min-w-0 flex-1 flex-col">
          <DemoBanner me={me} demo={demo} />
          <main id="main" tabIndex={-1} data-quiet-focus className="min-w-0 flex-1 max-lg:pb-16">
            {children}
          </main>
        </div>
      </div>
      <PhoneBar me={me} />
      <GlobalKeys me={me} />
      <MenusClose />
      <RouteFocus />
      <FlashToast flash={flash} />
    </ShortcutProvider>
  );
}

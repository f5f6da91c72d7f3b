import { Avatar } from '@handrail/ui/avatar';
import { Banner } from '@handrail/ui/banner';
import { Link } from '@handrail/ui/link';
import { FlashToast } from '@handrail/web/parts/flash-toast';
import { NavigationProgress } from '@handrail/web/parts/navigation-progress';
import { RouteFocus } from '@handrail/web/parts/route-focus';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { VendorMark } from '../brand/vendor-mark.tsx';
import type { RootData } from '../root.tsx';
import { useSay } from '../words/words.tsx';

/** What stands around every page of a customer who is signed in: whose it is, the way home, and their own settings. */
export function Shell({ root, children }: { root: RootData; children: ReactNode }) {
  const say = useSay();
  const { me } = root;
  if (me === null) return null;
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {say('nav.skip')}
      </a>
      <NavigationProgress label={say('nav.loading')} />
      {me.readOnly && (
        <Banner
          tone="loud"
          label={say('view.title')}
          action={
            <Form method="post" action="/sign-out">
              <button type="submit" className="rounded-sm font-semibold underline underline-offset-2">
                {say('view.end')}
              </button>
            </Form>
          }
        >
          {say('view.banner', { name: me.name })}
        </Banner>
      )}
      {root.demo !== 'off' && <Banner label={say('demo.banner')}>{say('demo.banner')}</Banner>}
      <header className="border-b border-line bg-surface">
        <nav
          aria-label={say('nav.label')}
          className="mx-auto flex h-16 max-w-4xl items-center justify-between gap-4 px-5 sm:px-8"
        >
          <Link href="/" className="flex min-w-0 items-center gap-3 rounded-lg">
            <VendorMark vendor={me.vendor} />
            <span className="truncate text-lg font-semibold text-ink">{me.vendor.name}</span>
            <span className="sr-only">{say('nav.home')}</span>
          </Link>
          <Link href="/account" className="flex min-h-11 items-center gap-2.5 rounded-lg px-2 hover:bg-hover">
            <span className="max-w-40 truncate text-base text-muted max-sm:sr-only">{me.name}</span>
            <span className="sr-only">{say('nav.account')}</span>
            <Avatar name={me.name} size="lg" />
          </Link>
        </nav>
      </header>
      <main
        id="main"
        tabIndex={-1}
        data-quiet-focus=""
        className="mx-auto w-full max-w-4xl flex-1 px-5 py-8 sm:px-8 sm:py-12"
      >
        {children}
      </main>
      <RouteFocus />
      <FlashToast flash={root.flash} labels={{ undo: say('undo'), dismiss: say('dismiss') }} />
    </div>
  );
}

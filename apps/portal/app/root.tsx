import { PAGE_TEXTS } from '@handrail/core/portal/texts/pages';
import { interLatin } from '@handrail/ui/lib/inter';
import { LinkProvider } from '@handrail/ui/link';
import { ViewerProvider } from '@handrail/ui/viewer';
import { Document, documentLinks, useScriptsRun } from '@handrail/web/parts/document';
import { RoutedLinks } from '@handrail/web/parts/routed-links';
import { RouterLink } from '@handrail/web/parts/router-link';
import { rememberTimeZone } from '@handrail/web/pages/remember-time-zone';
import { clearedFlash, readFlash } from '@handrail/web/pages/flash.server';
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Outlet, useRouteLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import type { ReactNode } from 'react';
import { callerIfSignedIn } from './api.server.ts';
import { accentHref } from './brand/href.ts';
import { vendorFor } from './brand/vendor.server.ts';
import { ErrorPage } from './shell/error-page.tsx';
import { Shell } from './shell/shell.tsx';
import styles from './styles.css?url';
import { customerViewer, pageLanguage } from './words/language.server.ts';
import { WordsProvider } from './words/words.tsx';

export const links: LinksFunction = () => documentLinks(interLatin, styles);

export const meta: MetaFunction<typeof loader> = ({ data: root }) => [
  { title: root?.vendor?.name ?? root?.texts['signIn.title'] ?? 'Handrail' },
];

/** What every page needs: who looks, in which words, and the message that waits for them. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const caller = await callerIfSignedIn(args);
  const me = caller === null ? null : await caller.me.get();
  const flash = readFlash(request.headers.get('cookie'), context);
  const language = pageLanguage(request, me);
  const { vendor, cookie } = await vendorFor(args, me);
  const headers = new Headers();
  if (cookie !== null) headers.append('Set-Cookie', cookie);
  if (flash !== null) headers.append('Set-Cookie', clearedFlash(context));
  return data(
    {
      me,
      vendor,
      language,
      texts: PAGE_TEXTS[language],
      flash: flash === null ? null : { ...flash, id: context.requestId },
      viewer: customerViewer(request, me, me?.vendor.timezone ?? 'UTC', context.services.now()),
      nonce: context.nonce,
      demo: context.services.demo,
    },
    { headers },
  );
}

export type RootData = Awaited<ReturnType<typeof loader>>['data'];

/** Who looks changes only by forms (signing in and out, settings), never by a value that saves itself or by following a link. */
export function shouldRevalidate({
  formMethod,
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod === undefined || formMethod === 'GET' || formData?.get('intent') === 'autosave')
    return false;
  return defaultShouldRevalidate;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <Document
      language={root?.language ?? 'en'}
      nonce={root?.nonce}
      styles={root?.vendor?.accent ? accentHref(root.vendor.accent) : null}
    >
      {children}
    </Document>
  );
}

export default function Root() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  useScriptsRun();
  const viewer = root?.viewer ?? { locale: 'en', timeZone: 'UTC', now: new Date(0).toISOString() };
  return (
    <LinkProvider component={RouterLink}>
      <ViewerProvider
        initial={viewer}
        keepZone={typeof root?.me?.timezone === 'string'}
        onTimeZone={rememberTimeZone}
      >
        <WordsProvider texts={root?.texts ?? null}>
          {root?.me ? <Shell root={root}>{children}</Shell> : <main id="main">{children}</main>}
        </WordsProvider>
        <RoutedLinks />
      </ViewerProvider>
    </LinkProvider>
  );
}

import { interLatin } from '@handrail/ui/lib/inter';
import { LinkProvider } from '@handrail/ui/link';
import { ViewerProvider } from '@handrail/ui/viewer';
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Outlet, useMatches, useRouteLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import type { ReactNode } from 'react';
import { callerIfSignedIn } from './api.server.ts';
import { clearedFlash, readFlash } from '@handrail/web/pages/flash.server';
import { ErrorPage } from './shell/error-page.tsx';
import { Document, documentLinks, useScriptsRun } from '@handrail/web/parts/document';
import { RoutedLinks } from '@handrail/web/parts/routed-links';
import { RouterLink } from '@handrail/web/parts/router-link';
import { Shell } from './shell/shell.tsx';
import { viewerOf } from '@handrail/web/pages/viewer.server';
import { rememberTimeZone } from '@handrail/web/pages/remember-time-zone';
import styles from './styles.css?url';

export const links: LinksFunction = () => documentLinks(interLatin, styles);

export const meta: MetaFunction = ({ error }) => [{ title: error ? 'A problem · Handrail' : 'Handrail' }];

/** What every page needs: who looks, and the message that waits for them. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const caller = await callerIfSignedIn(args);
  const me = caller === null ? null : await caller.me.get();
  const flash = readFlash(request.headers.get('cookie'), context);
  return data(
    {
      me,
      flash: flash === null ? null : { ...flash, id: context.requestId },
      viewer: viewerOf(request, me?.workspace.timezone ?? 'UTC', context.services.now()),
      nonce: context.nonce,
      demo: context.services.demo,
    },
    flash === null ? undefined : { headers: { 'Set-Cookie': clearedFlash(context) } },
  );
}

export type RootData = Awaited<ReturnType<typeof loader>>['data'];

/** Who looks changes only by forms (signing in and out, roles), never by a draft that saves itself or by following a link: but to the inbox, whose count comes along. */
export function shouldRevalidate({
  formMethod,
  formData,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod === undefined && nextUrl.pathname === '/inbox') return true;
  if (formMethod === undefined || formMethod === 'GET' || formData?.get('intent') === 'autosave')
    return false;
  return defaultShouldRevalidate;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <Document language="en" nonce={root?.nonce}>
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

/** The shell around a page; pages with `handle.bare` (signing in) and people who are signed out get the page alone. */
function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  useScriptsRun();
  const bare = useMatches().some((match) => isBare(match.handle));
  const page =
    root?.me && !bare ? (
      <Shell me={root.me} demo={root.demo} flash={root.flash}>
        {children}
      </Shell>
    ) : (
      <main id="main">{children}</main>
    );
  const viewer = root?.viewer ?? { locale: 'en', timeZone: 'UTC', now: new Date(0).toISOString() };
  return (
    <LinkProvider component={RouterLink}>
      <ViewerProvider initial={viewer} onTimeZone={rememberTimeZone}>
        {page}
        <RoutedLinks />
      </ViewerProvider>
    </LinkProvider>
  );
}

function isBare(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'bare' in handle && handle.bare === true;
}

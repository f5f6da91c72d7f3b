import type { LinkDescriptor } from '@remix-run/node';
import { Links, Meta, Scripts, ScrollRestoration } from '@remix-run/react';
import { useEffect, type ReactNode } from 'react';

/** What every page of an app loads: its typeface and its styles, each by its address, and its icon. */
export function documentLinks(font: string, styles: string): LinkDescriptor[] {
  return [
    { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
    { rel: 'stylesheet', href: styles },
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  ];
}

/** The HTML document around a page. */
export function Document({
  language,
  nonce,
  styles = null,
  children,
}: {
  language: string;
  nonce: string | undefined;
  /** The address of styles that go after the app's own. */
  styles?: string | null;
  children: ReactNode;
}) {
  return (
    <html lang={language} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {styles !== null && <link rel="stylesheet" href={styles} />}
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** From now on what needs scripts works; styles show it (`nojs:`, `js:`). */
export function useScriptsRun(): void {
  useEffect(() => {
    document.documentElement.dataset.js = '';
  }, []);
}

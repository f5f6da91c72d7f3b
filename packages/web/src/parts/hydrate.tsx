import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Makes the page live: what a page's first script does. */
export async function hydrate(): Promise<void> {
  // Libraries that add style elements (scroll lock under a dialog) take their nonce from this global.
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  await pageData();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

/**
 * Until the page's data is decoded, RemixBrowser throws the promise of it, as Suspense has it. A key or a click in that moment
 * makes React 18 hydrate at once, find the whole document suspended, and give up for good (its error 345, "Root did not
 * complete"): the page would stay without scripts. So the decoding is begun, and waited for, before React hears of the page.
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

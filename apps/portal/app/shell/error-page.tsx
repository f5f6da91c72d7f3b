import { ButtonLink } from '@handrail/ui/button';
import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { useSay } from '../words/words.tsx';

/** What went wrong in human words: what happened, what is safe, what to do next. */
export function ErrorPage() {
  const error = useRouteError();
  const say = useSay();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, what] =
    status === 404 || status === 403
      ? [say('error.notFound'), say('error.notFoundWhat')]
      : status < 500
        ? [say('error.bad'), say('error.badWhat')]
        : [say('error.broken'), say('error.brokenWhat')];
  return (
    <div className="mx-auto flex max-w-lg flex-col justify-center px-5 py-16">
      <h1 className="text-2xl font-semibold text-ink">{title}</h1>
      <p className="mt-3 text-lg text-pretty text-muted">{what}</p>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <ButtonLink variant="primary" size="lg" href="/">
          {say('error.home')}
        </ButtonLink>
        {status !== 404 && status !== 403 && (
          <a
            href={`${pathname}${search}`}
            className="rounded-md px-3 py-2 text-base text-muted hover:underline"
          >
            {say('error.again')}
          </a>
        )}
      </div>
    </div>
  );
}

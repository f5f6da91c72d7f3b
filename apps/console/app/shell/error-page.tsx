import { ButtonLink } from '@handrail/ui/button';
import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { Logo } from './logo.tsx';

/** What went wrong in human words: what happened, what is safe, what to do next. */
export function ErrorPage() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const words = wordsFor(
    isRouteErrorResponse(error) ? error.status : 500,
    isRouteErrorResponse(error) ? error.data : null,
  );
  return (
    <div className="mx-auto flex min-h-[70vh] max-w-lg flex-col justify-center px-6 py-16">
      <Logo className="mb-8 size-9" />
      <p className="text-xs font-medium tabular text-faint">{words.status}</p>
      <h1 className="mt-1 text-2xl font-semibold text-ink">{words.title}</h1>
      <p className="mt-3 text-base text-pretty text-muted">{words.what}</p>
      <p className="mt-2 text-base text-pretty text-muted">{words.safe}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink variant="primary" href="/onboardings">
          Go to onboardings
        </ButtonLink>
        {words.retry && (
          <a
            href={`${pathname}${search}`}
            className="inline-flex h-8 items-center rounded-md px-3 text-sm font-medium text-muted hover:bg-hover hover:text-ink"
          >
            Try again
          </a>
        )}
      </div>
    </div>
  );
}

type Words = {
  readonly status: string;
  readonly title: string;
  readonly what: string;
  readonly safe: string;
  readonly retry: boolean;
};

function wordsFor(status: number, said: unknown): Words {
  const sentence = typeof said === 'string' && said !== '' && said.length < 300 ? said : null;
  if (status === 404) {
    return {
      status: '404',
      title: 'There is nothing at this address',
      what: 'It may have been moved or removed, or it belongs to a workspace you are not in.',
      safe: 'Nothing was changed. If somebody sent you this link, ask them to check it.',
      retry: false,
    };
  }
  if (status === 403) {
    return {
      status: '403',
      title: 'Your roles do not allow this',
      what: 'The page exists, but none of your roles may open it or do what you asked.',
      safe: 'Nothing was changed. An administrator can see and change your roles under People.',
      retry: false,
    };
  }
  if (status >= 400 && status < 500) {
    return {
      status: String(status),
      title: 'That did not work',
      what: sentence ?? 'The request could not be understood.',
      safe: 'Nothing was changed. Go back, look at what you asked for, and try once more.',
      retry: true,
    };
  }
  return {
    status: '500',
    title: 'Something broke on our side',
    what: 'The page could not be made. The mistake has been written to the log, with its time.',
    safe: 'What was stored before is safe; the last step may not have been. Try again, and look whether it is there before you repeat it.',
    retry: true,
  };
}

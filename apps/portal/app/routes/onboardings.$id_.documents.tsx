import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { DocumentCard } from '../documents/document-card.tsx';
import { StuckHere } from '../messages/stuck-form.tsx';
import { BackHome } from '../shell/back-home.tsx';
import { pageLanguage } from '../words/language.server.ts';
import { pageTitle } from '../words/page-title.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'documents.title');

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const me = await caller.me.get();
  const language = pageLanguage(args.request, me);
  const [{ documents }, help] = await Promise.all([
    caller.documents.list({ onboardingId, language }),
    caller.messages.help({ onboardingId }),
  ]);
  return { onboardingId, documents, help, readOnly: me.readOnly };
}

/** The documents that are asked for: each with why, how it stands, and where to hand it in. */
export default function DocumentsPage() {
  const { onboardingId, documents, help, readOnly } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="flex flex-col gap-8">
      <div>
        <BackHome onboardingId={onboardingId} />
        <h1 className="text-[2rem] leading-tight font-semibold tracking-tight text-ink">
          {say('documents.title')}
        </h1>
        <p className="mt-2 max-w-prose text-lg text-pretty text-muted">
          {documents.length === 0 ? say('documents.none') : say('documents.lead')}
        </p>
      </div>
      {documents.map((document) => (
        <DocumentCard
          key={document.name}
          onboardingId={onboardingId}
          document={document}
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <StuckHere
          onboardingId={onboardingId}
          page="documents"
          help={help}
          things={documents.map(({ name, title }) => ({ value: name, label: title }))}
        />
      )}
    </div>
  );
}

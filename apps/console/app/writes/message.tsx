import { PlainText } from '../onboardings/evidence/plain-text.tsx';

/** A message to another system, word for word, and where it goes. */
export function Message({ url, text }: { url: string | null; text: string }) {
  return (
    <>
      {url !== null && (
        <p className="mb-2 text-sm text-muted">
          To <code className="font-mono text-xs [overflow-wrap:anywhere] text-ink">{url}</code>
        </p>
      )}
      <pre
        tabIndex={0}
        role="region"
        aria-label="The message"
        className="max-h-112 overflow-auto rounded-md border border-line bg-sunken px-3 py-2 font-mono text-xs leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap text-ink -outline-offset-2"
      >
        <PlainText text={text} />
      </pre>
    </>
  );
}

import type { TextPiece } from '@handrail/api/messages/views';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

/** A text beside an earlier one: what was taken out and what was put in, in place. */
export function Difference({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <span className="[overflow-wrap:anywhere] whitespace-pre-wrap">
      {pieces.map(({ kind, text }, index) => {
        switch (kind) {
          case 'same':
            return <PlainText key={index} text={text} />;
          case 'removed':
            return (
              <del key={index} className="rounded-sm bg-hold-soft text-hold decoration-hold/50">
                <span className="sr-only">taken out: </span>
                <PlainText text={text} />
              </del>
            );
          case 'added':
            return (
              <ins key={index} className="rounded-sm bg-good-soft text-good no-underline">
                <span className="sr-only">put in: </span>
                <PlainText text={text} />
              </ins>
            );
        }
      })}
    </span>
  );
}

import { cx } from '@handrail/ui/lib/cx';
import { Textarea } from '@handrail/ui/textarea';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { offered, openMention } from './mention-at.ts';

type Props = {
  readonly name: string;
  readonly people: readonly string[];
  readonly defaultValue?: string | undefined;
};
type Choice = { readonly at: number; readonly names: readonly string[]; readonly active: number };

/**
 * A text field that offers names after an `@`: arrows choose, Enter or Tab takes, Escape lets be. Without scripts the name is typed
 * in full; the text is the same.
 */
export function MentionArea({ name, people, defaultValue }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const list = useId();
  const follow = () => {
    const field = area.current;
    const open = field && openMention(field.value, field.selectionStart);
    const names = open ? offered(people, open.query) : [];
    setChoice(open && names.length > 0 ? { at: open.at, names, active: 0 } : null);
  };
  const take = ({ at, names }: Choice, index: number) => {
    const field = area.current;
    if (field) field.setRangeText(`@${names[index] ?? ''} `, at, field.selectionStart, 'end');
    field?.focus();
    setChoice(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (choice === null || event.nativeEvent.isComposing) return;
    const { active, names } = choice;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? names.length - 1 : 0;
    if (step > 0) setChoice({ ...choice, active: (active + step) % names.length });
    else if (event.key === 'Enter' || event.key === 'Tab') take(choice, active);
    else if (event.key === 'Escape') setChoice(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <Textarea
        ref={area}
        name={name}
        required
        maxLength={4000}
        rows={2}
        defaultValue={defaultValue}
        aria-autocomplete="list"
        aria-controls={choice ? list : undefined}
        aria-activedescendant={choice ? `${list}-${choice.active}` : undefined}
        onInput={follow}
        onClick={follow}
        onBlur={() => setChoice(null)}
        onKeyDown={onKeyDown}
      />
      {choice && (
        <ul
          id={list}
          role="listbox"
          aria-label="People"
          className="absolute top-full left-0 z-30 mt-1 w-64 max-w-full rounded-lg border border-line bg-raised p-1 text-sm shadow-lg"
        >
          {choice.names.map((person, index) => (
            <li
              key={person}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === choice.active}
              // Before the field loses the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                take(choice, index);
              }}
              className={cx(
                'truncate rounded-md px-2 py-1 text-ink',
                index === choice.active ? 'bg-hover' : 'hover:bg-hover',
              )}
            >
              {person}
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="sr-only">
        {choice &&
          `${choice.names[choice.active]}, ${choice.active + 1} of ${choice.names.length}. Enter takes the name.`}
      </span>
    </div>
  );
}

import { cx } from '@handrail/ui/lib/cx';
import { useEffect, useRef, useState } from 'react';
import { usePacket } from './packet-context.tsx';
import {
  CONVERSATION_SECTION,
  DISCUSSION_SECTION,
  MESSAGES_SECTION,
  NEWEST_ONLY,
  PACKET_SECTIONS,
} from './section-list.ts';

const PARTS = [...PACKET_SECTIONS, CONVERSATION_SECTION, MESSAGES_SECTION, DISCUSSION_SECTION];

/** Links to the parts of the page; with scripts the part in view is marked. */
export function SectionNav() {
  const { review } = usePacket();
  const sections = PARTS.filter(({ id }) => review !== null || !NEWEST_ONLY.includes(id));
  const current = useSectionInView();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const bar = list.current;
    const link = bar?.querySelector<HTMLElement>('[aria-current]');
    if (bar && link) bar.scrollTo({ left: link.offsetLeft - bar.clientWidth / 2 + link.clientWidth / 2 });
  }, [current]);
  return (
    <div className="sticky top-0 z-20 -mx-4 border-b border-line bg-canvas/95 backdrop-blur-sm sm:mx-0">
      <nav
        ref={list}
        aria-label="Parts of the packet"
        // Its end fades, so that one sees that there is more; behind the last link there is room for that.
        className="flex gap-0.5 overflow-x-auto mask-r-from-[calc(100%-3rem)] py-1.5 pr-12 pl-4 sm:pl-0"
      >
        {sections.map(({ id, title }) => (
          <a
            key={id}
            href={`#${id}`}
            aria-current={current === id ? 'location' : undefined}
            className={cx(
              'shrink-0 rounded-md px-2 py-1 text-xs font-medium whitespace-nowrap -outline-offset-2',
              current === id ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
            )}
          >
            {title}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** The last part whose top has passed the upper third of the window. */
function useSectionInView(): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const parts = PARTS.flatMap(({ id }) => document.getElementById(id) ?? []);
    const observer = new IntersectionObserver(
      () => {
        const mark = window.innerHeight / 3;
        const passed = parts.filter((part) => part.getBoundingClientRect().top <= mark);
        setCurrent(passed.at(-1)?.id ?? null);
      },
      { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] },
    );
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return current;
}

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { cx } from './lib/cx.ts';
import { Link } from './link.tsx';

type Props = {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The address of the page without the drawer: closing goes there, also without scripts. */
  readonly closeHref: string;
  /** Navigates to `closeHref`; called on Escape and on a press outside. */
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly width?: 'md' | 'lg';
  readonly children: ReactNode;
};

/** For the app's router: the page below stays where it is scrolled to, and the way back does not open the drawer again. */
const AWAY = { 'data-keep-scroll': '', 'data-replace': '' };

/**
 * A sheet at the side of the page that has its own address. It is in the server's HTML already (no portal), so it
 * opens without scripts; with them it keeps the focus inside, first on
 * what is marked `data-autofocus`, and closes on Escape.
 */
export function Drawer({ title, subtitle, closeHref, onClose, footer, width = 'md', children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  return (
    <Primitive.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      {/* Not Radix's overlay: that one carries a style attribute, which the content security policy refuses in HTML. */}
      <Link
        href={closeHref}
        tabIndex={-1}
        aria-hidden="true"
        {...AWAY}
        className="fixed inset-0 z-40 bg-shade"
      />
      <Primitive.Content
        ref={sheet}
        aria-label={title}
        tabIndex={-1}
        data-quiet-focus=""
        aria-describedby={undefined}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          opener.current = document.activeElement;
          (sheet.current?.querySelector<HTMLElement>('[data-autofocus]') ?? sheet.current)?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
        }}
        className={cx(
          'fixed inset-y-0 right-0 z-50 flex w-full animate-slide flex-col border-l border-line bg-raised shadow-lg',
          width === 'md' ? 'max-w-xl' : 'max-w-3xl',
        )}
      >
        <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-3">
          <div className="min-w-0">
            <Primitive.Title className="text-lg font-semibold break-words text-ink">{title}</Primitive.Title>
            {subtitle && <div className="text-sm text-muted">{subtitle}</div>}
          </div>
          <Link
            href={closeHref}
            aria-label="Close"
            {...AWAY}
            className="-mr-1.5 rounded-md p-1.5 text-faint hover:bg-hover hover:text-ink"
          >
            <X size={16} aria-hidden="true" />
          </Link>
        </header>
        <div
          tabIndex={0}
          role="region"
          aria-label={title}
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4 -outline-offset-2"
        >
          {children}
        </div>
        {footer && <footer className="border-t border-line px-5 py-3">{footer}</footer>}
      </Primitive.Content>
    </Primitive.Root>
  );
}

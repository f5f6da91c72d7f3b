import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './lib/cx.ts';
import { Link } from './link.tsx';

/** A menu of actions behind a button. Give the same actions another way for pages without scripts. */
export function Menu({
  trigger,
  label,
  align = 'end',
  children,
}: {
  trigger: ReactElement;
  label: string;
  align?: 'start' | 'end';
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          className="z-50 min-w-44 animate-in rounded-lg border border-line bg-raised p-1 shadow-lg"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const itemClass =
  'flex h-8 w-full items-center gap-2 rounded-md px-2 text-sm text-ink outline-none data-[highlighted]:bg-hover data-[disabled]:text-faint';

/** One action of a menu; with `href` it is a link. */
export function MenuItem({
  icon,
  href,
  danger = false,
  disabled,
  onSelect,
  children,
}: {
  icon?: ReactNode;
  href?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  children: ReactNode;
}) {
  const className = cx(itemClass, danger && 'text-hold');
  if (href !== undefined) {
    return (
      <DropdownMenu.Item asChild disabled={disabled}>
        <Link href={href} className={className}>
          {icon}
          {children}
        </Link>
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item disabled={disabled} onSelect={onSelect} className={className}>
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

/** A hairline between groups of a menu. */
export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}

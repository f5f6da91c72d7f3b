import type { MeView } from '@handrail/api/views';
import type { MarkName } from '@handrail/ui/mark';

export type Place = {
  readonly href: string;
  readonly label: string;
  readonly icon: MarkName;
  /** Key sequence that goes there. */
  readonly keys: string;
  readonly group: 'work' | 'rules' | 'workspace';
};

type Rule = Place & { readonly needs: string; readonly demoOnly?: boolean };

export const PLACES: readonly Rule[] = [
  { href: '/inbox', label: 'Inbox', icon: 'bell', keys: 'g b', group: 'work', needs: 'inbox.read' },
  { href: '/queue', label: 'Queue', icon: 'list-todo', keys: 'g q', group: 'work', needs: 'reviews.read' },
  {
    href: '/onboardings',
    label: 'Onboardings',
    icon: 'inbox',
    keys: 'g o',
    group: 'work',
    needs: 'onboardings.read',
  },
  { href: '/messages', label: 'Messages', icon: 'quote', keys: 'g l', group: 'work', needs: 'messages.read' },
  {
    href: '/documents',
    label: 'Documents',
    icon: 'file-text',
    keys: 'g d',
    group: 'work',
    needs: 'documents.review',
  },
  { href: '/outbox', label: 'Outbox', icon: 'send', keys: 'g e', group: 'work', needs: 'outbox.read' },
  { href: '/import', label: 'Import', icon: 'import', keys: 'g i', group: 'work', needs: 'imports.run' },
  { href: '/deals/new', label: 'New deal', icon: 'plus', keys: 'g n', group: 'work', needs: 'drafts.edit' },
  {
    href: '/register',
    label: 'Register',
    icon: 'list-checks',
    keys: 'g r',
    group: 'rules',
    needs: 'register.read',
  },
  {
    href: '/shadow',
    label: 'Shadow runs',
    icon: 'history',
    keys: 'g s',
    group: 'rules',
    needs: 'shadow.read',
  },
  { href: '/audit', label: 'Audit', icon: 'scroll-text', keys: 'g a', group: 'rules', needs: 'audit.read' },
  { href: '/people', label: 'People', icon: 'users', keys: 'g p', group: 'workspace', needs: 'people.read' },
  {
    href: '/settings/webhooks',
    label: 'Webhooks',
    icon: 'webhook',
    keys: 'g w',
    group: 'workspace',
    needs: 'webhooks.manage',
  },
  {
    href: '/settings/endpoints',
    label: 'Other systems',
    icon: 'route',
    keys: 'g y',
    group: 'workspace',
    needs: 'webhooks.manage',
  },
  {
    href: '/settings/reviews',
    label: 'Review times',
    icon: 'hourglass',
    keys: 'g t',
    group: 'workspace',
    needs: 'reviews.settings',
  },
  {
    href: '/settings/brand',
    label: 'Brand',
    icon: 'palette',
    keys: 'g c',
    group: 'workspace',
    needs: 'brand.change',
  },
  {
    href: '/settings/data',
    label: 'Exports of data',
    icon: 'braces',
    keys: 'g x',
    group: 'workspace',
    needs: 'rights.export',
  },
  {
    href: '/mailbox',
    label: 'Mailbox',
    icon: 'mail',
    keys: 'g m',
    group: 'workspace',
    needs: 'mailbox.read',
    demoOnly: true,
  },
];

export const GROUP_LABELS: Readonly<Record<Place['group'], string>> = {
  work: 'Handoffs',
  rules: 'Rules',
  workspace: 'Workspace',
};

/** The places this member may go to. */
export function placesFor(me: MeView): readonly Place[] {
  return PLACES.filter((place) => me.may.includes(place.needs) && (!place.demoOnly || me.demo));
}

/** How many things wait for this member in a place, for beside its name; null where none do. */
export function waitingIn(place: Pick<Place, 'href'>, me: MeView): string | null {
  if (place.href !== '/inbox' || me.unread === 0) return null;
  return me.unread > 99 ? '99+' : String(me.unread);
}

/** Whether a page lies in a place: the place itself or below it. */
export function isAt(place: Place, pathname: string): boolean {
  const base = place.href === '/deals/new' ? '/deals' : place.href;
  return pathname === base || pathname.startsWith(`${base}/`);
}

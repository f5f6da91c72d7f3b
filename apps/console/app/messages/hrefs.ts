import type { MessageList } from '@handrail/core/messages/states';

/** The page of one message. */
export function messageHref(onboardingId: string, messageId: string): string {
  return `${base(onboardingId)}/${encodeURIComponent(messageId)}`;
}

/** A new message to a customer; from this template or this draft of the record where one is chosen. */
export function newMessageHref(
  onboardingId: string,
  from?: { readonly template: string } | { readonly draft: string },
): string {
  return `${base(onboardingId)}/new${from === undefined ? '' : `?${new URLSearchParams(from)}`}`;
}

/** A list of all messages. */
export function messagesHref(list: MessageList, cursor?: string): string {
  const query = new URLSearchParams({
    ...(list === 'awaiting' ? {} : { list }),
    ...(cursor === undefined ? {} : { cursor }),
  });
  return `/messages${query.size === 0 ? '' : `?${query}`}`;
}

/** The templates; with one of them filled for an onboarding. */
export function templatesHref(template?: string, onboardingId?: string): string {
  const query = new URLSearchParams({
    ...(template === undefined ? {} : { template }),
    ...(onboardingId === undefined ? {} : { onboarding: onboardingId }),
  });
  return `/messages/templates${query.size === 0 ? '' : `?${query}`}${template === undefined ? '' : `#${template}`}`;
}

function base(onboardingId: string): string {
  return `/onboardings/${encodeURIComponent(onboardingId)}/messages`;
}

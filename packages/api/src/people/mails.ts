import type { Message } from '@handrail/connectors/mail/message';
import type { Services } from '../context.ts';
import { customerSignInMail } from '../portal/mails.ts';
import type { Place } from './places.ts';

/** The mail that lets a person in through the door of this process. */
export function signInMailFor(
  services: Pick<Services, 'door' | 'publicUrl' | 'portalUrl'>,
  given: {
    readonly to: string;
    readonly place: Place;
    readonly token: string;
    readonly code: string;
    readonly expiresAt: string;
  },
): Message {
  const { place, token, ...rest } = given;
  const { personName: name, language } = place;
  switch (services.door) {
    case 'console':
      return signInMail({ ...rest, name, token, publicUrl: services.publicUrl });
    case 'portal':
      return customerSignInMail({
        ...{ ...rest, name, language, vendor: place.name },
        link: `${services.portalUrl}/sign-in/link?token=${token}&vendor=${place.workspaceId}`,
      });
  }
}

/** The mail that lets a member in. */
function signInMail(given: {
  readonly to: string;
  readonly name: string;
  readonly token: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly publicUrl: string;
}): Message {
  return {
    to: given.to,
    subject: 'Sign in to Handrail',
    text: [
      `Hello ${given.name},`,
      '',
      'your code to sign in to Handrail:',
      '',
      `    ${given.code}`,
      '',
      'Or open this link and press "Sign in":',
      `${given.publicUrl}/sign-in/link?token=${given.token}`,
      '',
      `Both are good for ten minutes (until ${given.expiresAt.slice(11, 16)} UTC) and once.`,
      'Nobody from Handrail asks for the code. If you did not want to sign in, do nothing.',
      '',
    ].join('\n'),
  };
}

/** The mail that tells a new member where to go. It lets nobody in: they sign in as everyone does. */
export function invitationMail(given: {
  readonly to: string;
  readonly name: string;
  readonly inviter: string;
  readonly workspace: string;
  readonly publicUrl: string;
}): Message {
  return {
    to: given.to,
    subject: `You are invited to ${given.workspace} on Handrail`,
    text: [
      `Hello ${given.name},`,
      '',
      `${given.inviter} has made you a member of ${given.workspace} on Handrail, where sales hands new customers over.`,
      '',
      'Sign in with this address:',
      `${given.publicUrl}/sign-in`,
      '',
    ].join('\n'),
  };
}

import { newId } from '@handrail/db/ids';
import type { Db } from '@handrail/db/connect';
import { workspaceById } from '@handrail/db/people/workspaces';
import { aMember } from '@handrail/db/testing/builders';
import { decided } from '@handrail/db/testing/decided';
import { inWorkspace } from '@handrail/db/transaction';
import { callerFor } from '../../console/router.ts';
import { createContext } from '../../context.ts';
import { aCustomer } from '../../documents/testing/a-customer.ts';
import { workOff } from '../../effects/work-off.ts';
import { testServices } from '../../testing/services.ts';
import { addWebhookSecret } from '../../webhooks/secrets.ts';
import { signatureHeaders } from '../../webhooks/sign.ts';
import { inboundMailEndpoint } from '../endpoint.ts';

/** A customer's person Cara who was written to by Ines of ours, and the door for mails. */
export async function answering(db: Db) {
  const customer = await aCustomer(db);
  const { workspaceId, onboardingId, clock, portal } = customer;
  await decided(db, workspaceId, onboardingId);
  await aMember(db, workspaceId, { name: 'Ines Ott', email: 'ines@vendor.example' });
  const services = {
    ...testServices(db),
    ...customer.services,
    replyAddress: 'reply@mail.example',
    now: () => clock.now,
  };
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, workspaceId, work);
  const { secret, slug } = await within(async (tx) => {
    const request = { workspaceId, actor: 'cli', at: clock.now, sealedWith: services.secret } as const;
    const made = await addWebhookSecret(tx, { ...request, source: 'inbound-mail' });
    if (!made.ok) throw new Error(made.refusal.kind);
    const workspace = await workspaceById(tx, workspaceId);
    return { secret: made.value.secret, slug: workspace?.slug ?? '' };
  });
  /** Delivers a mail, signed; `id` names the delivery. */
  const deliver = async (
    mail: Uint8Array,
    given: { id?: string; signedWith?: string; headers?: Record<string, string>; query?: string } = {},
  ) => {
    const id = given.id ?? newId();
    const response = await inboundMailEndpoint(
      services,
      new Request(`http://127.0.0.1/webhooks/inbound-mail${given.query ?? `?workspace=${slug}`}`, {
        method: 'POST',
        body: new Uint8Array(mail),
        headers: {
          'content-type': 'message/rfc822',
          ...signatureHeaders(given.signedWith ?? secret, id, Date.parse(clock.now), mail),
          ...given.headers,
        },
      }),
    );
    const answer: { result?: string; because?: string } = JSON.parse(await response.text());
    return { status: response.status, retryAfter: response.headers.get('retry-after'), answer };
  };
  /** Lets a worker carry out what is due; gives the mails it sent. */
  const work = async () => {
    const worker = { ...testServices(db, { at: clock.now }), replyAddress: services.replyAddress };
    await workOff(worker, workspaceId);
    return worker.mails;
  };
  const { memberId } = await customer.as('csm');
  const team = callerFor(createContext(services, { workspaceId, memberId }));
  /** One of ours writes; gives the address at which Cara answers that. */
  const written = async () => {
    await team.conversation.answer({ id: onboardingId, form: newId(), text: 'Thank you. We look into it.' });
    const mails = (await work()).filter(({ to }) => to === 'cara@norrdal.example');
    const [mail] = mails;
    if (mail === undefined) throw new Error('Nothing was mailed');
    return { mail, to: mail.replyTo ?? '' };
  };
  return {
    ...{ customer, workspaceId, onboardingId, clock, services, secret, slug, within, deliver, work, team },
    written,
    read: async () => (await portal.messages.list({ onboardingId, language: 'en' })).items,
    notices: () =>
      within((tx) => tx.selectFrom('notices').select(['topic', 'subject', 'body']).orderBy('id').execute()),
    told: async () => {
      const entries = await within((tx) =>
        tx
          .selectFrom('audit_entries')
          .select(['action', 'actor', 'payload'])
          .where('action', 'like', 'conversation.%')
          .orderBy('seq')
          .execute(),
      );
      return entries.map(({ payload, ...entry }) => ({ ...entry, ...detailsOf(payload) }));
    },
  };
}

function detailsOf(payload: string): { readonly details?: unknown } {
  return JSON.parse(payload);
}

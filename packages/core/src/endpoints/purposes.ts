import { z } from 'zod';

/** What another system is called for. A workspace has one endpoint for each at most. */
export const PURPOSES = ['crm', 'billing', 'provisioning'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PURPOSE_LABELS: Readonly<Record<Purpose, string>> = {
  crm: 'CRM',
  billing: 'Billing',
  provisioning: 'Provisioning',
};

/** Stands for the message's id in a read-back address. */
export const ID_PLACE = '{id}';

const address = z
  .string()
  .trim()
  .max(1000, 'Make it shorter: 1000 characters at most.')
  .refine((text) => !text.includes('#'), 'Leave out the part from # on: it is never sent.');

/** What people set of an endpoint. Whether an address may be called is asked of the guard. */
export const endpointSettings = z.strictObject({
  url: address.min(1, 'Enter the address.'),
  readBackUrl: address
    .refine(
      (text) => text === '' || text.split(ID_PLACE).length === 2,
      'Write {id} once, where the message’s id belongs.',
    )
    .transform((text) => (text === '' ? null : text)),
});
export type EndpointSettings = z.output<typeof endpointSettings>;

/** The address that tells what became of a message. */
export function readBackAddress(template: string, id: string): string {
  return template.replace(ID_PLACE, encodeURIComponent(id));
}

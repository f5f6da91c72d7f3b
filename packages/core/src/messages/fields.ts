import type { Packet } from '../packets/packet.ts';
import { packetFields } from './packetFields.ts';
import { GIVEN_FIELDS } from './givenFields.ts';

/** The customer's person whom a message goes to. */
export type MessageRecipient = {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  /** Place in the record: `stakeholders[0]`. */
  readonly source: string;
};

/** What fields are read from. */
export type FieldWorld = {
  readonly packet: Packet;
  readonly recipient: Pick<MessageRecipient, 'name' | 'source'>;
  /** What the sender filled in, by field. */
  readonly given: Readonly<Record<string, string>>;
  /** Time zone in which times are told (IANA). */
  readonly zone: string;
};

/** Words, and the place that they stand at. */
export type Citation = { readonly source: string; readonly quote: string };

/** A field as it was found: `lines` are one for most. */
export type FieldReading =
  | { readonly lines: readonly string[]; readonly citations: readonly Citation[] }
  | { readonly missing: string };

/** A field that templates may name. */
export type MessageField = {
  readonly name: string;
  /** What it is called among people. */
  readonly title: string;
  /** Where it comes from, as the templates page tells it. */
  readonly from: string;
  /** `line`: within a sentence. `lines`: a list, alone on its line. `link`: a real https address. */
  readonly shape: 'line' | 'lines' | 'link';
  /** The sender fills it in: the label of its input. */
  readonly given?: string;
  /** What is filled in is a time that it asks for: no commitment by itself. */
  readonly isTime?: true;
  readonly read: (world: FieldWorld) => FieldReading;
};

/** Every field that a template may name. */
export const MESSAGE_FIELDS: readonly MessageField[] = [...packetFields, ...GIVEN_FIELDS];

const byName = new Map(MESSAGE_FIELDS.map((field) => [field.name, field]));

/** A declared field; undefined where nothing of this name is declared. */
export function messageField(name: string): MessageField | undefined {
  return byName.get(name);
}

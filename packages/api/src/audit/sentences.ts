import { peopleSentences } from '../people/audit-sentences.ts';

/** What a sentence is made from. */
export type Said = {
  /** As people read it. */
  readonly actor: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** Per action, the sentence's end after the actor: "invited Mo Member as CSM." `object` is the object's name where it has one. */
export type Sentences = Readonly<Record<string, (details: Said['details'], object: string) => string>>;

const sentences = new Map(Object.entries<Sentences[string]>({ ...peopleSentences }));

/** An audit entry as one sentence. An action that has none of its own is said plainly. */
export function auditSentence(said: Said, names: ReadonlyMap<string, string>): string {
  const object = names.get(said.objectId) ?? `${said.objectType} ${said.objectId}`;
  const end = sentences.get(said.action)?.(said.details, object);
  return `${said.actor} ${end ?? `did "${said.action}" on ${object}.`}`;
}

import { cut } from '../text/cut.ts';
import { messageField } from './fields.ts';
import type { Citation, FieldWorld, MessageField } from './fields.ts';
import { safeLine } from './safeText.ts';
import { fieldsIn, fieldsOf, PLACEHOLDER } from './template.ts';
import type { MessageTemplate } from './template.ts';

/** A value that stands in a message, with the places that it came from. `field` is null for a citation of an AI's draft. */
export type FilledValue = {
  readonly field: string | null;
  readonly title: string;
  readonly text: string;
  readonly citations: readonly Citation[];
};

/** A field without a usable value, and why. */
export type MissingField = {
  readonly field: string;
  readonly title: string;
  readonly why: string;
  /** The message cannot go without it. Otherwise its line was left out. */
  readonly required: boolean;
};

/** What a message says, and where each value of it came from. */
export type MessageContent = {
  readonly subject: string;
  readonly text: string;
  readonly values: readonly FilledValue[];
  readonly missing: readonly MissingField[];
  /** What the sender filled in, by field. */
  readonly given: Readonly<Record<string, string>>;
};

/** As `EFFECT_PAYLOADS.customer_message` and mail headers limit it. UTF-16 units. */
export const LONGEST_SUBJECT = 200;

/**
 * A template filled from the packet, in one pass: what stands in a value is never read as a template. A line whose optional
 * field is empty is left out, with the line that leads to it ("We still need:"); a required one that is empty stays visible as its placeholder and is named as missing.
 */
export function fillTemplate(template: MessageTemplate, world: FieldWorld): MessageContent {
  const names = fieldsOf(template);
  const required = new Set(template.requires);
  const read = new Map(names.map((name) => [name, readField(name, world)]));
  const missing: MissingField[] = [];
  const values: FilledValue[] = [];
  for (const [name, reading] of read) {
    const title = messageField(name)?.title ?? name;
    if ('why' in reading)
      missing.push({ field: name, title, why: reading.why, required: required.has(name) });
    else values.push({ field: name, title, text: reading.lines.join('\n'), citations: reading.citations });
  }
  const left = (line: string) =>
    fieldsIn(line).some((name) => {
      const reading = read.get(name);
      return reading !== undefined && 'why' in reading && !required.has(name);
    });
  const filled = (line: string) =>
    line.replaceAll(PLACEHOLDER, (whole: string, name: string) => {
      const reading = read.get(name);
      if (reading === undefined || 'why' in reading) return whole;
      return messageField(name)?.shape === 'lines'
        ? reading.lines.map((one) => `- ${one}`).join('\n')
        : reading.lines.join(' ');
    });
  return {
    subject: cut(filled(template.subject), LONGEST_SUBJECT),
    text: withoutEmpty(template.body.split('\n'), left)
      .map(filled)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    values,
    missing,
    given: givenOf(names, world.given),
  };
}

/** The lines but those that are left out, and but a line ending in a colon whose list or value is. */
function withoutEmpty(lines: readonly string[], left: (line: string) => boolean): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (!left(line)) {
      kept.push(line);
      continue;
    }
    if (line.replaceAll(PLACEHOLDER, '').trim() !== '') continue;
    const before = kept.findLastIndex((one) => one.trim() !== '');
    if (before >= 0 && kept[before]?.trimEnd().endsWith(':')) kept.splice(before);
  }
  return kept;
}

type Read = { readonly lines: string[]; readonly citations: readonly Citation[] } | { readonly why: string };

function readField(name: string, world: FieldWorld): Read {
  const field = messageField(name);
  if (field === undefined) throw new Error(`No field ${name}: templates are checked when they are read`);
  const reading = field.read(world);
  if ('missing' in reading) return { why: reading.missing };
  const lines: string[] = [];
  for (const raw of reading.lines) {
    if (field.shape === 'link') lines.push(raw);
    else {
      const safe = safeLine(raw);
      if ('refused' in safe) return { why: safe.refused };
      lines.push(safe.text);
    }
  }
  return { lines, citations: reading.citations };
}

/** The fields of a template that the sender fills in. */
export function givenFieldsOf(template: Pick<MessageTemplate, 'subject' | 'body'>): MessageField[] {
  return fieldsOf(template).flatMap((name) => {
    const field = messageField(name);
    return field?.given === undefined ? [] : [field];
  });
}

function givenOf(
  names: readonly string[],
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      return messageField(name)?.given === undefined || value === undefined || value.trim() === ''
        ? []
        : [[name, value.trim()]];
    }),
  );
}

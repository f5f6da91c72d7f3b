import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageTemplate, sameNames, templateProblems } from '@handrail/core/messages/template';
import type { MessageTemplate } from '@handrail/core/messages/template';
import { parse } from 'yaml';
import { STANDARD_REGISTER } from '../register/load.ts';

/** A template that does not fit; each line names its file and the place in it. */
export class MessageTemplateProblems extends Error {}

/** The templates that ship, by name, from the files as they were when this process first asked. */
export function messageTemplates(): Promise<readonly MessageTemplate[]> {
  shipped ??= loadMessageTemplates();
  return shipped;
}

/** One of the templates; undefined where there is none of this name. */
export async function messageTemplateNamed(name: string): Promise<MessageTemplate | undefined> {
  return (await messageTemplates()).find((template) => template.name === name);
}

/** Reads every template of a folder. Throws `MessageTemplateProblems` with all that does not fit. */
export async function loadMessageTemplates(
  folder = path.join(STANDARD_REGISTER, 'messages'),
): Promise<readonly MessageTemplate[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(
    files.map(async (file) => readTemplate(file, await readFile(path.join(folder, file), 'utf8'))),
  );
  const templates = read.flatMap(({ template }) => (template === null ? [] : [template]));
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...sameNames(templates).map((name) => `Several templates have the name ${name}.`),
  ];
  if (problems.length > 0) throw new MessageTemplateProblems(problems.join('\n'));
  return templates;
}

type Read = { readonly template: MessageTemplate | null; readonly problems: readonly string[] };

/** One file's template, or what is wrong with it: `welcome.yaml requires.2: There is no field …`. */
export function readTemplate(file: string, text: string): Read {
  const lines = (problems: readonly { readonly path: string; readonly message: string }[]) =>
    problems.map(({ path: place, message }) => `${file} ${place}: ${message}`);
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { template: null, problems: [`${file}: ${message}`] };
  }
  const parsed = messageTemplate.safeParse(data);
  if (!parsed.success)
    return {
      template: null,
      problems: lines(
        parsed.error.issues.map(({ path: place, message }) => ({ path: place.join('.'), message })),
      ),
    };
  const problems = templateProblems(parsed.data);
  if (file !== `${parsed.data.name}.yaml`)
    return {
      template: parsed.data,
      problems: [...lines(problems), `${file} name: The file must be named ${parsed.data.name}.yaml.`],
    };
  return { template: parsed.data, problems: lines(problems) };
}

let shipped: Promise<readonly MessageTemplate[]> | undefined;

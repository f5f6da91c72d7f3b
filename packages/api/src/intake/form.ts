import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { formProblems, intakeSection } from '@handrail/core/intake/form';
import type { IntakeForm, IntakeSection } from '@handrail/core/intake/form';
import { parse } from 'yaml';
import { STANDARD_REGISTER } from '../register/load.ts';

/** A form that does not fit; each line names its file and the place in it. */
export class IntakeFormProblems extends Error {}

/** The intake form that ships, from the files as they were when this process first asked. */
export function intakeForm(): Promise<IntakeForm> {
  shipped ??= loadIntakeForm();
  return shipped;
}

/** Reads every section of a folder, in their order. Throws `IntakeFormProblems` with all that does not fit. */
export async function loadIntakeForm(folder = path.join(STANDARD_REGISTER, 'intake')): Promise<IntakeForm> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(
    files.map(async (file) => readSection(file, await readFile(path.join(folder, file), 'utf8'))),
  );
  const sections = read.flatMap(({ section }) => (section === null ? [] : [section]));
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...formProblems(sections).map((one) => `${one.section}.yaml ${one.path}: ${one.message}`),
  ];
  if (problems.length > 0) throw new IntakeFormProblems(problems.join('\n'));
  return sections.sort((one, other) => one.order - other.order);
}

type Read = { readonly section: IntakeSection | null; readonly problems: readonly string[] };

function readSection(file: string, text: string): Read {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    return {
      section: null,
      problems: [`${file}: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const parsed = intakeSection.safeParse(data);
  if (!parsed.success)
    return {
      section: null,
      problems: parsed.error.issues.map((issue) => `${file} ${issue.path.join('.')}: ${issue.message}`),
    };
  const named = `${parsed.data.name}.yaml`;
  return {
    section: parsed.data,
    problems: file === named ? [] : [`${file} name: The file must be named ${named}.`],
  };
}

let shipped: Promise<IntakeForm> | undefined;

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { documentRequirement, requirementProblems } from '@handrail/core/documents/requirement';
import type { DocumentRequirement } from '@handrail/core/documents/requirement';
import { parse } from 'yaml';
import { STANDARD_REGISTER } from '../register/load.ts';

/** Requirements that do not fit; each line names its file and the place in it. */
export class RequirementProblems extends Error {}

/** The documents that are asked for, from the files as they were when this process first asked. */
export function documentRequirements(): Promise<readonly DocumentRequirement[]> {
  shipped ??= loadRequirements();
  return shipped;
}

/** Reads every requirement of a folder, in their order. Throws `RequirementProblems` with all that does not fit. */
export async function loadRequirements(
  folder = path.join(STANDARD_REGISTER, 'documents'),
): Promise<readonly DocumentRequirement[]> {
  const [names, samples] = await Promise.all([readdir(folder), readdir(path.join(folder, 'samples'))]);
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(
    files.map(async (file) => readRequirement(file, await readFile(path.join(folder, file), 'utf8'))),
  );
  const requirements = read.flatMap(({ requirement }) => (requirement === null ? [] : [requirement]));
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...requirementProblems(requirements, samples).map(
      (one) => `${one.requirement}.yaml ${one.path}: ${one.message}`,
    ),
  ];
  if (problems.length > 0) throw new RequirementProblems(problems.join('\n'));
  return requirements.sort((one, other) => one.order - other.order);
}

/** A sample's bytes. `name` is a requirement's own, whose form leaves no way out of the folder. */
export function readSample(name: string): Promise<Buffer> {
  return readFile(path.join(STANDARD_REGISTER, 'documents', 'samples', name));
}

type Read = { readonly requirement: DocumentRequirement | null; readonly problems: readonly string[] };

function readRequirement(file: string, text: string): Read {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { requirement: null, problems: [`${file}: ${message}`] };
  }
  const parsed = documentRequirement.safeParse(data);
  if (!parsed.success)
    return {
      requirement: null,
      problems: parsed.error.issues.map((issue) => `${file} ${issue.path.join('.')}: ${issue.message}`),
    };
  const named = `${parsed.data.name}.yaml`;
  return {
    requirement: parsed.data,
    problems: file === named ? [] : [`${file} name: The file must be named ${named}.`],
  };
}

let shipped: Promise<readonly DocumentRequirement[]> | undefined;

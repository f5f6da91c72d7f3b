import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { planTemplate, templateProblems } from '@handrail/core/effects/kickoffPlan';
import type { PlanTemplate } from '@handrail/core/effects/kickoffPlan';
import type { Lane } from '@handrail/core/rules/vocabulary';
import { parse } from 'yaml';
import { STANDARD_REGISTER } from '../register/load.ts';

/** The kickoff plan of a lane, from the files as they were when this process first asked. */
export async function templateOf(lane: Lane): Promise<PlanTemplate> {
  shipped ??= loadTemplates();
  const template = (await shipped).find(({ lanes }) => lanes.includes(lane));
  if (template === undefined) throw new Error(`No plan for the lane ${lane}`);
  return template;
}

/** Reads every plan of a folder. Throws where one does not fit its schema, or a lane has none or several. */
export async function loadTemplates(
  folder = path.join(STANDARD_REGISTER, 'plans'),
): Promise<readonly PlanTemplate[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const templates = await Promise.all(
    files.map(async (name) => planTemplate.parse(parse(await readFile(path.join(folder, name), 'utf8')))),
  );
  const problems = templateProblems(templates);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return templates;
}

let shipped: Promise<readonly PlanTemplate[]> | undefined;

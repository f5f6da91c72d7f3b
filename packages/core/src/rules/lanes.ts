import type { Condition } from './condition.ts';
import { conditionNode } from './conditionNode.ts';
import type { Node } from './node.ts';
import { parseCondition, type Problem } from './parse.ts';
import { conditionText } from './phrase.ts';
import type { LaneLine, Register } from './register.ts';
import type { World } from './world.ts';
import { sentence } from './words.ts';

export type CompiledLane = { readonly line: LaneLine; readonly when: Condition; readonly node: Node };

/** Compiles the lane table. "The first whose condition holds" makes exactly one line match: each lane stands once, in one order. */
export function compileLanes(lanes: Register['lanes'], problems: Problem[]): CompiledLane[] {
  const seen = new Set<string>();
  const asked = new Map<string, string>();
  return lanes.lines.flatMap((line): CompiledLane[] => {
    const place = `lanes.${line.lane}`;
    if (seen.has(line.lane)) problems.push({ row: 'lanes', place, message: 'stands twice in the table' });
    seen.add(line.lane);
    const when = parseCondition(line.when, `${place}.when`, {
      row: 'lanes',
      thresholds: {},
      problems,
      list: null,
      mayUseLane: false,
    });
    if (!when) return [];
    const compiled = compileLane(line, when, problems);
    const text = conditionText(when, {});
    const above = asked.get(text);
    if (above === undefined) asked.set(text, line.lane);
    else {
      const message = `asks the same as “${above}” above it and can never match`;
      problems.push({ row: 'lanes', place: `${place}.when`, message });
    }
    return [compiled];
  });
}

/** One line of the lane table; the mutation check compiles changed lines with it. */
export function compileLane(line: LaneLine, when: Condition, problems: Problem[]): CompiledLane {
  const node = conditionNode(when, {
    row: 'lanes',
    thresholds: {},
    problems,
    list: null,
    rowNode: () => null,
  });
  if (!node.speaks)
    problems.push({ row: 'lanes', place: `lanes.${line.lane}.when`, message: 'can hold without a because' });
  return { line, when, node };
}

/** Finds the record's line, puts it into the world, and says why in one sentence. A lane that a person decided on goes first. */
export function findLane(
  lanes: readonly CompiledLane[],
  otherwise: Register['lanes']['otherwise'],
  world: World,
): string {
  const decided = lanes.find(({ line }) => line.lane === world.circumstances.lane);
  if (decided) {
    const { lane, requiredRoles, leadTimeDays } = decided.line;
    world.lane = { lane, requiredRoles, leadTimeDays };
    return 'A reviewer put the customer into this lane.';
  }
  for (const { line, node } of lanes) {
    if (node.judge(world, -1, false) !== 'fired') continue;
    world.lane = { lane: line.lane, requiredRoles: line.requiredRoles, leadTimeDays: line.leadTimeDays };
    const clauses: string[] = [];
    node.tell(world, -1, { clauses, evidence: [] });
    return sentence(clauses);
  }
  world.lane = { lane: 'unknown', requiredRoles: otherwise.requiredRoles, leadTimeDays: null };
  return sentence([otherwise.because]);
}

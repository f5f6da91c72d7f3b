import { listWords } from '../text/listWords.ts';
import type { Condition } from './condition.ts';
import { factOf } from './facts/catalogue.ts';
import { factNode } from './factNode.ts';
import { addAll, nodeWith, type Node, type Telling } from './node.ts';
import { keptSteps } from './keptSteps.ts';
import { conditionText } from './phrase.ts';
import type { SourceRef, TraceStep, Verdict } from './outcome.ts';
import { clauseMaker, type ClauseScope } from './template.ts';
import { leaveStep, newSlot, type World } from './world.ts';
import { eachOnce } from './words.ts';
import type { RowId } from './vocabulary.ts';

/** What compiling needs to know beside the condition: `rowNode` finds another row's condition when it is asked for. */
export type NodeScope = ClauseScope & { readonly rowNode: (row: RowId) => Node | null };

/** Compiles a condition to closures, three-valued by Kleene's tables. Problems of its clauses go to `scope.problems`. */
export function conditionNode(condition: Condition, scope: NodeScope): Node {
  switch (condition.kind) {
    case 'all':
      return allNode(condition, scope);
    case 'any':
      return anyNode(condition, scope);
    case 'not':
      return notNode(condition, scope);
    case 'some':
      return someNode(condition, scope);
    case 'fact':
      return factNode(condition, scope);
    case 'row':
      return rowNode(condition, scope);
  }
}

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** What the parts say, each thing once, kept apart from what is said already. */
function heard(tell: (telling: Telling) => void, evidence: Telling['evidence']): readonly string[] {
  const telling: Telling = { clauses: [], evidence };
  tell(telling);
  return eachOnce(telling.clauses);
}

function allNode(condition: Of<'all'>, scope: NodeScope): Node {
  const nodes = condition.of.map((part) => conditionNode(part, scope));
  const judges = nodes.map(({ judge }) => judge);
  // What one part says in several clauses stands as a list; the parts are then joined.
  const said = (world: World, index: number, evidence: Telling['evidence']) =>
    nodes
      .map((node) => listWords(heard((telling) => node.tell(world, index, telling), evidence)))
      .filter((words) => words !== '')
      .join(', and ');
  const clause = clauseMaker(condition, scope, { reasons: (world, index) => said(world, index, null) });
  const cite: Node['cite'] = (world, index, refs) => {
    for (const node of nodes) node.cite(world, index, refs);
  };
  return nodeWith({
    isLeaf: false,
    speaks: clause !== null || nodes.some(({ speaks }) => speaks),
    judge(world, index, traced) {
      let verdict: Verdict = 'fired';
      for (const judge of judges) {
        const part = judge(world, index, traced);
        if (part === 'clear') return 'clear';
        if (part === 'unknown') verdict = 'unknown';
      }
      return verdict;
    },
    tell(world, index, telling) {
      if (clause) {
        if (telling.evidence !== null) cite(world, index, telling.evidence);
        telling.clauses.push(clause(world, index));
        return;
      }
      const words = said(world, index, telling.evidence);
      if (words !== '') telling.clauses.push(words);
    },
    cite,
    doubt(world, index, reasonsFound) {
      for (const node of nodes)
        if (node.isLeaf || node.judge(world, index, false) === 'unknown')
          node.doubt(world, index, reasonsFound);
    },
    read(world, index, refs) {
      for (const node of nodes) node.read(world, index, refs);
    },
  });
}

function anyNode(condition: Of<'any'>, scope: NodeScope): Node {
  const nodes = condition.of.map((part) => conditionNode(part, scope));
  const judges = nodes.map(({ judge }) => judge);
  const tellFired = (world: World, index: number, telling: Telling) => {
    for (const node of nodes)
      if (node.judge(world, index, false) === 'fired') node.tell(world, index, telling);
  };
  const clause = clauseMaker(condition, scope, {
    reasons: (world, index) => listWords(heard((telling) => tellFired(world, index, telling), null)),
  });
  const cite: Node['cite'] = (world, index, refs) => {
    for (const node of nodes) if (node.judge(world, index, false) === 'fired') node.cite(world, index, refs);
  };
  return nodeWith({
    isLeaf: false,
    speaks: clause !== null || nodes.every(({ speaks }) => speaks),
    judge(world, index, traced) {
      let verdict: Verdict = 'clear';
      for (const judge of judges) {
        const part = judge(world, index, traced);
        if (part === 'fired') verdict = 'fired';
        else if (part === 'unknown' && verdict === 'clear') verdict = 'unknown';
      }
      return verdict;
    },
    tell(world, index, telling) {
      if (!clause) return tellFired(world, index, telling);
      if (telling.evidence !== null) cite(world, index, telling.evidence);
      telling.clauses.push(clause(world, index));
    },
    cite,
    doubt(world, index, reasonsFound) {
      for (const node of nodes)
        if (node.isLeaf || node.judge(world, index, false) === 'unknown')
          node.doubt(world, index, reasonsFound);
    },
    read(world, index, refs) {
      for (const node of nodes) node.read(world, index, refs);
    },
  });
}

const CONTRARY: Readonly<Record<Verdict, Verdict>> = { fired: 'clear', clear: 'fired', unknown: 'unknown' };

function notNode(condition: Of<'not'>, scope: NodeScope): Node {
  const node = conditionNode(condition.of, scope);
  const clause = clauseMaker(condition, scope, {});
  return nodeWith({
    isLeaf: false,
    speaks: clause !== null,
    judge: (world, index, traced) => CONTRARY[node.judge(world, index, traced)],
    tell(world, index, telling) {
      if (clause) telling.clauses.push(clause(world, index));
      if (telling.evidence !== null) node.read(world, index, telling.evidence);
    },
    cite: (world, index, refs) => node.read(world, index, refs),
    doubt: (world, index, reasons) => node.doubt(world, index, reasons),
    read: (world, index, refs) => node.read(world, index, refs),
  });
}

/** The verdict of a condition on the items of a list, and the items for which it holds or may hold. */
type ItemsFound = {
  readonly verdict: Verdict;
  readonly fired: readonly number[];
  readonly unknown: readonly number[];
};

function someNode(condition: Of<'some'>, scope: NodeScope): Node {
  const list = factOf(condition.list);
  if (list?.type !== 'list') throw new Error(`no list ${condition.list}`);
  const where = condition.where && conditionNode(condition.where, { ...scope, list });
  const judgeWhere = where?.judge ?? null;
  const readList = list.read;
  const kept = keptSteps();
  // What judging has found in this world; telling asks for it again.
  const slot = newSlot();
  const found = (world: World) => world.slots[slot] as ItemsFound | undefined;
  const items = (world: World) => found(world)?.fired ?? [];
  const clause = clauseMaker(condition, scope, {
    items: (world) => listWords(eachOnce(items(world).map((item) => list.label(world, item)))),
    count: (world) => String(items(world).length),
  });
  const cite: Node['cite'] = (world, _index, refs) => {
    if (where) for (const item of items(world)) where.cite(world, item, refs);
    else addAll(list.read(world, -1).refs, refs);
  };
  const text = conditionText(condition, scope.thresholds);
  return nodeWith({
    isLeaf: false,
    speaks: clause !== null || where?.speaks === true,
    judge(world, _index, traced) {
      if (!traced) {
        const before = found(world);
        if (before !== undefined) return before.verdict;
      }
      const reading = readList(world, -1);
      const known = reading.fixed ? kept.of(reading) : null;
      if (known !== null) {
        if (traced) leaveStep(world, known);
        return known.verdict;
      }
      const { unknown, value: count, refs } = reading;
      let verdict: Verdict = unknown === null ? 'clear' : 'unknown';
      if (unknown === null && count > 0) {
        const fired: number[] = [];
        const open: number[] = [];
        for (let item = 0; item < count; item += 1) {
          const part = judgeWhere === null ? 'fired' : judgeWhere(world, item, traced);
          if (part === 'fired') fired.push(item);
          else if (part === 'unknown') open.push(item);
        }
        verdict = fired.length > 0 ? 'fired' : open.length > 0 ? 'unknown' : 'clear';
        world.slots[slot] = { verdict, fired, unknown: open } satisfies ItemsFound;
      }
      const step: TraceStep = { condition: text, verdict, read: refs };
      // A fixed reading of a list is that of an empty one: no item has a say.
      if (reading.fixed && count === 0) kept.keep(reading, step);
      if (traced) leaveStep(world, step);
      return verdict;
    },
    tell(world, _index, telling) {
      if (clause || !where) {
        if (telling.evidence !== null) cite(world, -1, telling.evidence);
        if (clause) telling.clauses.push(clause(world, -1));
        return;
      }
      const clauses = heard((inner) => {
        for (const item of items(world)) where.tell(world, item, inner);
      }, telling.evidence);
      telling.clauses.push(...clauses);
    },
    cite,
    doubt(world, _index, reasons) {
      const { unknown } = readList(world, -1);
      if (unknown !== null) reasons.push(unknown);
      else for (const item of found(world)?.unknown ?? []) where?.doubt(world, item, reasons);
    },
    read: (world, _index, refs) => addAll(list.read(world, -1).refs, refs),
  });
}

function rowNode(condition: Of<'row'>, scope: NodeScope): Node {
  const clause = clauseMaker(condition, scope, {});
  const { row } = condition;
  const text = conditionText(condition, scope.thresholds);
  const node = (): Node => {
    const found = scope.rowNode(row);
    if (!found) throw new Error(`no row ${row}`);
    return found;
  };
  return nodeWith({
    isLeaf: false,
    speaks: true,
    judge(world, _index, traced) {
      const verdict = node().judge(world, -1, false);
      if (traced) {
        const refs: SourceRef[] = [];
        if (verdict === 'fired') node().cite(world, -1, refs);
        leaveStep(world, { condition: text, verdict, read: refs });
      }
      return verdict;
    },
    tell(world, _index, telling) {
      if (clause) {
        if (telling.evidence !== null) node().cite(world, -1, telling.evidence);
        telling.clauses.push(clause(world, -1));
        return;
      }
      telling.clauses.push(...heard((inner) => node().tell(world, -1, inner), telling.evidence));
    },
    cite: (world, _index, refs) => node().cite(world, -1, refs),
    doubt: (world, _index, reasons) => node().doubt(world, -1, reasons),
    read: (world, _index, refs) => node().read(world, -1, refs),
  });
}

import { filled, filledList } from '../../facts/filler.ts';
import type { ClosedWonRecord } from '../../deals/record.ts';
import { fixed, known, noneAt, once, ref, type Reading } from '../world.ts';
import { quoted } from '../words.ts';
import type { Fact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';

const NO_RISKS = noneAt('risks');

type Seat = keyof NonNullable<ClosedWonRecord['team']>;

function seat(name: Seat, title: string, one: string): Fact {
  const path = `team.${name}`;
  const namePath = `${path}.name`;
  const nobody: Reading<string | null> = fixed(null, [{ source: path }]);
  return {
    type: 'text',
    name: path,
    title,
    says: [`the team has ${one}`, title.replace('the ', 'the team has no ')],
    meaning: `The person on our side who is ${title.replace('the ', '')}; a name that is filler is nobody.`,
    from: namePath,
    read: once((world) => {
      const person = world.record.team?.[name];
      return person ? known(filled(person.name), [ref(namePath, person.name)]) : nobody;
    }),
  };
}

const riskTextPath = itemPaths('risks', 'text');
const riskStatusPath = itemPaths('risks', 'status');
const riskOwnerPath = itemPaths('risks', 'owner');

/** Risks; one whose text is filler is none. */
const risks = once((world) => {
  const list = world.record.risks;
  return filledList(list?.map(({ text }) => text)).map(({ text, index }) => ({
    text,
    status: list?.[index]?.status ?? 'open',
    owner: list?.[index]?.owner,
    index,
    from: ref(riskTextPath(index), text),
  }));
});

/** People on our side, and the risks they own. */
export const teamFacts: readonly Fact[] = [
  seat('ae', 'the account executive', 'an account executive'),
  seat('csm', 'the customer success manager', 'a customer success manager'),
  seat('executiveOwner', 'the executive owner', 'an executive owner'),
  {
    type: 'list',
    name: 'risks',
    title: 'the risks',
    plural: true,
    meaning: 'Known risks; one without words is none.',
    from: 'risks',
    noun: 'risk',
    one: 'a risk',
    label: (world, index) => quoted(risks(world)[index]?.text ?? ''),
    read: once((world) => {
      const found = risks(world);
      return found.length === 0
        ? NO_RISKS
        : known(
            found.length,
            found.map(({ from }) => from),
          );
    }),
  },
  {
    type: 'choice',
    name: 'risk.status',
    scope: 'risk',
    title: 'its status',
    meaning: 'Whether the risk is open; absent is open.',
    from: 'risks[].status',
    choices: { open: 'open', closed: 'closed' },
    read: (world, index) => {
      const risk = risks(world)[index];
      return known(
        risk?.status ?? null,
        risk ? [risk.from, ref(riskStatusPath(risk.index), risk.status)] : [],
      );
    },
  },
  {
    type: 'text',
    name: 'risk.owner',
    scope: 'risk',
    title: 'its owner',
    says: ['has an owner', 'has no owner'],
    meaning: 'Who looks after the risk; filler is nobody.',
    from: 'risks[].owner',
    read: (world, index) => {
      const risk = risks(world)[index];
      return known(filled(risk?.owner), risk ? [ref(riskOwnerPath(risk.index), risk.owner)] : []);
    },
  },
];

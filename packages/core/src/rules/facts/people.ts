import { personKey } from '../../compare/names.ts';
import type { Stakeholder } from '../../deals/record.ts';
import { filled } from '../../facts/filler.ts';
import type { SourceRef } from '../outcome.ts';
import type { StakeholderRole } from '../vocabulary.ts';
import { known, noneAt, once, ref, type World } from '../world.ts';
import type { Fact, ListFact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';

const NO_STAKEHOLDERS = noneAt('stakeholders');

export type MapEntry = {
  readonly person: Stakeholder;
  readonly index: number;
  readonly nameRef: SourceRef;
  readonly roleRef: SourceRef;
};

const namePath = itemPaths('stakeholders', 'name');
const rolePath = itemPaths('stakeholders', 'role');
const primaryPath = itemPaths('stakeholders', 'primary');

/** The stakeholder map; an entry whose name is filler is nobody. */
export const people = once((world: World): readonly MapEntry[] => {
  const found: MapEntry[] = [];
  world.record.stakeholders?.forEach((person, index) => {
    if (filled(person.name) === null) return;
    const nameRef = ref(namePath(index), person.name);
    found.push({ person, index, nameRef, roleRef: ref(rolePath(index), person.role) });
  });
  return found;
});

/** The stakeholder map by role. */
export const peopleByRole = once((world): ReadonlyMap<StakeholderRole, readonly MapEntry[]> => {
  const found = new Map<StakeholderRole, MapEntry[]>();
  for (const entry of people(world)) {
    const held = found.get(entry.person.role);
    if (held === undefined) found.set(entry.person.role, [entry]);
    else held.push(entry);
  }
  return found;
});

const NOBODY: readonly MapEntry[] = [];

/** The people who hold a role, each once, however often they are listed: by address, or by name where one has none. */
function holders(world: World, role: StakeholderRole): readonly MapEntry[] {
  const found = peopleByRole(world).get(role) ?? NOBODY;
  if (found.length < 2) return found;
  const distinct: MapEntry[] = [];
  for (const entry of found) {
    if (!distinct.some((other) => isSamePerson(entry.person, other.person))) distinct.push(entry);
  }
  return distinct;
}

function isSamePerson(one: Stakeholder, other: Stakeholder): boolean {
  if (personKey(one) === personKey(other)) return true;
  const bothHaveAddresses = Boolean(one.email) && Boolean(other.email);
  return !bothHaveAddresses && personKey({ name: one.name }) === personKey({ name: other.name });
}

function roleList(name: string, role: StakeholderRole, noun: string, one: string, title: string): ListFact {
  const list = once((world) => holders(world, role));
  return {
    type: 'list',
    name,
    title,
    plural: true,
    says: [`the stakeholder map names ${one}`, `the stakeholder map names ${one.replace(/^an? /, 'no ')}`],
    meaning: `The people who hold ${role} on the stakeholder map, each counted once.`,
    from: 'stakeholders',
    noun,
    one,
    label: (world, index) => list(world)[index]?.person.name ?? '',
    read: once((world) => {
      const found = list(world);
      return found.length === 0
        ? NO_STAKEHOLDERS
        : known(
            found.length,
            found.flatMap(({ nameRef, roleRef }) => [nameRef, roleRef]),
          );
    }),
  };
}

const primaryAdmins = once((world) =>
  (peopleByRole(world).get('admin') ?? NOBODY).filter(({ person }) => person.primary === true),
);

/** The stakeholder map by role. */
export const peopleFacts: readonly Fact[] = [
  roleList(
    'stakeholders.billingContacts',
    'billing_contact',
    'billingContact',
    'a billing contact',
    'the billing contacts',
  ),
  roleList(
    'stakeholders.executiveSponsors',
    'executive_sponsor',
    'sponsor',
    'an executive sponsor',
    'the executive sponsors',
  ),
  roleList('stakeholders.admins', 'admin', 'admin', 'an admin', 'the admins'),
  {
    type: 'list',
    name: 'stakeholders.primaryAdmins',
    title: 'the admins marked primary',
    plural: true,
    says: ['an admin is marked primary', 'no admin is marked primary'],
    meaning: 'The admins of whom the map says that they lead.',
    from: 'stakeholders[].primary',
    noun: 'primaryAdmin',
    one: 'a primary admin',
    label: (world, index) => primaryAdmins(world)[index]?.person.name ?? '',
    read: (world) =>
      known(
        primaryAdmins(world).length,
        primaryAdmins(world).map(({ index }) => ref(primaryPath(index), true)),
      ),
  },
];

import { aCrowd, countIntake } from '../setup/crowd.ts';
import { expect, portalTest as test } from '../setup/portal.ts';

const FIELDS = ['handoff.businessOutcome', 'deal.useCase', 'account.industry'] as const;
const PEOPLE = 50;
const TURNS = 4;

test('fifty people type and save at once: nothing is lost, and each value has its author, by the count of the rows', async () => {
  const crowd = await aCrowd('Foxglove Cargo Bikes', PEOPLE);
  const { onboardingId, people } = crowd;
  const at = `/onboardings/${onboardingId}`;
  const words = (name: string, field: string, turn: number) => `${name} on ${field}, ${turn} words`;
  try {
    // Everybody types into every field; what a page sends arrives in any order, and some of it twice.
    const keeping = people.flatMap(({ name, post }) =>
      FIELDS.flatMap((field) =>
        [...Array(TURNS).keys(), 1].reverse().map(
          (turn) => () =>
            post(`${at}/kept`, {
              ...{ field, version: '0', page: `page of ${name}`, turn: String(turn) },
              typed: JSON.stringify(words(name, field, turn)),
            }),
        ),
      ),
    );
    const kept = await Promise.all(keeping.map((send) => send()));
    expect(kept.filter((status) => status !== 204)).toEqual([]);
    const { typed: first } = await countIntake(crowd);
    const byPerson = new Map(first.map((one) => [`${one.contact} ${one.field}`, one.typed]));
    expect(first).toHaveLength(PEOPLE * FIELDS.length);
    for (const { id, name } of people)
      for (const field of FIELDS) expect(byPerson.get(`${id} ${field}`)).toBe(words(name, field, TURNS - 1));

    // Then each saves what they typed into one field, all at once: of those at one field the first stands.
    const fieldOf = (index: number) => FIELDS[index % FIELDS.length] ?? FIELDS[0];
    const saved = await Promise.all(
      people.map(({ name, post }, index) =>
        post(`${at}/confirm`, {
          ...{ intent: 'say', field: fieldOf(index), version: '0', page: `page of ${name}` },
          ...{ turn: String(TURNS), typed: words(name, fieldOf(index), TURNS) },
        }),
      ),
    );
    expect(saved.filter((status) => status !== 303)).toEqual([]);
    const { said, typed: left, logged } = await countIntake(crowd);
    expect(said.map(({ field, version }) => [field, version]).sort()).toEqual(
      FIELDS.map((field) => [field, 1]).sort(),
    );
    expect(logged.map(({ actor }) => actor).sort()).toEqual(
      said.map(({ contact }) => `contact:${contact}`).sort(),
    );
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    for (const { contact, field, value } of said)
      expect(value).toBe(words(nameOf.get(contact) ?? '', field, TURNS));
    // Everybody else's words are still theirs.
    const mine = new Map(left.map((one) => [`${one.contact} ${one.field}`, one.typed]));
    for (const [index, { id, name }] of people.entries())
      for (const field of FIELDS) {
        const stands = said.some((one) => one.contact === id && one.field === field);
        const turn = field === fieldOf(index) ? TURNS : TURNS - 1;
        expect(mine.get(`${id} ${field}`)).toBe(stands ? undefined : words(name, field, turn));
      }
  } finally {
    await crowd.close();
  }
});

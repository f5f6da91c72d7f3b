import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { INTAKE_FIELDS } from '@handrail/core/intake/fields';
import { isOfLane, isRequired } from '@handrail/core/intake/form';
import { LANES } from '@handrail/core/rules/vocabulary';
import { afterEach, expect, test } from 'vitest';
import { loadRegister, STANDARD_REGISTER } from '../register/load.ts';
import { IntakeFormProblems, loadIntakeForm } from './form.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function aFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-intake-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

const billing = () => readFile(path.join(STANDARD_REGISTER, 'intake', 'billing.yaml'), 'utf8');

test('the form that ships fits, and asks for every field that a customer may see, once', async () => {
  const form = await loadIntakeForm();
  const named = form.flatMap(({ fields }) => fields.map(({ field }) => field));
  expect([...named].sort()).toEqual(INTAKE_FIELDS.map(({ field }) => field).sort());
  expect(form.map(({ order }) => order)).toEqual(form.map((_, index) => index + 1));
});

test('the form asks each lane for the people whom the lane table requires, and for no others', async () => {
  const form = await loadIntakeForm();
  const { register } = await loadRegister();
  const people = form.flatMap(({ fields }) => fields.filter(({ field }) => field.startsWith('people.')));
  const asked = (lane: Parameters<typeof isRequired>[1]) =>
    people
      .filter((one) => isOfLane(one, lane) && isRequired(one, lane))
      .map(({ field }) => field.slice('people.'.length));
  for (const lane of LANES) {
    const line = register.lanes.lines.find((one) => one.lane === lane);
    expect(asked(lane).sort(), lane).toEqual([...(line?.requiredRoles ?? []), 'billing_contact'].sort());
  }
  expect(asked('unknown').sort()).toEqual(
    [...register.lanes.otherwise.requiredRoles, 'billing_contact'].sort(),
  );
});

test('what does not fit is refused with its file and place, all at once', async () => {
  const good = await billing();
  const folder = await aFolder({
    'billing.yaml': good
      .replace('terms.taxId', 'handoff.painPoints')
      .replace('onlyIf: terms.poRequired', 'onlyIf: terms.paymentTerms')
      .replace('upfront:', 'now_and_then:'),
    'other.yaml': good.replace(/de: Rechnungen }/, '}'),
    'broken.yaml': 'name: [',
    'again.yaml': good.replace('name: billing', 'name: again'),
  });
  const error: unknown = await loadIntakeForm(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(IntakeFormProblems);
  const lines = (error as Error).message.split('\n');
  for (const line of [
    /^billing\.yaml fields\.2: There is no field handoff\.painPoints that a customer may see\.$/,
    /^billing\.yaml fields\.4: The form has no yes-or-no field terms\.paymentTerms\.$/,
    /^billing\.yaml fields\.0: No words for the choice upfront\.$/,
    /^billing\.yaml fields\.0: The field terms\.billingCadence offers no choice now_and_then\.$/,
    /^billing\.yaml fields\.0: The field terms\.billingCadence stands in the form twice\.$/,
    /^billing\.yaml order: Several sections have the place 5\.$/,
    /^other\.yaml title\.de: /,
    /^broken\.yaml: /,
  ])
    expect(lines).toContainEqual(expect.stringMatching(line));
});

test('a key that no section has, and a file of another name, are refused', async () => {
  const good = await billing();
  for (const [files, said] of [
    [{ 'billing.yaml': `${good}\ncolour: red\n` }, 'billing.yaml : '],
    [{ 'money.yaml': good }, 'money.yaml name: The file must be named billing.yaml.'],
  ] as const)
    await expect(loadIntakeForm(await aFolder(files))).rejects.toThrow(said);
});

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerProblems } from '@handrail/core/rules/compile';
import { registerSchema, type Register } from '@handrail/core/rules/register';
import { parse } from 'yaml';

/** A register as it was read, with the text of each row's file as a business owner edits it. */
export type LoadedRegister = { readonly register: Register; readonly yaml: ReadonlyMap<string, string> };

/** The register that ships with Handrail. */
export const STANDARD_REGISTER = fileURLToPath(new URL('../../../../register', import.meta.url));

/**
 * Reads a register: a folder with `lanes.yaml`, `rows/*.yaml` (one row a file) and `examples/*.yaml` (base records), or one
 * YAML or JSON file that holds `{ lanes, rows, bases }`. Throws `RegisterProblems` with file and place where the data does not fit.
 */
export async function loadRegister(place: string = STANDARD_REGISTER): Promise<LoadedRegister> {
  return (await stat(place)).isDirectory() ? fromFolder(place) : fromFile(place);
}

async function fromFolder(folder: string): Promise<LoadedRegister> {
  const lanes: unknown = parseYaml(await readFile(path.join(folder, 'lanes.yaml'), 'utf8'), 'lanes.yaml');
  const rows = await readFolder(path.join(folder, 'rows'));
  const bases = await readFolder(path.join(folder, 'examples'));
  const register = checked(
    {
      lanes,
      rows: rows.map(({ data }) => data),
      bases: Object.fromEntries(bases.map(({ name, data }) => [name, data])),
    },
    rows.map(({ name }) => `rows/${name}.yaml`),
  );
  return { register, yaml: new Map(register.rows.map((row, index) => [row.id, rows[index]?.text ?? ''])) };
}

async function fromFile(file: string): Promise<LoadedRegister> {
  const data: unknown = parseYaml(await readFile(file, 'utf8'), path.basename(file));
  const { stringify } = await import('yaml');
  const register = checked(data, []);
  return { register, yaml: new Map(register.rows.map((row) => [row.id, stringify(row)])) };
}

type YamlFile = { readonly name: string; readonly text: string; readonly data: unknown };

async function readFolder(folder: string): Promise<YamlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name: path.basename(name, '.yaml'), text, data: parseYaml(text, name) };
    }),
  );
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw registerProblems([], `${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checked(data: unknown, rowFiles: readonly string[]): Register {
  const parsed = registerSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: place, message }) => {
    const file = place[0] === 'rows' && typeof place[1] === 'number' ? rowFiles[place[1]] : undefined;
    return file ? `${file} ${place.slice(2).join('.')}: ${message}` : `${place.join('.')}: ${message}`;
  });
  throw registerProblems([], `The register does not fit:\n${lines.join('\n')}`);
}

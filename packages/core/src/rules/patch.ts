/**
 * Sets fields of a record given as data, for acceptance examples: `terms.crm.plan`, `stakeholders[1].primary`, `risks[+]`
 * (append). `null` takes the field or item away. Missing objects and lists on the way are made. The input is left as it is.
 */
export function patched(base: unknown, set: Readonly<Record<string, unknown>>): unknown {
  const record: unknown = structuredCopy(base);
  for (const [path, value] of Object.entries(set)) setAt(record, stepsOf(path), value);
  return record;
}

type Step = string | number | '+';
type Holder = Record<string, unknown> | unknown[];

function stepsOf(path: string): Step[] {
  return path
    .replace(/\[(\d+|\+)\]/g, '.$1')
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function setAt(record: unknown, steps: readonly Step[], value: unknown): void {
  let holder = record;
  steps.forEach((step, position) => {
    if (!isHolder(holder)) return;
    const next = steps[position + 1];
    if (next === undefined) {
      put(holder, step, structuredCopy(value));
      return;
    }
    let inner = at(holder, step);
    if (!isHolder(inner)) {
      inner = typeof next === 'number' || next === '+' ? [] : {};
      put(holder, step, inner);
    }
    holder = inner;
  });
}

function at(holder: Holder, step: Step): unknown {
  if (Array.isArray(holder)) return typeof step === 'number' ? holder[step] : undefined;
  return Object.hasOwn(holder, step) ? holder[step] : undefined;
}

function put(holder: Holder, step: Step, value: unknown): void {
  if (Array.isArray(holder)) {
    if (step === '+') holder.push(value);
    else if (typeof step === 'number' && value === null) holder.splice(step, 1);
    else if (typeof step === 'number') holder[step] = value;
  } else if (value === null) delete holder[step];
  else holder[step] = value;
}

function isHolder(value: unknown): value is Holder {
  return value !== null && typeof value === 'object';
}

/** A deep copy of plain data; core has no `structuredClone`. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isHolder(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, structuredCopy(entry)]));
}

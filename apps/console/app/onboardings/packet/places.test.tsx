import { loadRegister } from '@handrail/api/register/load';
import { parseRecord } from '@handrail/core/deals/parse';
import { buildPacket } from '@handrail/core/packets/build';
import { circumstancesFromRecord } from '@handrail/core/rules/circumstances';
import { compileRegister } from '@handrail/core/rules/compile';
import { evaluate } from '@handrail/core/rules/evaluate';
import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { PacketProvider } from './packet-context.tsx';
import { hrefOf, placesOf } from './places.ts';
import { NEWEST_ONLY, PACKET_SECTIONS } from './section-list.ts';
import { Story } from './story.tsx';

const demo = new URL('../../../../../register/demo/', import.meta.url);
const names = readdirSync(demo).filter((name) => name.endsWith('.json'));
const address = { id: 'o1', version: null };
let compiled: ReturnType<typeof compileRegister>;

beforeAll(async () => {
  compiled = compileRegister((await loadRegister()).register);
});

function packetOf(name: string) {
  const { record } = JSON.parse(readFileSync(new URL(name, demo), 'utf8'));
  const parsed = parseRecord(record);
  if (!parsed.ok) throw new Error(parsed.message);
  const evaluation = evaluate(compiled, parsed.record, circumstancesFromRecord(parsed.record));
  const packet = buildPacket(parsed.record, evaluation);
  const html = renderToStaticMarkup(
    <PacketProvider packet={packet} address={address} changedFields={[]} review={null}>
      <Story packet={packet} checklists={null} ownership={null} />
    </PacketProvider>,
  );
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
  return { evaluation, packet, ids, html };
}

describe.each(names)('the packet page of %s', (name) => {
  test('has each place that a source leads to, once', () => {
    const { packet, ids } = packetOf(name);
    const missing = [...placesOf(packet)].filter(([, id]) => !ids.includes(id));
    expect(missing).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has each of its parts', () => {
    const { ids } = packetOf(name);
    // This packet has no review, and nothing to be done on it.
    for (const { id } of PACKET_SECTIONS.filter((part) => !NEWEST_ONLY.includes(part.id)))
      expect(ids).toContain(id);
  });

  test('leads from every fact of a finding that the packet shows', () => {
    const { evaluation, packet, ids } = packetOf(name);
    const places = placesOf(packet);
    for (const finding of evaluation.findings) {
      for (const ref of finding.evidence) {
        const href = hrefOf(ref, places, address);
        // What lies around the deal (tasks, messages, drafts, documents) has no place in the story.
        if (ref.source.startsWith('context')) expect(href).toBeNull();
        else if (ref.source.startsWith('evidence:')) expect(href).toMatch(/^\/onboardings\/o1\/evidence\//);
        else
          expect(ids, `${finding.row} ${ref.source}`).toContain(
            decodeURIComponent(href?.split('#')[1] ?? ''),
          );
      }
    }
  });
});

test('a quote leads to its words', () => {
  const { packet } = packetOf(names[0] ?? '');
  const ref = { source: 'evidence:a/b ü', quote: 'x', start: 3, end: 4 };
  expect(hrefOf(ref, placesOf(packet), address)).toBe(
    '/onboardings/o1/evidence/a%2Fb%20%C3%BC?start=3&end=4#quote',
  );
});

import { remembering } from './remember.ts';

/** Legal entities: the name proper and the legal form apart, so that "Acme" and "Acme Ltd" may be one and "Acme GmbH" another. */

export type Entity = { readonly name: string; readonly form: readonly string[] };

/** Legal form as written (dots dropped, one space) → its one spelling. Longest first when read. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  ltd: ['ltd'],
  limited: ['ltd'],
  plc: ['plc'],
  'public limited company': ['plc'],
  llc: ['llc'],
  'limited liability company': ['llc'],
  llp: ['llp'],
  'limited liability partnership': ['llp'],
  lp: ['lp'],
  inc: ['inc'],
  incorporated: ['inc'],
  incorp: ['inc'],
  corp: ['corp'],
  corporation: ['corp'],
  co: ['co'],
  company: ['co'],
  'co ltd': ['co', 'ltd'],
  'company limited': ['co', 'ltd'],
  'co inc': ['co', 'inc'],
  pty: ['pty'],
  proprietary: ['pty'],
  'pty ltd': ['pty', 'ltd'],
  'pty limited': ['pty', 'ltd'],
  'proprietary limited': ['pty', 'ltd'],
  pte: ['pte'],
  'pte ltd': ['pte', 'ltd'],
  'pte limited': ['pte', 'ltd'],
  pvt: ['pvt'],
  'pvt ltd': ['pvt', 'ltd'],
  'private limited': ['pvt', 'ltd'],
  'pvt limited': ['pvt', 'ltd'],
  dac: ['dac'],
  cic: ['cic'],
  cio: ['cio'],
  ulc: ['ulc'],
  gmbh: ['gmbh'],
  'gesellschaft mit beschränkter haftung': ['gmbh'],
  'gesellschaft mbh': ['gmbh'],
  'ges mbh': ['gmbh'],
  gesmbh: ['gmbh'],
  mbh: ['gmbh'],
  ggmbh: ['ggmbh'],
  'gmbh and co kg': ['gmbh and co kg'],
  'gmbh and cokg': ['gmbh and co kg'],
  'gmbh co kg': ['gmbh and co kg'],
  'ag and co kg': ['ag and co kg'],
  'ag and co kgaa': ['ag and co kgaa'],
  'se and co kg': ['se and co kg'],
  'se and co kgaa': ['se and co kgaa'],
  'ug and co kg': ['ug and co kg'],
  ug: ['ug'],
  'ug haftungsbeschränkt': ['ug'],
  ag: ['ag'],
  aktiengesellschaft: ['ag'],
  kgaa: ['kgaa'],
  kg: ['kg'],
  kommanditgesellschaft: ['kg'],
  ohg: ['ohg'],
  gbr: ['gbr'],
  ev: ['ev'],
  eg: ['eg'],
  ek: ['ek'],
  se: ['se'],
  sce: ['sce'],
  bv: ['bv'],
  'besloten vennootschap': ['bv'],
  nv: ['nv'],
  vof: ['vof'],
  bvba: ['bvba'],
  srl: ['srl'],
  'società a responsabilità limitata': ['srl'],
  srls: ['srls'],
  spa: ['spa'],
  'società per azioni': ['spa'],
  sas: ['sas'],
  sasu: ['sasu'],
  sarl: ['sarl'],
  'sà rl': ['sarl'],
  'sa rl': ['sarl'],
  sàrl: ['sarl'],
  eurl: ['eurl'],
  sa: ['sa'],
  'société anonyme': ['sa'],
  'sociedad anónima': ['sa'],
  sau: ['sau'],
  sl: ['sl'],
  'sociedad limitada': ['sl'],
  slu: ['slu'],
  sll: ['sll'],
  lda: ['lda'],
  ltda: ['ltda'],
  limitada: ['ltda'],
  'sa de cv': ['sa de cv'],
  'sapi de cv': ['sapi de cv'],
  's de rl de cv': ['s de rl de cv'],
  's de rl': ['s de rl'],
  as: ['as'],
  aktieselskab: ['as'],
  aksjeselskap: ['as'],
  asa: ['asa'],
  aps: ['aps'],
  ans: ['ans'],
  ab: ['ab'],
  aktiebolag: ['ab'],
  'ab publ': ['ab'],
  oy: ['oy'],
  osakeyhtiö: ['oy'],
  oyj: ['oyj'],
  ehf: ['ehf'],
  hf: ['hf'],
  'sp zoo': ['sp zoo'],
  'sp z oo': ['sp zoo'],
  'spółka zoo': ['sp zoo'],
  sro: ['sro'],
  'spol sro': ['sro'],
  doo: ['doo'],
  dd: ['dd'],
  kft: ['kft'],
  zrt: ['zrt'],
  nyrt: ['nyrt'],
  ooo: ['ooo'],
  oao: ['oao'],
  eood: ['eood'],
  ood: ['ood'],
  uab: ['uab'],
  oü: ['oü'],
  sia: ['sia'],
  kk: ['kk'],
  'kabushiki kaisha': ['kk'],
  gk: ['gk'],
  'sdn bhd': ['sdn bhd'],
  bhd: ['bhd'],
  tbk: ['tbk'],
  fze: ['fze'],
  fzco: ['fzco'],
  wll: ['wll'],
  psc: ['psc'],
  pllc: ['pllc'],
};

const LONGEST_FORM = 4;
const FORM_WORDS = new Set(
  Object.keys(FORMS)
    .flatMap((form) => form.split(' '))
    .filter((word) => word.length > 1 && word !== 'and' && word !== 'de'),
);

/** Splits a legal entity into name and form; the name keeps at least one word. */
export const parseEntity: (text: string) => Entity = remembering((text) => {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/&|\+|(?<!\p{L})(?:und|och|og|et)(?!\p{L})/gu, ' and ')
    .replace(/[.,'"„“”()[\]]/g, (mark) => (mark === '.' || mark === "'" ? '' : ' '))
    .replace(/\b(\p{L})\s*\/\s*(?=\p{L}\b)/gu, '$1')
    .replace(/[-‐-―_/:;\s]+/g, ' ')
    // Letters kept apart are one word: "B. V.", "S p A", "A B C".
    .replace(/(?<=(?:^|\s)\p{L})\s+(?=\p{L}(?:\s|$))/gu, '')
    .trim()
    .replace(/^the (?=\S+ \S)/, '')
    .split(/\s+/);
  const form: string[] = [];
  let end = words.length;
  for (let found = true; found && end > 1;) {
    found = false;
    for (let size = Math.min(LONGEST_FORM, end - 1); size > 0; size--) {
      const tail = words.slice(end - size, end);
      const known = FORMS[tail.join(' ')];
      if (known === undefined) continue;
      form.unshift(...known);
      end -= size;
      found = true;
      break;
    }
  }
  return { name: words.slice(0, end).join(' '), form };
});

/** Same name, and forms that do not contradict: one side may leave its form out, or its end ("Acme Co" and "Acme Co Ltd"). */
export function sameEntity(one: Entity, other: Entity): boolean {
  if (one.name !== other.name) return false;
  const shorter = Math.min(one.form.length, other.form.length);
  for (let place = 0; place < shorter; place++) if (one.form[place] !== other.form[place]) return false;
  return true;
}

/** Whether a word alone is (part of) a legal form, such as GMBH. */
export function isLegalFormWord(word: string): boolean {
  return FORM_WORDS.has(word.normalize('NFKC').toLowerCase());
}

/** Names of one region. Only names that mean the same place are folded: "Europe" is not the European Union. */
const SAME: readonly (readonly string[])[] = [
  ['us', 'usa', 'united states', 'united states of america', 'us of america', 'vereinigte staaten'],
  [
    'uk',
    'gb',
    'gbr',
    'great britain',
    'united kingdom',
    'united kingdom of great britain and northern ireland',
    'vereinigtes königreich',
  ],
  ['eu', 'european union', 'europäische union'],
  ['eea', 'european economic area'],
  ['apac', 'asia pacific', 'asiapac'],
  ['emea', 'europe middle east and africa', 'europe middle east africa'],
  ['na', 'north america', 'noram', 'nam', 'namer', 'n america'],
  ['latam', 'latin america'],
  ['anz', 'australia and new zealand', 'australia new zealand'],
  ['dach', 'germany austria switzerland', 'germany austria and switzerland'],
  ['nordics', 'nordic', 'nordic countries'],
  ['mea', 'middle east and africa', 'middle east africa'],
  ['de', 'deu', 'germany', 'deutschland'],
  ['at', 'aut', 'austria', 'österreich'],
  ['ch', 'che', 'switzerland', 'schweiz'],
  ['fr', 'fra', 'france', 'frankreich'],
  ['es', 'esp', 'spain', 'españa'],
  ['it', 'ita', 'italy', 'italia'],
  ['nl', 'nld', 'netherlands', 'nederland', 'holland'],
  ['be', 'bel', 'belgium', 'belgië', 'belgique'],
  ['ie', 'irl', 'ireland'],
  ['pt', 'prt', 'portugal'],
  ['pl', 'pol', 'poland', 'polska'],
  ['se', 'swe', 'sweden', 'sverige'],
  ['no', 'nor', 'norway', 'norge'],
  ['dk', 'dnk', 'denmark', 'danmark'],
  ['fi', 'fin', 'finland', 'suomi'],
  ['ca', 'can', 'canada'],
  ['au', 'aus', 'australia'],
  ['nz', 'nzl', 'new zealand'],
  ['jp', 'jpn', 'japan'],
  ['sg', 'sgp', 'singapore'],
  ['in', 'ind', 'india'],
  ['br', 'bra', 'brazil', 'brasil'],
  ['mx', 'mex', 'mexico', 'méxico'],
  ['za', 'zaf', 'south africa'],
];

const KEYS = new Map(SAME.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));

/** One key for one region: "USA", "U.S." and "United States" are `us`. */
export function regionKey(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ region$/, '');
  return KEYS.get(plain) ?? plain;
}

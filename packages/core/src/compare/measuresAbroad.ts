/**
 * What measures a success criterion in German, French, Spanish, Portuguese, Italian, Dutch, the Nordic languages, Polish, Czech,
 * Hungarian, Finnish, Japanese and Chinese: number words, halves and doubles, one unit of time behind a threshold, and dates in words.
 * Words that are also English words of another meaning ("due", "fire", "sex") count beside a unit of time only.
 */

const NUMBERS = [
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\\p{L}{0,12}(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend)|(?:zwei|drei|vier|zehn)mal',
  'deux|trois|quatre|cinq|sept|huit|dix|onze|douze|quinze|vingts?|trente|quarante|cinquante|soixante|(?:sur|pour) (?:cent|mille)',
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|mil|cero|por ciento',
  'dois|duas|três|quatro|sete|oito|nove|dez|vinte|trinta|quarenta|cinquenta|cem|por cento',
  'tre|quattro|cinque|sette|dieci|dodici|quindici|venti|trenta|quaranta|cinquanta|cento|mille',
  'twee|drie|vijf|zes|zeven|negen|tien|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd|duizend|nul',
  'två|fyra|fem|sju|åtta|nio|tio|tolv|tjugo|trettio|femtio|hundra|tusen|noll|seks|syv|otte|åtte|tyve|tjue|hundrede|nolla',
  'dwa|dwie|dwóch|trzy|trzech|cztery|czterech|pięć|pięciu|sześć|sześciu|siedem|siedmiu|osiem|ośmiu|dziewięć|dziewięciu|dziesięć|dziesięciu|dwadzieścia|sto|zero',
  'dva|dvě|tři|čtyři|pět|šest|sedm|osm|devět|deset|két|kettő|három|négy|öt|nyolc|kilenc|tíz|száz|nulla|kaksi|kolme|neljä|viisi|kuusi|kymmenen',
].join('|');

const UNIT = [
  'sekunden?|minuten?|stunden?|tag(?:e[sn]?|s)?|wochen?|monat(?:e[sn]?|s)?|quartal(?:e[sn]?|s)?|jahre?[sn]?|schicht|nacht',
  'secondes?|minutes?|heures?|jours?|journée|semaines?|mois|trimestres?|ans|année',
  'segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|mês|trimestres?|años?|anos?',
  'second[io]|minut[io]|or[ae]|giorn[oi]|giornata|settiman[ae]|mes[ei]|trimestr[ei]|ann[oi]',
  'seconden?|minuut|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwarta(?:al|len)|ja(?:ar|ren)',
  'sekund(?:er?)?|minut(?:er|ter|t)?|tim(?:me|mar|er|e)|d(?:ag|ygn)(?:ar|e|er)?|veck(?:a|or)|uger?|uker?|månad(?:er)?|måned(?:er)?|kvartal(?:er)?|år',
  'sekund\\p{L}*|minut\\p{L}*|godzin\\p{L}*|dni|dnia|dzień|tydzień|tygodni\\p{L}*|miesi\\p{L}+|hodin\\p{L}*|óra|órán|nap|napon|hét|tunti|tunnin|päivän|viikon',
].join('|');

const ONE = 'ein(?:e[rsmn]?)?|un[aoe]?|uma?|een|één|ett?|en|én|jedn\\p{L}+|egy|yhden';
const THRESHOLD = [
  'binnen|innerhalb|innert|unter|nach|in|höchstens|mindestens|maximal|spätestens|als|je|pro|über',
  "sous|en|dans|d['’]ici(?: à)?|moins d[e'’]|plus d[e'’]|avant|au (?:plus|maximum)",
  'dentro de|menos de|más de|(?:inferior|superior) a|máximo|em|até|mais de|dentro d[eo]',
  'entro|meno di|più di|sotto|massimo|onder|minder dan|maximaal|hooguit',
  'inom|under|mindre än|på|inden(?: for)?|innen|mindre en[dn]|højst|høyst|w|w ciągu|poniżej|do|během|alatt|belül',
].join('|');

const SHARES = [
  'hälften?|halb so|halbe[nrs]?|halbier\\p{L}*|doppelt so|das doppelte|verdopp\\p{L}*|verdreifach\\p{L}*|drittel|viertel|zehntel',
  'moitié|(?:divis|multipli)\\p{L}+ par|le double|doubler|doublée?s?|tripler|(?:un|deux) tiers|un quart',
  'mitad|el doble|duplic(?:ar|ado|ada)|triplic(?:ar|ado)|un tercio|una cuarta parte|metade|o dobro|um terço|um quarto',
  'metà|dimezz\\p{L}*|raddoppi\\p{L}*|il doppio|un terzo|un quarto',
  'helft|halver(?:en|ing|ar?|as|e|es|t|ade|et)|gehalveerd|verdubbel\\p{L}*|dubbel zo ?veel|een derde|een kwart',
  'halvt?|fördubbl\\p{L}*|dubbelt så|dobbelt så|fordobl\\p{L}*|en tred(?:je|je?)del|en fj(?:ä|e)rdedel',
  'połow\\p{L}*|dwukrotn\\p{L}*|podwo\\p{L}*|polovin\\p{L}*|fel[eé]re|felez\\p{L}*|megdupl\\p{L}*|puolit\\p{L}*|kaksinkertai\\p{L}*',
].join('|');

const SAME_DAY =
  '(?:am|des) (?:selben|gleichen) tag(?:e?s)?|taggleich|tags darauf|le jour même|dans la journée|(?:el )?mismo día|mesmo dia|in giornata|stesso giorno|dezelfde dag|samm[ae] dag|tego samego dnia';

const ENDS = [
  '(?:jahres|monats|quartals)ende|ende des (?:jahres|monats|quartals)',
  "fin (?:d['’]|de l['’]|du |de |del )(?:année|mois|trimestre|año|mes)|final(?:es)? (?:de |del |do )(?:año|mes|ano|mês|trimestre)",
  'fine (?:anno|mese|trimestre)|eind(?:e)? (?:van )?(?:het |de |dit )?(?:jaar|maand|kwartaal)|årsskift\\p{L}*|årets slut|slutet av (?:året|månaden|kvartalet)|końca (?:roku|miesiąca|kwartału)',
].join('|');
const DATE_WORD = [
  'weihnachten|ostern|pfingsten|silvester|neujahr|noël|pâques|navidad|semana santa|pascua|natal|páscoa|natale|pasqua|ferragosto|kerst(?:mis)?|pasen|pinksteren|jul|påsk|påske|midsommar|wielkanoc\\p{L}*',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro',
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|augusti|maj|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|lunedì|martedì|mercoledì|giovedì|venerdì|maandag|dinsdag|woensdag|donderdag|vrijdag|sommer|herbst|frühjahr|frühling|winter|verano|otoño|primavera|été|automne|estate|autunno|zomer|herfst|voorjaar|mittag|midi|mediodía|mezzogiorno',
].join('|');
const DEADLINE = [
  "bis|vor|ab|seit|zu|zum|avant|d['’]ici(?: à)?|pour|dès|antes de|hasta|para|desde|até|antes d[oae]|entro|prima di",
  'voor|tot|vóór|vanaf|före|innan|inden|før|przed|do|od|fin de|final de|finales de|fine|eind|ende|slutet av|końca|bis ende|bis anfang|bis mitte',
].join('|');

const EAST_ASIA =
  '半分|半減|倍増|倍に|年末|月末|当日|即日|翌日|一半|减半|減半|翻倍|[一二三四五六七八九十百千两]+(?:倍|割|日|時間|小时|分|週間|か月|ヶ月|個月|件|回)';

/** Source of a pattern, one alternative for each way to measure. */
export const MEASURES_ABROAD = [
  `(?<![\\p{L}\\p{N}])(?:${NUMBERS})(?![\\p{L}\\p{N}])`,
  `(?<![\\p{L}\\p{N}])(?:${THRESHOLD})\\s?(?:\\p{L}+\\s){0,1}(?:${ONE})\\s(?:\\p{L}+\\s)?(?:${UNIT})(?!\\p{L})`,
  '(?<!\\p{L})(?:due (?:minuti|ore|giorni|settimane|mesi|anni)|(?:to|fire|ti|ni|sex) (?:minuter|minutter|timmar|dag(?:ar|er|e)|veckor|uker|uger|månader|måneder))(?!\\p{L})',
  `(?<!\\p{L})(?:${SHARES}|${SAME_DAY}|${ENDS})(?!\\p{L})`,
  `(?<!\\p{L})(?:${DEADLINE})\\s(?:(?:de[rmnls]?|die|das|l[ae]|el|il|o|het|den|dem|el próximo|prochain|nächsten|kommenden|volgende)\\s)?(?:${DATE_WORD})(?!\\p{L})`,
  EAST_ASIA,
].join('|');

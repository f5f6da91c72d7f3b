import { remembering } from '../compare/remember.ts';

/**
 * Filler is a value that stands where information should be and gives none: "tbd", "n/a", "see notes", "-".
 * Only a whole value can be filler: "None of the plants is connected yet" is real.
 */

/** Longer texts say something; the longest filler phrase with its tail stays below this. */
const LONGEST_FILLER = 60;

/** Compared after lower case, without accents, punctuation at the ends, and with single spaces. */
const FILLER = new Set(
  `
  tbd tbc tba tbs tbp td tb tbdl na n.a n/a n.n nn n\\a n/k n/d n-a n.d nd k.a k/a n.v.t nvt n.t.b ntb s/o idk dunno none nil null nan
  undefined void empty blank missing unknown unkown unclear unspecified undisclosed undefined undetermined undecided pending
  nothing nobody noone todo notes note wip asap later soon same ditto dito idem dto placeholder dummy asdf asdfasdf qwerty test testing foo foobar
  s.o s.u offen unbekannt unklar keine keiner keines kein nichts folgt ausstehend entfallt entfaellt leer onbekend geen volgt
  inconnu inconnue aucun aucune neant desconocido desconocida ninguno ninguna nada pendiente sconosciuto nessuno nessuna
  nieznane nieznany brak ismeretlen nincs neznamo bilinmiyor yok
  ukjent ukendt okand okant ingen inget intet ukjend mangler saknas
  未定 未設定 未確認 不明 なし 無し 該当なし 待定 未知 暂无 無 无 нет неизвестно уточняется
  `
    .trim()
    .split(/\s+/),
);

const FILLER_PHRASES = new Set(
  `
  not applicable|non applicable|not available|not known|not yet known|not specified|not yet specified|not provided|not given|not set
  not yet set|not defined|not yet defined|not decided|not yet decided|not determined|not discussed|not yet discussed|not yet|not sure
  not sure yet|not clear|not clear yet|not entered|not filled|not filled in|not stated|not captured|not recorded|not shared|not disclosed
  not required|not needed|not relevant|not confirmed|not yet confirmed|still open|still unknown|still unclear|still pending|still to come
  don't know|dont know|do not know|don't know yet|dont know yet|we don't know|i don't know|no idea|no info|no information|no data|no value
  no entry|no input|no answer|no comment|no comments|no notes|no details|nothing yet|nothing so far|nothing known|nothing to add|nothing given
  none yet|none so far|none known|none given|none provided|none specified|none stated|none at this time|none at the moment|none as of now
  unknown yet|unknown at this time|unknown for now|unknown at this point|yet unknown|as yet unknown|currently unknown|open point|to do
  to follow|will follow|to come|coming|coming soon|in progress|in process|work in progress|under discussion|in discussion|under review
  waiting|awaiting|awaiting info|awaiting information|awaiting customer|awaiting input|waiting for customer|waiting on customer|awaiting confirmation|ae to confirm|customer to confirm|sales to confirm|select|n. b|n/a n/a
  fill in|fill me in|fill in later|fill out later|please fill in|please fill|to fill in|enter text|enter text here|insert text|insert here
  insert text here|your text here|type here|please select|select|select one|please choose|choose one|choose|lorem ipsum
  same as above|same as before|same as last time|as above|see above|as before|as discussed|as agreed|as discussed on the call|as per call
  see below|s. o|s. u|k. a|n. a|n. n|n a|x x|t b d|t.b.d|t.b.c|t.b.a|t b c|t b a|blah blah|bla bla|will be provided|will be confirmed
  will be shared|will be sent|will advise|will update|will update later|update later|add later|ask later|on request|upon request
  keine angabe|keine angaben|keine info|keine informationen|nicht bekannt|nicht vorhanden|nicht zutreffend|nicht relevant|nicht angegeben
  nicht definiert|noch nicht bekannt|noch nicht definiert|noch nicht geklart|noch offen|noch unklar|noch unbekannt|noch zu klaren
  noch zu definieren|zu klaren|zu definieren|in klarung|wird geklart|wird noch geklart|wird nachgereicht|wird nachgeliefert|kommt noch
  weiss nicht|weiss ich nicht|wie oben|wie besprochen|siehe oben|siehe unten|folgt noch|noch ausstehend|entfallt derzeit
  nog te bepalen|nog niet bekend|niet bekend|niet van toepassing|zie boven|geen idee
  a definir|a confirmer|a determiner|a preciser|a completer|non renseigne|non defini|non communique|en attente|sans objet|voir ci-dessus
  por definir|por confirmar|sin definir|no aplica|no definido|da definire|da confermare|non definito|non noto|ikke kjent|ikke angitt|ikke relevant
  `
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((phrase) => phrase.trim()),
);

/** "TBD at kickoff", "to be confirmed by the AE": an appointment with information, not information. */
const DEFERRED =
  /^(?:still )?(?:tb[dcas]|(?:is |are |has |have |yet )?to be (?:confirmed|determined|defined|decided|discussed|agreed|announced|clarified|specified|advised|provided|completed|added|filled(?: in)?|filled out|found out|checked|updated|done|supplied|reviewed|scheduled|set))(?:[ ,;:/-]+(?:at|by|with|in|on|during|after|before|from|once|when|later|soon|asap|next|shortly|see|pending|still|not|tb[dcas]|to be|the|w\/|will)\b[^\d]*)?$/;

/** "see notes", "please see the call summary", "refer to SOW", "check with sales", "ask Priya". */
const POINTER =
  /^(?:please |pls |plz |kindly )?(?:see|refer to|check|read|look at|cf|as per|per|siehe|vgl|zie|voir|ver|vedi|se) (?:the |my |our |attached |previous |earlier |his |her |their |in |die |den |das |de |les |las |le )*(?:(?:call|deal|crm|sales|meeting|discovery|demo|internal|opportunity|opp|account|handoff|kickoff|customer|email|mail|slack|hubspot|salesforce|sfdc|gong|zoom|order|signed|last) ?)*(?:notes?|notizen?|notities|notas?|noter|notater|summary|summaries|transcripts?|recordings?|emails?|e-mails?|mails?|threads?|chats?|slack|teams|crm|hubspot|salesforce|sfdc|gong|opportunity|opp|deals?|tickets?|files?|docs?|documents?|attachments?|attached|anhang|anlage|deck|slides|proposal|quote|sow|contract|vertrag|contrato|agreement|order form|form|folder|drive|wiki|confluence|notion|sheet|above|below|calls?|comments?|description|handoff|field|fields|link)(?: (?:for details|for more|above|below|attached|in crm|in the crm|in hubspot|in salesforce|please))?$/;
const ASK =
  /^(?:please |pls )?(?:ask|check with|confirm with|clarify with|discuss with|speak to|talk to|ping|get from) (?:(?:the |our )?(?:ae|am|sales(?: team| rep)?|rep|account (?:exec(?:utive)?|manager)|csm|cs|customer|client|finance|legal|it|revops|manager|team|him|her|them|me)|[\p{L}'.-]*[^s\P{L}])$/u;
/** "Not discussed yet", "none identified", "unknown so far". */
const NOT_SO_FAR =
  /^(?:(?:not|none|nothing|nobody|no one)(?: yet)? (?:available|known|given|specified|provided|defined|decided|determined|discussed|documented|captured|recorded|identified|mentioned|named|agreed|confirmed|clear|set|stated|shared|disclosed|applicable|relevant|entered|asked|selected|assigned|added|filled(?: in)?)|none|nothing|unknown|unclear|undefined|undecided|open|pending|unspecified|tb[acd]|n\/?a)(?: (?:yet|so far|for now|at present|currently|today|at (?:this|the) (?:time|point|stage|moment)|as of (?:now|yet|today)|by (?:the )?(?:ae|sales|customer|client)))*$/;
/** "Will be defined in kickoff", "discuss at the kickoff call". */
const AT_KICKOFF =
  /^(?:(?:will be |to be |is |are )?(?:discuss|define|confirm|agree|clarify|decide|determine|set|collect|gather)(?:e?d)? )?(?:at|in|during|after|before|on) (?:the )?kick-?off(?: call| meeting)?$/;
/** "T.B.D.", "N / A", "t b c": letters kept apart. */
const SPELT_OUT = /^\p{L}(?:[. /]+\p{L}){1,3}$/u;

const SENTENCES: readonly RegExp[] = [DEFERRED, POINTER, ASK, NOT_SO_FAR, AT_KICKOFF];

/** Fields whose short codes look like filler: region "NA" is North America. */
const CODES: Readonly<Record<string, ReadonlySet<string>>> = {
  region: new Set(['na', 'n.a']),
  language: new Set(['na', 'nn', 'nd', 'td']),
};

/** The words that a filler text can begin with: any other first word tells at once that the text is none. */
const FIRST_WORDS = new Set(
  [...FILLER, ...FILLER_PHRASES]
    .map((phrase) => /[a-z0-9]+/.exec(phrase)?.[0] ?? '')
    // How the sentences begin.
    .concat(
      'not none nothing nobody no unknown unclear undefined undecided open pending unspecified n at in during after before on will still tbd tbc tba tbs is are has have yet to please pls plz kindly see refer check read look cf as per siehe'.split(
        ' ',
      ),
    )
    .concat(
      'vgl zie voir ver vedi se ask confirm clarify discuss define agree decide determine set collect gather speak talk ping get'.split(
        ' ',
      ),
    ),
);

/**
 * True when the whole text is filler. Pass `field` (last part of the path, such as `region`) where short codes may be real.
 */
export function isFiller(text: string, field?: string): boolean {
  if (text.length > LONGEST_FILLER) return isPadded(text) && isFiller(text.trim(), field);
  const plain = fillerIn(text);
  return plain !== null && !(field !== undefined && CODES[field]?.has(plain));
}

/** Whether a text is too long for a filler only by the white space around it. */
function isPadded(text: string): boolean {
  const isBare = isPlainSign(text.charCodeAt(0)) && isPlainSign(text.charCodeAt(text.length - 1));
  return !isBare && text.trim().length <= LONGEST_FILLER;
}

/** A sign of ASCII that shows. */
function isPlainSign(code: number): boolean {
  return code > 32 && code < 127;
}

/** The folded filler that a short text is, or `null` when it says something. */
const fillerIn = remembering((text: string): string | null => {
  const first = firstWord(text);
  if (first !== null && !FIRST_WORDS.has(first) && !/^x+$/.test(first)) return null;
  const plain = fold(text);
  if (plain === '') return plain;
  if (FILLER.has(plain) || /^(?:x+|\?+)$/.test(plain)) return plain;
  if (SPELT_OUT.test(plain) && FILLER.has(plain.replace(/[. /]+/g, ''))) return plain;
  if (!plain.includes(' ') && !plain.includes('/')) return null;
  if (FILLER_PHRASES.has(plain) || SENTENCES.some((sentence) => sentence.test(plain))) return plain;
  return isChainOfFiller(plain) ? plain : null;
});

/** The text as it stands when it says something, otherwise `null`: absent, white space or filler. */
export function filled(text: string | undefined | null, field?: string): string | null {
  return text === undefined || text === null || isFiller(text, field) ? null : text;
}

/** The items that say something, each with its place in the list. */
export function filledList(list: readonly string[] | undefined): { text: string; index: number }[] {
  const found: { text: string; index: number }[] = [];
  if (list === undefined) return found;
  for (let index = 0; index < list.length; index++) {
    const text = list[index];
    if (text !== undefined && !isFiller(text)) found.push({ text, index });
  }
  return found;
}

/** The first run of ASCII letters and digits in small letters; `null` where another sign comes before its end, or there is none. */
function firstWord(text: string): string | null {
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return null;
    const isWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) return text.slice(start, at).toLowerCase();
  }
  return start < 0 ? null : text.slice(start).toLowerCase();
}

/** "tbd / tbc", "n/a - see notes", "none, unknown": every part is filler. */
function isChainOfFiller(plain: string): boolean {
  const parts = plain
    .split(/\s*(?:[,;:|()[\]]| [-–—/] |(?<=[a-z]{3})\/|(?<=n\/a) )\s*/)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => isFiller(part));
}

/** Lower case without accents, outer punctuation and repeated spaces; '' when no letter or digit is left. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘`]/g, "'")
    .replace(/[\u200b\u200c\u200d\u2060\ufeff]/g, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
}

import { conceptOf } from './words.ts';

const END =
  /^(?:in|of|for|at|on|by|from|with|to|and|or|per|the|a|an|will|are|is|be|within|live|free|who|that|through|via|each|during|go|goes|going|get|gets)$/i;

/** The words a number counts, up to a preposition, comma or the end; the noun is the last ("30 station trainers in …" → station, trainer). */
export function nounsAfter(text: string): string[] {
  const words = /^(?:[ -]+[\p{L}\p{M}'-]+)+/u.exec(text)?.[0].trim().split(/ +/) ?? [];
  const end = words.findIndex((word) => END.test(word));
  return words
    .slice(0, Math.min(4, end < 0 ? 4 : end))
    .flatMap((word) => word.split('-'))
    .filter((word) => word !== '')
    .map((word) => conceptOf(word.toLowerCase()));
}

/** What an ordinal counts: a span of time where one is named close by ("first contract year"), otherwise as numbers do. */
export function ordinalNoun(text: string): string | null {
  const span =
    /^(?:[\p{L}'-]+ ){0,2}?(year|month|week|quarter|term|jahr(?:es)?|monat(?:s)?|année|año|anno|jaar|mois|mese|maand)s?\b/iu.exec(
      text.trimStart(),
    )?.[1];
  return span === undefined
    ? (nounsAfter(` ${text.trimStart()}`).at(-1) ?? null)
    : conceptOf(span.toLowerCase());
}

/** A catalogue in another language: the same keys, none missing and none more. */
export type Same<Catalogue> = { readonly [Key in keyof Catalogue]: string };

/** The names of a text's blanks: "Hello {name}" has `name`. */
type Blanks<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never;

/** What fills a text's blanks: nothing where it has none. */
export type Filling<Text> = [Blanks<Text>] extends [never]
  ? []
  : [Readonly<Record<Blanks<Text>, string | number>>];

/** Says a catalogue's texts with their blanks filled, as plain text. */
export type Say<Catalogue> = <Key extends keyof Catalogue>(
  key: Key,
  ...filling: Filling<Catalogue[Key]>
) => string;

/** The texts of one language, to be said. `Catalogue` is the English one, which names the blanks. */
export function sayIn<Catalogue>(texts: Same<Catalogue>): Say<Catalogue> {
  return (key, ...[values]) => (values === undefined ? texts[key] : filled(texts[key], values));
}

/** A text in pieces, for a part of it that is more than words: the pieces around the blank, and the blank's name between. */
export function pieces(text: string): readonly { readonly text: string; readonly blank: boolean }[] {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, index) => ({ text: piece, blank: index % 2 === 1 }))
    .filter(({ text: words, blank }) => blank || words !== '');
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

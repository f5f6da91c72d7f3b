/** How one field of the form is typed and read back into a closed-won record. */
export type FieldKind =
  | 'text'
  | 'long'
  /** One entry a line; becomes a list. */
  | 'lines'
  | 'integer'
  | 'amount'
  | 'date'
  /** Date and time in the workspace's zone; becomes an instant. */
  | 'moment'
  | 'email'
  | 'choice'
  /** Absent is false, so an unchecked box is left out. */
  | 'flag'
  /** Absent is true, so an unchecked box is `false`. */
  | 'flag_on'
  /** Stands for the object around it (its last key is no field): checked means that the object is there, even with nothing in it. */
  | 'present'
  /** Several of a fixed list. */
  | 'choices';

export type FieldSpec = {
  /** Path inside the record or the list's item: `account.name`, `email`. */
  readonly path: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string;
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly placeholder?: string;
  /** Takes the whole width of the section. */
  readonly wide?: boolean;
};

/** A list of the record: rows of equal fields, added and taken away one by one. */
export type ListSpec = {
  readonly list: string;
  /** "stakeholder": what a row is called on its buttons. */
  readonly noun: string;
  readonly legend: string;
  readonly fields: readonly FieldSpec[];
};

/** A part of the form; `folded` parts open by themselves when something stands in them. */
export type GroupSpec = {
  readonly title: string | null;
  readonly hint?: string;
  readonly folded?: boolean;
  readonly fields: readonly FieldSpec[];
  readonly lists?: readonly ListSpec[];
};

export type SectionSpec = {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly groups: readonly GroupSpec[];
};

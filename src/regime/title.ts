/** Title as a value: what kinds there are, whom a title names, when two are one, and their order. */

export type Title =
  | { readonly kind: "sovereignty"; readonly holders: readonly [string] }
  | { readonly kind: "condominium"; readonly holders: readonly string[] }
  | { readonly kind: "disputed"; readonly holders: readonly string[] }
  /** Nobody holds it: the parties left it open `between` them. */
  | { readonly kind: "undetermined"; readonly holders: readonly []; readonly between: readonly string[] }
  | { readonly kind: "unallocated"; readonly holders: readonly [] };

/** What is said, in the place of a title, of what the corpus does not speak of: days, ground, and what lies outside its theatre. */
export interface BeyondTitle {
  readonly kind: "beyond";
  readonly of: "days" | "ground" | "theatre";
  readonly holders: readonly [];
}

export const BEYOND_DAYS: BeyondTitle = { kind: "beyond", of: "days", holders: [] };

export const isBeyond = (title: Title | BeyondTitle): title is BeyondTitle => title.kind === "beyond";

export type TitleKind = Title["kind"];

/** From one holder to none: the order of lists and legends. */
const TITLE_KINDS = [
  "sovereignty",
  "condominium",
  "disputed",
  "undetermined",
  "unallocated",
  "beyond",
] as const satisfies readonly (TitleKind | "beyond")[];

export const UNALLOCATED: Title = { kind: "unallocated", holders: [] };

/** The title of a kind that names these parties. */
export function titleOf(kind: TitleKind, parties: readonly string[]): Title {
  switch (kind) {
    case "sovereignty":
      return { kind, holders: [parties[0]!] };
    case "condominium":
    case "disputed":
      return { kind, holders: parties };
    case "undetermined":
      return { kind, holders: [], between: parties };
    case "unallocated":
      return UNALLOCATED;
  }
}

/** The parties that a title names: its holders, or those between whom the ground was left open. */
export function partiesOf(title: Title | BeyondTitle): readonly string[] {
  return title.kind === "undetermined" ? title.between : title.holders;
}

/** Whether a party has it alone. */
export function isSolely(title: Title, party: string): boolean {
  return title.kind === "sovereignty" && title.holders[0] === party;
}

/** Equal for titles of one kind that name the same parties in the same order. */
export function titleKey(title: Title | BeyondTitle): string {
  return `${title.kind} ${partiesOf(title).join("+")}`.trimEnd();
}

export function sameTitle(a: Title | BeyondTitle, b: Title | BeyondTitle): boolean {
  return a === b || titleKey(a) === titleKey(b);
}

export function byTitleKind(a: Title | BeyondTitle, b: Title | BeyondTitle): number {
  return TITLE_KINDS.indexOf(a.kind) - TITLE_KINDS.indexOf(b.kind);
}

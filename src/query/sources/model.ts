/**
 * What putting a narrative source beside the corpus finds: rules and their arguments, worded in src/words/sources.ts.
 * Ids are those of the corpus or of the source; titles, texts and dates are quoted as the corpus or the source writes them.
 */
import type { Day, DayRange as Days } from "../../chronology/model.js";
import type { Act, Claim, WrittenDays, Relation, Remit } from "../../clauses/acts-model.js";
import type { Modality } from "../../clauses/rights-model.js";
import type { LifeReason, LifeState } from "../../effect/model.js";
import type { BeyondTitle, TitleKind } from "../../regime/title.js";

/** `alone`: it agrees, but only with what the corpus has from the checked source itself. */
export type Verdict = "agrees" | "alone" | "differs" | "silent";

/** What a source can name and the corpus lack. `place`: one that is located. */
export type SourceNoun =
  "act" | "mandate" | "claim" | "office" | "occupation" | "line" | "instrument" | "place" | "life";

/** A phrase of an act or a mandate. */
export type SourcePhrase = "by" | "to" | "at" | "about" | "concerning" | "over" | "forbidding";

/** What the date is of, and whether of its beginning or its end; an act of a day begins on it. */
export interface DateOf {
  readonly of: "act" | "mandate" | "occupation" | "claim" | "tenure";
  readonly id: string;
  readonly side: "from" | "until";
}

export interface HeldTitle {
  readonly at: string;
  readonly kind: TitleKind | BeyondTitle["kind"];
  readonly holders: readonly string[];
}

type Deed = Act["targets"][number];
type How = "lacks" | "says";

/** The arguments of each rule; whoever is given them may only read. */
export interface SourceRules {
  // The corpus has nothing to put beside it.
  nothing: { of: SourceNoun; id: string };
  "no tenure": { person: string; office: string };
  "no holder": { by: string; says: string };
  "no note": { language: string; instrument: string; how: How };
  "no provision": { instrument: string };
  "open date": { date: string };

  // It differs.
  kind: { said: string; held: string };
  undated: DateOf;
  /** The source's date, which names no calendar, fits if it is read as a Julian one. */
  julian: { said: string; lagDays: number; held: Days };
  date: { said: WrittenDays; held: WrittenDays };
  /** `held`: whom or what else the corpus has in this phrase; null: nothing. */
  phrase: { phrase: SourcePhrase; said: string | Remit; held: readonly (string | Remit)[] | null };
  deed: { said: Deed; held: readonly Deed[] };
  link: { relation: Relation; to: string };
  "not as": { who: string; office: string };
  "did it for": { who: string; party: string | null };
  "office of": { party: string };
  "occupied by": { party: string };
  "no excess": { act: string };
  /** `shownBy`: the act by which it was found. */
  finding: { said: Claim["finding"]; held: Claim["finding"]; shownBy: string | null };
  title: HeldTitle & { day: Day };
  called: { title: string };
  articles: { count: number };
  "no article": { number: string };
  "not along": { id: string };
  "end of line": { metres: number; from: string };
  effect: { article: string | null; held: Modality; said: Modality };
  "not at": { place: string };

  // It agrees; the first two tell a difference too.
  text: { language: string; how: How; words: string; consequence: string | null };
  /** `of`: null, where what is spoken of is plain. */
  state: { of: string | null; state: LifeState; day: Day; reason: LifeReason };
  written: { text: string; date: string | null };
  held: { by: string | null; says: string; finding: Claim["finding"]; shownBy: string | null };
  ground: HeldTitle & { date: string; instrument: string | null; article: string | null };
  "articles say": { articles: readonly { article: string | null; text: string }[] };
  instrument: { title: string; articles: number };
  line: { name: string; text: string; instrument: string | null; article: string | null };
  office: { name: string };
  excess: {
    act: string;
    kind: "forbidden" | "beyond";
    bounds: readonly string[];
    scope: Remit;
    approvedBy: string | null;
  };
}

/** A fact or a difference. */
export type SourceReason<Rule extends keyof SourceRules = keyof SourceRules> = {
  [R in Rule]: { readonly rule: R } & Readonly<SourceRules[R]>;
}[Rule];

/** Why no model should hold it, as the corpus says it. */
export interface Unheld {
  readonly rule: "unheld";
  readonly text: string;
}

export interface CheckedStatement {
  readonly id: string;
  readonly paragraph: number;
  readonly words: string;
  readonly verdict: Verdict;
  /** Why: one for each fact that was compared, or each of its differences. */
  readonly reasons: readonly (SourceReason | Unheld)[];
  readonly unverified: boolean;
}

export interface CheckedSource {
  readonly source: string;
  readonly title: string;
  readonly statements: readonly CheckedStatement[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

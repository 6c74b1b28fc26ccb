/**
 * What putting a narrative source beside the corpus finds: rules and their arguments, worded in src/words/sources.ts.
 * Ids are those of the corpus or of the source; titles, texts and dates are quoted as the corpus or the source writes them.
 */
import type { Day, DayRange as Days } from "../../chronology/model.js";
import type { Act, Claim, DayRange, Relation, Scope } from "../../clauses/acts-model.js";
import type { Effect } from "../../clauses/rights-model.js";
import type { LifeReason, State } from "../../effect/model.js";
import type { Outside, TitleKind } from "../../regime/title.js";

export type Verdict = "agrees" | "differs" | "silent";

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
  readonly kind: TitleKind | Outside["kind"];
  readonly holders: readonly string[];
}

type Deed = Act["targets"][number];
type How = "lacks" | "says";

/** The arguments of each rule. */
export interface SourceRules {
  // The corpus has nothing to put beside it.
  readonly nothing: { readonly of: SourceNoun; readonly id: string };
  readonly "no tenure": { readonly person: string; readonly office: string };
  readonly "no holder": { readonly by: string; readonly says: string };
  readonly "no note": { readonly language: string; readonly instrument: string; readonly how: How };
  readonly "no provision": { readonly instrument: string };
  readonly "open date": { readonly date: string };

  // It differs.
  readonly kind: { readonly said: string; readonly held: string };
  readonly undated: DateOf;
  /** The source's date, which names no calendar, fits if it is read as a Julian one. */
  readonly julian: { readonly said: string; readonly lagDays: number; readonly held: Days };
  readonly date: { readonly said: DayRange; readonly held: DayRange };
  /** `held`: whom the corpus has in this phrase, where it names persons. */
  readonly phrase: {
    readonly phrase: SourcePhrase;
    readonly said: string | Scope;
    readonly held: readonly string[] | null;
  };
  readonly deed: { readonly said: Deed; readonly held: readonly Deed[] };
  readonly link: { readonly relation: Relation; readonly to: string };
  readonly "not as": { readonly who: string; readonly office: string };
  readonly "did it for": { readonly who: string; readonly party: string | null };
  readonly "office of": { readonly party: string };
  readonly "occupied by": { readonly party: string };
  readonly "no excess": { readonly act: string };
  readonly finding: { readonly said: Claim["finding"]; readonly held: Claim["finding"] };
  readonly title: HeldTitle & { readonly day: Day };
  readonly called: { readonly title: string };
  readonly articles: { readonly count: number };
  readonly "no article": { readonly number: string };
  readonly "not along": { readonly id: string };
  readonly "end of line": { readonly metres: number; readonly from: string };
  readonly effect: { readonly article: string | null; readonly held: Effect; readonly said: Effect };
  readonly "not at": { readonly place: string };

  // It agrees; the first two tell a difference too.
  readonly text: {
    readonly language: string;
    readonly how: How;
    readonly words: string;
    readonly consequence: string | null;
  };
  /** `of`: null, where what is spoken of is plain. */
  readonly state: {
    readonly of: string | null;
    readonly state: State;
    readonly day: Day;
    readonly reason: LifeReason;
  };
  readonly written: { readonly text: string; readonly date: string | null };
  readonly held: {
    readonly by: string | null;
    readonly says: string;
    readonly finding: Claim["finding"];
    readonly shownBy: string | null;
  };
  readonly ground: HeldTitle & {
    readonly date: string;
    readonly instrument: string | null;
    readonly article: string | null;
  };
  readonly "articles say": {
    readonly articles: readonly { readonly article: string | null; readonly text: string }[];
  };
  readonly instrument: { readonly title: string; readonly articles: number };
  readonly line: {
    readonly name: string;
    readonly text: string;
    readonly instrument: string | null;
    readonly article: string | null;
  };
  readonly office: { readonly name: string };
  readonly excess: {
    readonly act: string;
    readonly kind: "forbidden" | "beyond";
    readonly bounds: readonly string[];
    readonly scope: Scope;
    readonly approvedBy: string | null;
  };
}

/** A fact or a difference. */
export type SourceReason<Rule extends keyof SourceRules = keyof SourceRules> = {
  [R in Rule]: { readonly rule: R } & SourceRules[R];
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
  /** Whether what it agrees with has another source than the one checked; null where it does not agree. */
  readonly independent: boolean | null;
  readonly unverified: boolean;
}

export interface CheckedSource {
  readonly source: string;
  readonly title: string;
  readonly statements: readonly CheckedStatement[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

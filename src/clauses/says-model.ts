/** What a narrative source says, statement by statement. Its ids need not name anything of the corpus. */
import type { WrittenDays, Doing, Relation, Remit } from "./acts-model.js";
import type { Modality } from "./rights-model.js";
import type { Written } from "./written-model.js";

export interface Says extends Written {
  readonly id: string;
  readonly source: string;
  readonly paragraph: number;
  /** The statement in plain words. */
  readonly words: string;
  readonly stated: readonly Stated[];
  /** Why no model should hold it; null: it should. */
  readonly unheld: string | null;
}

export interface SaidActor {
  readonly who: string;
  readonly office: string | null;
  readonly party: string | null;
}

/** The phrases of an act or a mandate: only what the source says is given. */
export interface SaidPhrases {
  readonly on: WrittenDays | null;
  readonly from: WrittenDays | null;
  readonly until: WrittenDays | null;
  readonly by: readonly SaidActor[];
  readonly to: readonly SaidActor[];
  readonly at: readonly string[];
  readonly about: readonly string[];
  readonly concerning: readonly Remit[];
  readonly over: readonly Remit[];
  readonly forbidding: readonly Remit[];
  readonly doings: readonly {
    readonly doing: Doing;
    readonly instrument: string;
    readonly article: string | null;
    readonly label: string | null;
  }[];
  readonly links: readonly { readonly relation: Relation; readonly to: string }[];
}

export type Stated =
  | ({ readonly form: "act"; readonly act: string; readonly kind: string | null } & SaidPhrases)
  | ({ readonly form: "mandate"; readonly mandate: string } & SaidPhrases)
  | {
      readonly form: "tenure";
      readonly person: string;
      readonly office: string;
      readonly from: WrittenDays | null;
      readonly until: WrittenDays | null;
    }
  | {
      readonly form: "claim";
      readonly claim: string;
      readonly by: string | null;
      readonly from: WrittenDays | null;
      readonly until: WrittenDays | null;
      readonly finding: "true" | "false" | null;
    }
  | { readonly form: "excess"; readonly act: string; readonly scope: Remit | null }
  | {
      readonly form: "title";
      readonly at: string;
      readonly date: WrittenDays;
      readonly kind: string;
      readonly holders: readonly string[];
    }
  | {
      readonly form: "occupation";
      readonly occupation: string;
      readonly party: string;
      readonly from: WrittenDays | null;
    }
  | {
      readonly form: "force";
      readonly instrument: string;
      readonly article: string | null;
      readonly label: string | null;
      readonly date: WrittenDays;
      readonly reading: string | null;
      readonly state: string;
    }
  | {
      readonly form: "line";
      readonly line: string;
      readonly from: string | null;
      readonly along: readonly string[];
      readonly to: string | null;
    }
  | {
      readonly form: "instrument";
      readonly instrument: string;
      readonly title: string | null;
      readonly articles: number | null;
      readonly agrees: string | null;
    }
  | {
      readonly form: "text";
      readonly language: string;
      readonly instrument: string;
      readonly article: string | null;
      readonly how: "lacks" | "says";
      readonly words: string;
    }
  | {
      readonly form: "right";
      readonly who: string;
      readonly holder: string;
      readonly effect: Modality;
      readonly right: string;
      readonly where: readonly string[];
      readonly grantor: string;
      readonly instrument: string;
    }
  | { readonly form: "office"; readonly office: string; readonly party: string };

/** What every written element carries; the leaf of the models of the clause tree. */
import type { Span } from "../diagnostics/model.js";

/** A name in one language, tagged with its ISO 639 code: `zh "黑龍江"`. */
export interface Name {
  readonly language: string;
  readonly text: string;
}

/** Where a statement comes from: a declared source and a place in it. */
export interface Citation {
  readonly source: string;
  readonly locator: string | null;
  /** No independent source was found to say it; absent where that is not said. */
  readonly only?: true;
}

/** What every written element carries. */
export interface Written {
  readonly span: Span;
  readonly citations: readonly Citation[];
  /** The corpus says so itself: nobody has checked this. */
  readonly unverified: boolean;
}

/** A judgement of the corpus's author that no text gives; null where the text itself says it. */
export interface Editorial {
  readonly because: string;
}

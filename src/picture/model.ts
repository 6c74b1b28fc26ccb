/** What pictures show beside title. */
import type { BurdenName, DoubtName, LayerName } from "../regime/alike.js";
import type { Title } from "../regime/title.js";

/** A layer, a claim, a doubt or a burden, wherever on a day it lies. */
export type Beside =
  | ({ readonly is: "layer"; readonly inFact: boolean } & LayerName)
  | { readonly is: "claim"; readonly title: Title }
  | ({ readonly is: "doubt" } & DoubtName)
  | ({ readonly is: "burden" } & Omit<BurdenName, "towards">);

/** Things of one form that lie over the same ground: one pattern shows them together. */
export type Overlay = readonly Beside[];

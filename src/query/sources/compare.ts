/** One stated fact beside the corpus: by the form of what is stated. */
import type { Atlas } from "../../atlas/model.js";
import type { Stated } from "../../clauses/says-model.js";
import type { Asker } from "../ask.js";
import { compareClaim } from "./compare-claim.js";
import { compareLine } from "./compare-line.js";
import { compareForce, compareInstrument, compareText } from "./compare-instrument.js";
import { compareOccupation, compareTitle } from "./compare-ground.js";
import { compareAct, compareMandate } from "./compare-phrases.js";
import { compareExcess, compareOffice, compareTenure } from "./compare-powers.js";
import { compareRight } from "./compare-right.js";
import type { Finding } from "./finding.js";

export function compareStated(atlas: Atlas, asker: Asker, stated: Stated): Finding {
  switch (stated.form) {
    case "act":
      return compareAct(atlas, stated);
    case "mandate":
      return compareMandate(atlas, stated);
    case "tenure":
      return compareTenure(atlas, stated);
    case "claim":
      return compareClaim(atlas, stated);
    case "excess":
      return compareExcess(atlas, stated);
    case "title":
      return compareTitle(atlas, asker, stated);
    case "occupation":
      return compareOccupation(atlas, stated);
    case "force":
      return compareForce(atlas, stated);
    case "line":
      return compareLine(atlas, stated);
    case "instrument":
      return compareInstrument(atlas, stated);
    case "text":
      return compareText(atlas, stated);
    case "right":
      return compareRight(atlas, stated);
    case "office":
      return compareOffice(atlas, stated);
  }
}

/** The islands of a sea: all of them, or those that lie beside a course, in some ground, near something. */
import type { Selector } from "../clauses/model.js";
import { printSelector } from "../clauses/phrases/selectors.js";
import { COAST_ACCURACY_METRES } from "../geodesy/shore-accuracy.js";
import { facesOfIslandsIn, islandsIn } from "./islands.js";
import { chosenByDistance, islandsInGround, shoreOf } from "./select-islands.js";
import { selectSide } from "./select-side.js";
import { taken, type Circumstances, type Selection } from "./selection.js";
import { asking, onCondition } from "./whether.js";

type SeaIslands = Extract<Selector, { form: "sea-islands" }>;

/** `sea`: its waters. `groundOf`: of those with their waters, whoever has it. */
export function islandsOfSea(
  selector: SeaIslands,
  sea: Selection,
  groundOf: (where: Extract<SeaIslands["where"], { form: "between" | "area" }>) => Selection,
  given: Circumstances,
): Selection {
  if (!sea.ok) return sea;
  const { where } = selector;
  switch (where?.form) {
    case undefined:
      return taken(facesOfIslandsIn(given.ground, sea.faces), given, "islands");
    case "side":
      return selectSide({ ...where, islands: true }, given, (face) => sea.faces.has(face));
    case "between":
    case "area":
      return islandsInGround(groundOf(where), given, (face) => sea.faces.has(face));
    case "islands-within":
    case "islands-nearer": {
      const islands = islandsIn(given.ground, sea.faces).map((faces) => ({ faces, shore: shoreOf(faces, given) }));
      const chosen = chosenByDistance(where, islands, COAST_ACCURACY_METRES, given);
      if ("ok" in chosen) return chosen;
      const perhaps = onCondition(chosen.perhaps, asking(printSelector(selector)));
      return taken(chosen.surely, given, "islands", { perhaps });
    }
  }
} // prettier-ignore

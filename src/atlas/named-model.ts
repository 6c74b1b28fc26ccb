/** The lists in which an atlas keeps what the ids of a corpus name. */
import type { FeatureKind, NamedKind } from "../clauses/model.js";
import type { Atlas } from "./model.js";

type Kept<ByKind extends Record<Exclude<NamedKind, FeatureKind>, keyof Atlas>> = ByKind[keyof ByKind];

/** A list for each kind; features that are points are in `places`, all others in `features`. */
export type NamedList =
  | "places"
  | "features"
  | Kept<{
      party: "parties";
      person: "persons";
      office: "offices";
      source: "sources";
      survey: "surveys";
      line: "lines";
      instrument: "instruments";
      country: "countries";
      act: "acts";
      mandate: "mandates";
      claim: "claims";
      occupation: "occupations";
      statement: "says";
      right: "rightKinds";
      holders: "holderClasses";
      places: "placeSorts";
      hold: "holds";
    }>;

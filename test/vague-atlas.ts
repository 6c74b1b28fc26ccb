/** The synthetic atlas with its second treaty dated vaguely: it may have taken effect from 1 May 1850, and surely had on 1 June. */
import type { Atlas } from "../src/atlas/model.js";
import { dayFromCivil } from "../src/chronology/days.js";
import { SECOND_TREATY, syntheticAtlas } from "./synthetic-atlas.js";

const PERHAPS_FROM = dayFromCivil("gregorian", 1850, 5, 1);

export function vagueAtlas(): Atlas {
  const exact = syntheticAtlas();
  return {
    ...exact,
    instruments: exact.instruments.map((instrument) =>
      instrument.id === "second-1850"
        ? { ...instrument, signedText: "between 1 May and 1 June 1850" }
        : instrument,
    ),
    spells: (face, reading) =>
      exact
        .spells(face, reading)
        .map((spell) => (spell.from === SECOND_TREATY ? { ...spell, possiblyFrom: PERHAPS_FROM } : spell)),
  };
}

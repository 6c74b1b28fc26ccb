/** Presence on the ground as the map shows it: posts as flags, lines of posts as bands along a river. */
import type { Feature, FeatureCollection } from "geojson";
import type { Atlas } from "../../atlas/model.js";
import type { AtlasOccupation } from "../../atlas/acts-model.js";
import type { Calendar, Day } from "../../chronology/model.js";
import { onlyDay } from "../../chronology/ranges.js";
import type { Palette } from "../../picture/palette.js";
import { partyColour } from "../../picture/palette.js";
import { foundOn } from "../../query/within-days.js";
import { rangeWords, type Words } from "../../words/index.js";

export interface Standing {
  readonly index: number;
  readonly occupation: AtlasOccupation;
  /** Whether its dates leave open that it held on the day. */
  readonly perhaps: boolean;
}

/** Located occupations of a day. */
export function occupationsOn(atlas: Atlas, day: Day): Standing[] {
  const all = atlas.occupations.map((occupation, index) => ({ occupation, index }));
  return foundOn(all, onlyDay(day), ({ occupation }) => occupation).filter(
    ({ occupation }) => occupation.coordinates.length > 0,
  );
}

/** `since 13 August 1850`, in the reader's calendar. */
export function occupationDates(
  { language }: Words,
  { from, until }: AtlasOccupation,
  calendar: Calendar,
): string {
  const since = from ? language.dates.since(rangeWords(language, from, calendar)) : "";
  const to = until ? language.dates.until(rangeWords(language, until, calendar)) : "";
  return [since, to].filter((part) => part !== "").join(", ");
}

export function occupationFeatures(
  atlas: Atlas,
  words: Words,
  day: Day,
  palette: Palette,
  calendar: Calendar,
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: occupationsOn(atlas, day).map(({ index, occupation, perhaps }): Feature => {
      const party = atlas.parties.findIndex(({ id }) => id === occupation.party);
      const vertices: number[][] = [];
      for (let i = 0; i < occupation.coordinates.length; i += 2)
        vertices.push([occupation.coordinates[i]!, occupation.coordinates[i + 1]!]);
      return {
        type: "Feature",
        id: index,
        properties: {
          colour: partyColour(palette, party),
          opacity: perhaps ? 0.45 : 1,
          label: `${words.language.page.inFact(words.party(occupation.party))}\n${occupationDates(words, occupation, calendar)}`,
          withinMetres: occupation.withinMetres,
          stretch: 1 / Math.cos((vertices[0]![1]! * Math.PI) / 180),
        },
        geometry:
          vertices.length === 1
            ? { type: "Point", coordinates: vertices[0]! }
            : { type: "LineString", coordinates: vertices },
      };
    }),
  };
}

/** Ground where readings of an atlas differ on some day. */
import { stateKey } from "../../regime/alike.js";
import type { Feature, FeatureCollection, Polygon } from "geojson";
import type { Atlas, AtlasSpell } from "../../atlas/model.js";
import type { Day } from "../../chronology/model.js";
import { dissolve, type ClassArea } from "../../picture/ground.js";
import { groundHistories, historyKey, NO_GROUND, spellOfDay } from "../../picture/history.js";

export interface Differences {
  readonly atlas: Atlas;
  readonly areas: readonly ClassArea[];
  /** By the class of an area: the spells of its ground in each reading. */
  readonly histories: readonly (readonly (readonly AtlasSpell[])[])[];
}

/** Areas by the tuple of their histories; ground on which all readings always agree has none. */
export function readingDifferences(atlas: Atlas): Differences {
  const readings = atlas.readings.map((reading) => groundHistories(atlas, reading));
  const faces = atlas.partition.faceIsLand.length;
  const classOf = new Int32Array(faces).fill(NO_GROUND);
  const histories: (readonly (readonly AtlasSpell[])[])[] = [];
  const known = new Map<string, number>();
  for (let face = 1; readings.length > 1 && face < faces; face++) {
    const classes = readings.map((ground) => ground.classOf[face]!);
    if (classes.includes(NO_GROUND)) continue;
    const key = classes.join(" ");
    let index = known.get(key);
    if (index === undefined) {
      const spells = classes.map((one, reading) => readings[reading]!.histories[one]!);
      index = new Set(spells.map(historyKey)).size > 1 ? histories.push(spells) - 1 : NO_GROUND;
      known.set(key, index);
    }
    classOf[face] = index;
  }
  return { atlas, areas: histories.length ? dissolve(atlas.partition, classOf) : [], histories };
}

/** By the class of an area: whether its readings differ on a day, in title or in what is beside it. */
export function differOn({ histories }: Differences, day: Day): boolean[] {
  return histories.map(
    (readings) => new Set(readings.map((spells) => stateKey(spellOfDay(spells, day)))).size > 1,
  );
}

export function differenceFeatures({ atlas, areas }: Differences): FeatureCollection<Polygon> {
  const { x, y } = atlas.partition;
  const closed = (ring: Int32Array) => [...ring, ring[0]!].map((v) => [x[v]!, y[v]!]);
  return {
    type: "FeatureCollection",
    features: areas.map((area): Feature<Polygon> => ({
      type: "Feature",
      id: area.class,
      properties: { class: area.class },
      geometry: { type: "Polygon", coordinates: area.rings.map(closed) },
    })),
  };
}

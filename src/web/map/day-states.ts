/** What a day changes on the map: the states of its features, each by its source and its id. */
import type { Day } from "../../chronology/model.js";
import { hatchOf } from "../../picture/hatch.js";
import { standsOn } from "../../picture/lines.js";
import type { Palette } from "../../picture/palette.js";
import { fadesOn } from "../../picture/soft-edges.js";
import { titleKey } from "../../regime/title.js";
import { overlayNumbersOn, titlesOn, type Scene } from "../scene.js";

export type FeatureState = Readonly<Record<string, string | number | boolean>>;

/** Each with a name for what it tells, since several are told of one feature. */
export function* statesOn(
  scene: Scene,
  palette: Palette,
  partyIndex: (id: string) => number,
  day: Day,
  reading: string,
): Generator<readonly [source: string, id: number, name: string, state: FeatureState]> {
  for (const [id, title] of titlesOn(scene, day).entries()) {
    const pattern = scene.patterned.findIndex((one) => titleKey(one) === titleKey(title));
    yield ["ground", id, "title", { colour: hatchOf(title, palette, partyIndex).ground, pattern }];
  }
  for (const [id, numbers] of overlayNumbersOn(scene, day).entries()) yield ["ground", id, "beside", numbers];
  for (const [id, edge] of scene.softEdges.entries())
    yield ["soft-edges", id, "fades", { fades: fadesOn(edge, scene.ground, day) }];
  for (const [id, part] of scene.atlas.parts.entries())
    yield ["lines", id, "standing", { standing: standsOn(scene.lineOf, part.line, day, reading) }];
}

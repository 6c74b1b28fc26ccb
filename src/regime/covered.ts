/** The ground of the areas of which a corpus says that it speaks. */
import type { Corpus } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Partition } from "../partition/model.js";
import { facesOfArea, withAreas } from "./areas.js";
import { areaNotOutlined } from "./diagnostics.js";
import { openGround } from "./ground.js";
import type { Regions } from "./selection.js";

export interface Covered {
  readonly faces: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

export function coveredGround({ coverage }: Corpus, partition: Partition, regions: Regions): Covered {
  const areas = coverage?.areas ?? [];
  const faces = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  if (areas.length === 0) return { faces, diagnostics };
  const ground = withAreas(openGround(partition), (id) => regions.area(id));
  for (const { id, span } of areas) {
    const area = regions.area(id);
    const found = area && area.form !== "unlocated" ? facesOfArea(ground, area) : null;
    if (found?.ok && found.faces.size > 0) for (const face of found.faces) faces.add(face);
    else diagnostics.push(areaNotOutlined({ id, span }));
  }
  return { faces, diagnostics };
}

/** Ground that lies wholly within a party's: pieces of what it does not have, which touch neither the sea nor the frame. */
import type { Selector } from "../clauses/model.js";
import { eachHalfEdge } from "../partition/around.js";
import { Barrier, flood, type Ground } from "./ground.js";
import { taken, type Circumstances, type Selection } from "./selection.js";
import { difference, intersection, type Extent } from "./whether.js";

/** As things were before the day of the clause. A piece that may be the party's in part is an enclave as far as it is not. */
export function selectEnclaves(
  { within, of }: Extract<Selector, { form: "enclaves" }>,
  given: Circumstances,
): Selection {
  const around = given.facesHeld(within, null);
  const own = of === null ? null : given.facesHeld(of, null);
  // Before all days nobody has anything.
  if (!around || (of !== null && !own)) return taken([], given, "enclaves");
  const pieces = piecesWithin(given.ground, around.faces);
  const mayBe = own && new Set([...own.faces, ...own.perhaps.keys()]);
  const meant = mayBe ? pieces.filter((piece) => [...piece].every((face) => mayBe.has(face))) : pieces;
  const whole: Extent = { faces: new Set(meant.flatMap((piece) => [...piece])), perhaps: new Map() };
  const found = difference(own ? intersection(whole, own) : whole, { faces: new Set(), perhaps: around.perhaps });
  return taken(found.faces, given, "enclaves", { perhaps: found.perhaps });
} // prettier-ignore

/** The pieces of other ground that this ground alone surrounds. */
function piecesWithin(ground: Ground, around: ReadonlySet<number>): ReadonlySet<number>[] {
  const { face, faceIsLand } = ground.partition;
  const frame = new Set(ground.edges("frame"));
  const open = new Barrier(ground, new Set());
  const isOther = (each: number) => each !== 0 && faceIsLand[each] === 1 && !around.has(each);
  const isInland = (piece: ReadonlySet<number>) => {
    let isIt = true;
    for (const each of piece)
      eachHalfEdge(ground.partition, each, (h) => {
        const beyond = face[h ^ 1]!;
        if (frame.has(h >> 1) || beyond === 0 || faceIsLand[beyond] === 0) isIt = false;
      });
    return isIt;
  };
  const seen = new Set<number>();
  const pieces: ReadonlySet<number>[] = [];
  for (let each = 1; each < ground.faceCount; each++) {
    if (seen.has(each) || !isOther(each)) continue;
    const piece = flood(open, [each], isOther);
    for (const one of piece) seen.add(one);
    if (isInland(piece)) pieces.push(piece);
  }
  return pieces;
}

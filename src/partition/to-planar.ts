import type { Corpus } from "../clauses/model.js";
import { CourseRoom } from "../gazetteer/hydrography/course-room.js";
import { closed, courseThrough } from "../gazetteer/hydrography/local.js";
import type { Coast, Shores } from "../gazetteer/model.js";
import { aroundBox } from "../geodesy/frame.js";
import { unwrapLonNear } from "../geodesy/longitude.js";
import type { LonLat } from "../geodesy/model.js";
import type { DelimitedPart, Delimitations, NamedBoundary } from "../delimitation/model.js";
import { joinLooseEnds, type LooseEnd } from "./join-ends.js";
import type { PlanarChain } from "./model.js";

/** The frame's edges are at most this long, so that nothing depends on one long edge. */
const FRAME_STEP_DEGREES = 0.25;

type Frame = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/**
 * All chains of the partition's plane: the frame, the coasts, what clauses name, lines and limits. Alternatives and what is
 * impossible bound nothing, and are left out. Ids are positions in the list.
 */
export function toPlanarChains(corpus: Corpus, delimitations: Delimitations, shores: Shores): PlanarChain[] {
  const frame = corpus.theatre;
  if (!frame) return [];
  const chains: PlanarChain[] = [];
  const add = (kind: PlanarChain["kind"], name: string | null, part: number, vertices: readonly LonLat[]) => {
    const course = courseThrough(vertices);
    for (const shift of shiftsInto(frame, course))
      chains.push({ id: chains.length, kind, name, part, coordinates: shifted(course, shift) });
  };
  add("frame", null, 0, frameRing(frame));
  const room = new CourseRoom();
  for (const coast of eachCoastOnce(shores))
    for (const shift of shiftsInto(frame, closedCourse(coast, room)))
      chains.push(new PlanarCoast(chains.length, coast, shift, room));
  for (const { kind, id, vertices, closed } of delimitations.boundaries) {
    add(kind, id, 0, closed ? [...vertices, vertices[0]!] : vertices);
  }
  const ends: LooseEnd[] = delimitations.boundaries.flatMap(namedEnds);
  const joints: LonLat[] = [];
  for (const line of corpus.lines) {
    if (line.role === "alternative" || line.role === "impossible") continue;
    const parts = delimitations.lines.get(line.id)?.parts ?? [];
    for (const { part, chain } of parts) add(line.role, line.id, part, chain.vertices);
    ends.push(...endsOf(line.role, line.id, parts));
    joints.push(...parts.flatMap(({ chain: { vertices } }) => [vertices[0]!, vertices.at(-1)!]));
  }
  const inFrame = ({ lon, lat }: LonLat) =>
    shiftsInto(frame, Float64Array.of(lon, lat)).map((shift) => ({ lon: lon + shift, lat }));
  return joinLooseEnds(
    ends.flatMap((end) => inFrame(end.at).map((at) => ({ ...end, at }))),
    joints.flatMap(inFrame),
    chains,
  );
}

function namedEnds({ kind, id, vertices, endsWithinMetres }: NamedBoundary): LooseEnd[] {
  if (endsWithinMetres === null) return [];
  const [first, last] = endsWithinMetres;
  const end = { name: id, kind, part: 0 };
  return [
    { ...end, isStart: true, at: vertices[0]!, accuracyMetres: first },
    { ...end, isStart: false, at: vertices.at(-1)!, accuracyMetres: last },
  ];
}

function endsOf(kind: "line" | "limit", name: string, parts: readonly DelimitedPart[]): LooseEnd[] {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (!first || !last) return [];
  return [
    {
      kind,
      name,
      part: first.part,
      isStart: true,
      at: first.chain.vertices[0]!,
      accuracyMetres: first.chain.accuracyMetres[0]!,
    },
    {
      kind,
      name,
      part: last.part,
      isStart: false,
      at: last.chain.vertices.at(-1)!,
      accuracyMetres: last.chain.accuracyMetres.at(-1)!,
    },
  ];
}

function frameRing(frame: Frame): LonLat[] {
  const ring = aroundBox(frame, (degrees) => Math.ceil(degrees / FRAME_STEP_DEGREES));
  return [...ring, ring[0]!];
}

function shifted(course: Float64Array, shift: number): Float64Array {
  return shift === 0 ? course : course.map((value, i) => (i % 2 === 0 ? value + shift : value));
}

/** Whole turns by which a chain reaches into the frame; a coast may reach into it from both sides. */
function shiftsInto({ west, east }: Frame, course: Float64Array): number[] {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < course.length; i += 2) {
    least = Math.min(least, course[i]!);
    most = Math.max(most, course[i]!);
  }
  return [-360, 0, 360].filter((shift) => least + shift <= east && most + shift >= west);
}

/** Coasts may be given once for each turn in which they reach into the theatre; the plane makes those turns itself. */
function eachCoastOnce(shores: Shores): readonly Coast[] {
  const known = new Set<number>();
  return shores.coasts().filter(({ id }) => !known.has(id) && known.add(id));
}

/**
 * A coast in the plane. A world's would fill its room once more: they are laid out only while they are looked at, until those of
 * another are asked for.
 */
class PlanarCoast implements PlanarChain {
  constructor(
    readonly id: number,
    private readonly coast: Coast,
    private readonly shift: number,
    private readonly room: CourseRoom,
  ) {}

  get kind() {
    return "coast" as const;
  }
  get name() {
    return null;
  }
  get part() {
    return 0;
  }
  get coordinates(): Float64Array {
    return shifted(closedCourse(this.coast, this.room), this.shift);
  }
}

/** The ring with its first vertex repeated; one that goes around a pole is closed over the pole. Takes all of the room. */
function closedCourse(coast: Coast, room: CourseRoom): Float64Array {
  room.clear();
  const ring = coast.ringIn(room);
  const [firstLon, firstLat] = [ring[0]!, ring[1]!];
  const course = closed(ring, room.take(ring.length + 2));
  let last = firstLon;
  for (let i = 0; i < course.length; i += 2) course[i] = last = unwrapLonNear(course[i]!, last);
  if (Math.abs(last - firstLon) < 1) return course;
  const pole = firstLat < 0 ? -90 : 90;
  return Float64Array.of(...course, last, pole, firstLon, pole, firstLon, firstLat);
}

/**
 * The oracle: reads the tables of docs/atlas.md itself, tries every face by even-odd crossing, every spell in order and every
 * segment of every line. It shares neither reader nor index with `query/`.
 */
import { tableFromIPC, type Table } from "@uwdata/flechette";
import { strFromU8, unzipSync } from "fflate";
import geodesic from "geographiclib-geodesic";
import { kilometresShown, roundedAreas, squareMetres } from "./facts.js";
import type { Door, Facts, PlaceQuestion, Question } from "./question.js";

type TableName = "vertices" | "half-edges" | "faces" | "spells" | "part-vertices" | "outlines";

interface Row {
  readonly face: number;
  readonly reading: string;
  readonly from: number | null;
  readonly possiblyFrom: number | null;
  readonly possiblyUntil: number | null;
  readonly until: number | null;
  readonly kind: string;
  readonly holders: string;
  readonly derivation: number;
}
interface Step {
  readonly clause: string | null;
  readonly rule: string;
}
interface Manifest {
  readonly theatre: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  readonly readings: readonly string[];
  readonly places: readonly {
    readonly id: string;
    readonly lon: number;
    readonly lat: number;
    readonly accuracyMetres: number;
  }[];
  readonly clauses: readonly {
    readonly id: string;
    readonly instrument: string | null;
    readonly article: string | null;
  }[];
  readonly lines: readonly {
    readonly id: string;
    readonly standing: Readonly<
      Record<string, readonly { readonly from: number | null; readonly until: number | null }[]>
    >;
  }[];
  readonly parts: readonly { readonly line: string }[];
  readonly derivations: readonly (readonly Step[])[];
}
export interface BruteNearest {
  readonly line: string;
  readonly metres: number;
  readonly within: boolean;
}
interface BruteSegment extends BruteNearest {
  readonly row: number;
  /** How far along it. */
  readonly share: number;
}
export interface BruteAsked {
  readonly lon: number;
  readonly lat: number;
  readonly id: string | null;
  readonly day: number;
  readonly reading: string;
}

const DAY_MS = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoOf = (day: number | null): string | null =>
  day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
const PLAIN_ONLY = "it reads plain words only";
const isPlainDay = (text: string | undefined): text is string =>
  /^[12]\d{3}-\d\d-\d\d$/.test(text ?? "") && isoOf(dayOf(text!)) === text;
const SILENCE: Step[] = [{ clause: null, rule: "silence" }];

export class BruteForce implements Door {
  readonly name = "brute force";
  readonly #manifest: Manifest;
  readonly #tables: Readonly<Record<TableName, Table>>;

  readonly #rows: readonly Row[];
  /** The faces to the left and right of segments, by their rows. */
  readonly #sides = new Map<string, readonly number[]>();

  constructor(bytes: Uint8Array) {
    const entries = unzipSync(bytes);
    const table = (name: string) => tableFromIPC(entries[`${name}.arrow`]!);
    this.#manifest = JSON.parse(strFromU8(entries["manifest.json"]!)) as Manifest;
    this.#tables = {
      vertices: table("vertices"),
      "half-edges": table("half-edges"),
      faces: table("faces"),
      spells: table("spells"),
      "part-vertices": table("part-vertices"),
      outlines: table("outlines"),
    };
    this.#rows = this.#tables.spells.toArray() as unknown as Row[];
  }

  cannot(question: Question): string | null {
    if (question.ask === "polygons") return "it knows the faces, and does not join them";
    if (question.ask === "areas") return isPlainDay(question.date) ? null : PLAIN_ONLY;
    if (question.ask === "diff")
      return isPlainDay(question.from) && isPlainDay(question.to) ? null : PLAIN_ONLY;
    if (question.ask !== "at" && question.ask !== "why" && question.ask !== "stages")
      return "what is packed as a list has no index to check";
    return this.#plain(question) === null ? PLAIN_ONLY : null;
  }

  answer(question: Question): { readonly facts: Facts } {
    if (question.ask === "areas")
      return { facts: this.#areas(question.date!, question.reading ?? "editorial") };
    if (question.ask === "diff")
      return { facts: this.#diff(question.from!, question.to!, question.reading ?? "editorial") };
    const asked = this.#plain(question as PlaceQuestion)!;
    if (question.ask === "at") return { facts: this.at(asked) };
    const { rows, now } = this.#spells(this.face(asked), asked);
    if (question.ask === "why")
      return { facts: this.#steps(rows[now]).map(({ clause, rule }) => [clause, rule]) };
    return { facts: rows.slice(0, now + 1).map((row) => [titleOf(row), isoOf(row.from), isoOf(row.until)]) };
  }

  /** Reads an id or `LON,LAT`, `YYYY-MM-DD` and the id of a reading; null for all else. */
  #plain({ place = "", date, reading = "editorial" }: PlaceQuestion): BruteAsked | null {
    const named = this.#manifest.places.find(({ id }) => id === place);
    const position = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(place);
    const [lon, lat] = named ? [named.lon, named.lat] : [Number(position?.[1]), Number(position?.[2])];
    if (!isPlainDay(date) || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) return null;
    if (!this.#manifest.readings.includes(reading)) return null;
    return { lon, lat, id: named?.id ?? null, day: dayOf(date), reading };
  }

  at(asked: BruteAsked): Facts {
    const { lon, lat, id, day, reading } = asked;
    const head = { place: [lon, lat, id], day: isoOf(day), reading };
    const face = this.face(asked);
    if (face === 0)
      return {
        ...head,
        title: "beyond theatre",
        since: null,
        until: null,
        by: null,
        perhaps: null,
        nearest: null,
        atSea: false,
      };
    const { rows, now } = this.#spells(face, asked);
    const row = rows[now]!;
    const nearest = this.nearest(asked);
    let [first, last] = [now, now];
    while (first > 0 && titleOf(rows[first - 1]!) === titleOf(row)) first--;
    while (last + 1 < rows.length && titleOf(rows[last + 1]!) === titleOf(row)) last++;
    return {
      ...head,
      title: titleOf(row),
      since: isoOf(rows[first]!.from),
      until: isoOf(rows[last]!.until),
      by: this.#by(row),
      perhaps: perhapsOf(this.#perhaps(rows, now, day)),
      nearest: nearest && [nearest.line, nearest.within],
      atSea: this.#column("faces", "isLand")[face] === 0,
    };
  }

  /** The bounded face whose edges a ray to the east crosses an odd number of times; 0 where there is none. */
  face({ lon, lat }: { readonly lon: number; readonly lat: number }): number {
    const { east, north } = this.#manifest.theatre;
    const x = this.#turned(lon);
    if (x === east || lat === north)
      return this.face({ lon: Math.min(x, east - 1e-9), lat: Math.min(lat, north - 1e-9) });
    const [xs, ys] = [this.#column("vertices", "x"), this.#column("vertices", "y")];
    const [origin, faces] = [this.#column("half-edges", "origin"), this.#column("half-edges", "face")];
    const odd = new Set<number>();
    for (let h = 0; h < origin.length; h++) {
      const [a, b] = [origin[h]!, origin[h ^ 1]!];
      if (ys[a]! > lat === ys[b]! > lat) continue;
      const at = xs[a]! + ((lat - ys[a]!) / (ys[b]! - ys[a]!)) * (xs[b]! - xs[a]!);
      const face = faces[h]!;
      if (at > x && !odd.delete(face)) odd.add(face);
    }
    odd.delete(0);
    if (odd.size > 1) throw new Error(`${lon},${lat} lies in several faces`);
    return [...odd][0] ?? 0;
  }

  #turned(lon: number): number {
    const { west, east } = this.#manifest.theatre;
    return [lon, lon + 360, lon - 360].find((each) => each >= west && each <= east) ?? lon;
  }

  #column(table: TableName, name: string): ArrayLike<number> {
    return this.#tables[table].getChild(name)!.toArray() as ArrayLike<number>;
  }

  #spells(face: number, { day, reading }: { readonly day: number; readonly reading: string }) {
    const own = this.#rows.filter((row) => row.face === face && row.reading === reading);
    const silent: Row = {
      face,
      reading,
      from: null,
      possiblyFrom: null,
      possiblyUntil: null,
      until: null,
      kind: "unallocated",
      holders: "",
      derivation: -1,
    };
    const rows = own.length > 0 ? own : [silent];
    const now = rows.findIndex(({ from, until }) => (from ?? -Infinity) <= day && day < (until ?? Infinity));
    return { rows: face === 0 ? [] : rows, now };
  }

  #steps(row: Row | undefined): readonly Step[] {
    if (!row) return [];
    return row.derivation < 0 ? SILENCE : this.#manifest.derivations[row.derivation]!;
  }

  /** Later rows of other titles that may hold already, one of each. */
  #perhaps(rows: readonly Row[], now: number, day: number): readonly Row[] {
    const titles = new Set([titleOf(rows[now]!)]);
    return rows.slice(now + 1).filter((row) => {
      const isPossible = row.possiblyFrom !== null && row.possiblyFrom <= day && day < row.possiblyUntil!;
      return isPossible && !titles.has(titleOf(row)) && titles.add(titleOf(row));
    });
  }

  #by(row: Row): Facts {
    const cited = this.#steps(row).find(({ clause }) => clause !== null);
    const clause = this.#manifest.clauses.find(({ id }) => id === cited?.clause);
    return clause ? [clause.instrument, clause.article] : null;
  }

  /** The nearest segment of a standing line, where it parts something there; else the nearest that does. */
  #line(asked: BruteAsked): BruteNearest | null {
    const first = this.#nearestSegment(asked, () => true);
    if (!first || this.#parts(first.row, first.share, asked) !== false) return first;
    return this.#nearestSegment(asked, (row) =>
      [0, 0.5, 1].some((share) => this.#parts(row, share, asked) === true),
    );
  }

  /** By geodesics to the vertices of every standing line, then along the segments that could still be nearer. */
  #nearestSegment({ lon, lat, id, day, reading }: BruteAsked, counts: (row: number) => boolean): BruteSegment | null {
    const standing = new Set(
      this.#manifest.lines
        .filter(({ standing }) =>
          (standing[reading] ?? standing["editorial"]!).some(
            ({ from, until }) => (from ?? -Infinity) <= day && day < (until ?? Infinity),
          ),
        )
        .map(({ id }) => id),
    );
    const metresTo = (toLon: number, toLat: number) =>
      geodesic.Geodesic.WGS84.Inverse(lat, lon, toLat, toLon).s12!;
    const [part, x, y] = ["part", "lon", "lat"].map((name) => this.#column("part-vertices", name));
    const accuracy = this.#column("part-vertices", "accuracyMetres");
    const own = this.#ownMetres(id);
    const rows = Array.from({ length: part!.length }, (_, i) => i)
      .filter((i) => part![i + 1] === part![i] && standing.has(this.#manifest.parts[part![i]!]!.line) && counts(i))
      .map((i) => ({ i, metres: metresTo(x![i]!, y![i]!) }));
    let best: BruteSegment | null = null;
    const bound = Math.min(...rows.map(({ metres }) => metres));
    for (const { i, metres } of rows) {
      const [ax, ay, bx, by] = [x![i]!, y![i]!, x![i + 1]!, y![i + 1]!];
      const length = geodesic.Geodesic.WGS84.Inverse(ay, ax, by, bx).s12!;
      if (metres - length > bound) continue;
      const metresAt = (t: number) => metresTo(ax + t * (bx - ax), ay + t * (by - ay));
      const share = whereLeast(metresAt);
      const near = metresAt(share);
      // Of two lines on one course the first is named.
      if (best === null || near < best.metres - 1e-6)
        best = { line: this.#manifest.parts[part![i]!]!.line, metres: near, within: near <= accuracy[i]! + own, row: i, share };
    }
    return best;
  } // prettier-ignore

  /** By what is told, or may be, two metres to both sides of a segment; null: nothing is. Not at its ends, which lie on others. */
  #parts(row: number, share: number, asked: BruteAsked): boolean | null {
    const key = `${row} ${share}`;
    const faces = this.#sides.get(key) ?? this.#facesBeside(row, share);
    this.#sides.set(key, faces);
    const [left, right] = faces.map((face) => {
      const { rows, now } = this.#spells(face, asked);
      return rows[now] ? [rows[now], ...this.#perhaps(rows, now, asked.day)].map(titleOf) : [];
    });
    if (left!.join() !== right!.join()) return true;
    return (left![0] ?? "unallocated") === "unallocated" ? null : false;
  }

  #facesBeside(row: number, share: number): readonly number[] {
    const [ax, ay, bx, by] = [row, row + 1].flatMap((at) =>
      ["lon", "lat"].map((name) => this.#column("part-vertices", name)[at]!),
    ) as [number, number, number, number];
    const t = Math.min(0.99, Math.max(0.01, share));
    const { s12: length, azi1: azimuth } = geodesic.Geodesic.WGS84.Inverse(ay, ax, by, bx);
    if (!length) return [0, 0];
    const [lon, lat] = [ax + t * (bx - ax), ay + t * (by - ay)];
    return [-90, 90].map((turn) => {
      const { lat2, lon2 } = geodesic.Geodesic.WGS84.Direct(lat, lon, azimuth! + turn, 2);
      return this.face({ lon: lon2!, lat: lat2! });
    });
  }

  /** A line, or an outline within whose error the place lies, if no line is as near that it lies within the error of. */
  nearest(asked: BruteAsked): BruteNearest | null {
    const [line, outline] = [this.#line(asked), this.#outline(asked)];
    return outline === null || (line?.within && line.metres <= outline.metres) ? line : outline;
  }

  /** How well a place that is named is known. */
  #ownMetres(id: string | null): number {
    return this.#manifest.places.find((place) => place.id === id)?.accuracyMetres ?? 0;
  }

  /** Where it parts ground of two titles. */
  #outline(asked: BruteAsked): BruteNearest | null {
    const { lon, lat, id } = asked;
    const [x, y] = [this.#column("vertices", "x"), this.#column("vertices", "y")];
    const [origin, faces] = [this.#column("half-edges", "origin"), this.#column("half-edges", "face")];
    const [edges, accuracy] = [this.#column("outlines", "edge"), this.#column("outlines", "accuracyMetres")];
    const titleAt = (face: number) => {
      const { rows, now } = this.#spells(face, asked);
      return rows[now] && titleOf(rows[now]);
    };
    const found = Array.from({ length: edges.length }, (_, row): BruteNearest[] => {
      const h = 2 * edges[row]!;
      const [a, b] = [origin[h]!, origin[h + 1]!];
      const metres = leastOf(
        (t) => geodesic.Geodesic.WGS84.Inverse(lat, lon, y[a]! + t * (y[b]! - y[a]!), x[a]! + t * (x[b]! - x[a]!)).s12!,
      );
      const parts = metres <= accuracy[row]! + this.#ownMetres(id) && titleAt(faces[h]!) !== titleAt(faces[h + 1]!);
      return parts ? [{ line: this.#tables.outlines.getChild("area")!.at(row) as string, metres, within: true }] : [];
    }).flat();
    return found.sort((one, other) => one.metres - other.metres)[0] ?? null;
  } // prettier-ignore

  /** The faces of land by what is told of them. */
  #areas(date: string, reading: string): Facts {
    const areas = new Map<string, number>();
    const [land, area] = [this.#column("faces", "isLand"), this.#column("faces", "areaSquareKm")];
    for (let face = 1; face < land.length; face++) {
      if (land[face] === 0) continue;
      const { rows, now } = this.#spells(face, { day: dayOf(date), reading });
      const { kind, holders } = rows[now]!;
      const key = `${kind} ${holders}`.trimEnd();
      areas.set(key, (areas.get(key) ?? 0) + area[face]!);
    }
    return roundedAreas(areas);
  }

  #diff(from: string, to: string, reading: string): Facts {
    const [first, second] = [dayOf(from), dayOf(to)];
    const areas = new Map<string, { fact: readonly unknown[]; area: number }>();
    const [land, area] = [this.#column("faces", "isLand"), this.#column("faces", "areaSquareKm")];
    for (let face = 1; face < land.length; face++) {
      if (land[face] === 0) continue;
      const before = this.#spells(face, { day: first, reading });
      const after = this.#spells(face, { day: second, reading });
      const [told, now] = [before.rows[before.now]!, after.rows[after.now]!];
      const doubts = [
        this.#perhaps(before.rows, before.now, first),
        this.#perhaps(after.rows, after.now, second),
      ];
      const isTold = titleOf(told) !== titleOf(now);
      const [early, late] = doubts.map(([row]) => row);
      if (!isTold && !early && !late) continue;
      const was = isTold || late ? told : early!;
      const is = isTold ? now : (late ?? now);
      const holds = !isTold ? "possibly" : early || late ? "told" : "surely";
      const more = [holds, ...doubts.filter((all) => all.length > 0).map(perhapsOf)];
      const cited = this.#steps(is).map(({ clause }) => clause);
      const key = JSON.stringify([
        titleOf(was),
        titleOf(is),
        cited.filter((clause) => clause !== null),
        more,
      ]);
      const by = this.#by(is) as [string | null, unknown] | null;
      const sum = areas.get(key) ?? { fact: [titleOf(was), titleOf(is), by?.[0] ?? null, ...more], area: 0 };
      sum.area += squareMetres(area[face]!);
      areas.set(key, sum);
    }
    return [...areas.values()]
      .map(({ fact: [was, is, ...rest], area: sum }) => [was, is, kilometresShown(sum), ...rest])
      .sort((a, b) => Number(b[2]) - Number(a[2]));
  }
}

const perhapsOf = (rows: readonly Row[]): Facts =>
  rows.length === 0 ? null : rows.flatMap((row) => [titleOf(row), isoOf(row.possiblyFrom), isoOf(row.from)]);

const titleOf = ({ kind, holders }: Pick<Row, "kind" | "holders">): string =>
  [kind, ...(holders === "" ? [] : holders.split("+"))].join(" ");

/** Where a function with one valley between 0 and 1 has its least value. */
function whereLeast(f: (t: number) => number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (f(a) < f(b)) high = b;
    else low = a;
  }
  return [0, 1, (low + high) / 2].reduce((least, t) => (f(t) < f(least) ? t : least));
}

/** That value. */
const leastOf = (f: (t: number) => number): number => f(whereLeast(f));

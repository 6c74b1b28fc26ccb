/** The oracle once more: all that a table of the atlas tells of a face, found by trying every row. It shares nothing with `query/`. */
import { tableFromIPC } from "@uwdata/flechette";
import { strFromU8, unzipSync } from "fflate";
import { BruteForce } from "./brute-force.js";
import type { Door, Facts, PlaceQuestion, Question } from "./question.js";
import { squareMetres } from "./facts.js";
import { sumsOf } from "./states-facts.js";

interface Step {
  readonly clause: string | null;
}
interface Title {
  readonly kind: string;
  readonly holders: readonly string[];
  readonly between?: readonly string[];
}
interface Claimed {
  readonly title: Title;
  readonly claimed?: boolean;
  readonly because: readonly Step[];
}
type DayOfYear = { readonly month: number; readonly day: number };
interface Layer {
  readonly kind: string;
  readonly holder: string;
  readonly from: string | null;
  readonly sought: boolean;
  readonly perhaps: boolean;
  readonly season: { readonly from: DayOfYear; readonly until: DayOfYear } | null;
  readonly because: readonly Step[];
}
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
  readonly beside: number;
}
interface Clause {
  readonly id: string;
  readonly instrument: string | null;
  readonly surveys: readonly string[];
}
interface Manifest {
  readonly coverage: { readonly from: number | null; readonly until: number | null } | null;
  readonly parties: readonly { readonly id: string; readonly continues: string | null }[];
  readonly places: readonly { readonly id: string; readonly lon: number; readonly lat: number }[];
  readonly readings: readonly string[];
  readonly clauses: readonly Clause[];
  readonly derivations: readonly (readonly Step[])[];
  readonly beside: readonly {
    readonly claims: readonly Claimed[];
    readonly layers: readonly Layer[];
    readonly doubts: readonly Claimed[];
    readonly burdens?: readonly { readonly because: readonly Step[] }[];
  }[];
}

const DAY_MS = 86_400_000;
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
export const isoOf = (day: number | null): string | null =>
  day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);

export class StatesOracle implements Door {
  readonly name = "brute force";
  readonly manifest: Manifest;
  readonly #rows: readonly Row[];
  readonly #brute: BruteForce;
  readonly #land: ArrayLike<number>;
  readonly #area: ArrayLike<number>;
  readonly #byFace = new Map<string, Row[]>();

  constructor(bytes: Uint8Array) {
    const entries = unzipSync(bytes);
    this.manifest = JSON.parse(strFromU8(entries["manifest.json"]!)) as Manifest;
    this.#rows = tableFromIPC(entries["spells.arrow"]!).toArray() as unknown as Row[];
    for (const row of this.#rows) {
      const key = `${row.reading} ${row.face}`;
      this.#byFace.set(key, [...(this.#byFace.get(key) ?? []), row]);
    }
    const faces = tableFromIPC(entries["faces.arrow"]!);
    this.#land = faces.getChild("isLand")!.toArray() as ArrayLike<number>;
    this.#area = faces.getChild("areaSquareKm")!.toArray() as ArrayLike<number>;
    this.#brute = new BruteForce(bytes);
  }

  cannot({ ask }: Question): string | null {
    return ask === "state" || ask === "told" || ask === "changes" ? null : "it is asked of states only";
  }

  answer(question: Question): { readonly facts: Facts } {
    if ("date" in question && !this.#isCovered(dayOf(question.date!)))
      return { facts: question.ask === "state" ? UNCOVERED : [] };
    if (question.ask === "changes")
      return { facts: this.#changes(dayOf(question.from!), dayOf(question.to!), question.reading ?? "editorial") };
    const { place, date, reading = "editorial" } = question as PlaceQuestion;
    const day = dayOf(date!);
    const at = this.manifest.places.find(({ id }) => id === place)!;
    const rows = this.#spells(this.#brute.face(at), reading);
    const now = indexOn(rows, day);
    return { facts: question.ask === "state" ? this.#state(rows, now, day) : this.#told(rows.slice(0, now + 1), rows) };
  } // prettier-ignore

  /** Every day on which something changes by a reading at a place, or may: the first day of what is new. */
  borders(place: string, reading: string): string[] {
    const at = this.manifest.places.find(({ id }) => id === place)!;
    const rows = this.#spells(this.#brute.face(at), reading);
    const bounds = rows.flatMap(({ from, possiblyFrom, possiblyUntil }) => [from, possiblyFrom, possiblyUntil]);
    const spells = bounds.filter((day) => day !== null);
    const seasons = rows.flatMap((row) =>
      this.#beside(row).layers.flatMap(({ season }) => {
        const year = new Date((row.from ?? 0) * DAY_MS).getUTCFullYear() + 1;
        return season === null ? [] : [season.from, season.until].map(({ month, day }) => Date.UTC(year, month - 1, day) / DAY_MS);
      }),
    );
    return [...new Set([...spells, ...seasons])].sort((a, b) => a - b).map((day) => isoOf(day)!);
  } // prettier-ignore

  #spells(face: number, reading: string): readonly Row[] {
    const silent: Row = { face, reading, from: null, possiblyFrom: null, possiblyUntil: null, until: null, kind: "unallocated", holders: "", derivation: -1, beside: -1 }; // prettier-ignore
    return this.#byFace.get(`${reading} ${face}`) ?? [silent];
  }

  #beside({ beside }: Row) {
    return this.manifest.beside[beside] ?? { claims: [], layers: [], doubts: [], burdens: [] };
  }

  #steps({ derivation }: Row): readonly Step[] {
    return derivation < 0 ? [{ clause: null }] : this.manifest.derivations[derivation]!;
  }

  #state(rows: readonly Row[], now: number, day: number): Facts {
    const row = rows[now]!;
    const own = this.#person(titleOf(row));
    const [first, last] = this.#run(rows, now, (each) => this.#person(titleOf(each)) === own);
    const { claims, layers, doubts } = this.#beside(row);
    const lasting = layers.filter(({ season }) => isIn(day, season));
    const steps = [this.#steps(row), ...[...claims, ...lasting, ...doubts].map((each) => each.because)].flat();
    const ids = new Set(steps.map(({ clause }) => clause));
    return {
      title: titleOf(row),
      days: [isoOf(first.from), isoOf(last.until)],
      by: this.#by(this.#steps(row)),
      beside: this.#besideWords(rows, now, day),
      evidence: [...new Set(this.manifest.clauses.filter(({ id }) => ids.has(id)).flatMap(({ surveys }) => surveys))].sort(),
      perhaps: this.#later(rows, now, day).map((later) => {
        const next = rows[later]!;
        const isToldThen = next.from !== next.until;
        return [titleOf(next), isoOf(next.possiblyFrom), isoOf(next.from), isToldThen, ...this.#besideWords(rows, later, day)];
      }),
    };
  } // prettier-ignore

  /** What only drops reasons of what goes on is no stage of its own, and neither is what is told of no day. */
  #told(upTo: readonly Row[], rows: readonly Row[]): Facts {
    const stages: {
      row: Row;
      until: number | null;
      state: string;
      steps: readonly string[];
      facts: readonly unknown[];
    }[] = [];
    upTo.forEach((row, index) => {
      if (row.from !== null && row.from === row.until) return;
      const { claims, layers, doubts, burdens = [] } = this.#beside(row);
      const steps = [
        this.#steps(row),
        ...[...claims, ...layers, ...doubts, ...burdens].map((each) => each.because),
      ].flat();
      const beside = this.#besideWords(rows, index, null);
      const state = JSON.stringify([
        titleOf(row),
        beside,
        burdens.map((each) => ({ ...each, because: null })),
      ]);
      const keys = steps.map((step) => JSON.stringify(step));
      const last = stages.at(-1);
      if (last?.state === state && keys.every((key) => last.steps.includes(key))) last.until = row.until;
      else
        stages.push({
          row,
          until: row.until,
          state,
          steps: keys,
          facts: [beside, [...new Set(steps.map(({ clause }) => clause))].sort()],
        });
    });
    return stages.map(({ row, until, facts }) => [titleOf(row), isoOf(row.from), isoOf(until), ...facts]);
  }

  /** `day` null: in all seasons. */
  #besideWords(rows: readonly Row[], now: number, day: number | null): string[] {
    const { claims, layers, doubts } = this.#beside(rows[now]!);
    return [
      ...claims.map(({ title, because }) => `claim ${titleWords(title)} by ${this.#by(because)}`),
      ...layers
        .filter(({ season }) => day === null || isIn(day, season))
        .map((layer) => {
          const own = this.#layerWords(layer, true);
          const hasIt = (row: Row) => this.#beside(row).layers.some((each) => this.#layerWords(each, true) === own);
          const [first, last] = this.#run(rows, now, hasIt);
          const [head, turn] = this.#layerWords(layer, false).split("|");
          return `${head} ${isoOf(first.from)}/${isoOf(last.until)}${turn} by ${this.#by(layer.because)}`;
        }),
      ...doubts.map(({ title, claimed, because }) => `perhaps ${claimed ? "claim " : ""}${titleWords(title)} by ${this.#by(because)}`),
    ].sort();
  } // prettier-ignore

  /** With the names of the day, or of the persons. */
  #layerWords({ kind, holder, from, sought, perhaps, season }: Layer, asPersons: boolean): string {
    const named = (party: string | null) => (asPersons && party !== null ? this.#person(party) : String(party));
    const turn = season ? ` each ${season.from.month}-${season.from.day}/${season.until.month}-${season.until.day}` : "";
    return `${perhaps ? "perhaps " : ""}${sought ? "sought" : "held"} ${kind} ${named(holder)} of ${named(from)}|${turn}`;
  } // prettier-ignore

  /** With each name of a state in it as the first one. */
  #person(words: string): string {
    const first = (word: string): string => {
      const party = this.manifest.parties.find(({ id }) => id === word);
      return party?.continues ? first(party.continues) : word;
    };
    const [kind, ...parties] = words.split(" ").map(first);
    return [kind, ...parties.sort()].join(" ");
  }

  #whole(row: Row, day: number | null = null, asPersons = false): string {
    const { claims, layers, doubts } = this.#beside(row);
    const named = asPersons ? (words: string) => this.#person(words) : String;
    return [
      named(titleOf(row)),
      ...claims.map(({ title }) => `claim ${named(titleWords(title))}`).sort(),
      ...layers.filter(({ season }) => day === null || isIn(day, season)).map((layer) => this.#layerWords(layer, asPersons)).sort(),
      ...doubts.map(({ title, claimed }) => `perhaps ${claimed} ${named(titleWords(title))}`).sort(),
    ].join("; ");
  } // prettier-ignore

  /** Later rows that tell something else, each another thing, and may hold already. */
  #later(rows: readonly Row[], now: number, day: number): number[] {
    const told = new Set([this.#whole(rows[now]!)]);
    return [...rows.keys()].filter((index) => {
      const { possiblyFrom, possiblyUntil } = rows[index]!;
      const isPossible = possiblyFrom !== null && possiblyFrom <= day && day < possiblyUntil!;
      const whole = this.#whole(rows[index]!);
      return index > now && isPossible && !told.has(whole) && told.add(whole);
    });
  } // prettier-ignore

  #run(rows: readonly Row[], now: number, isAlike: (row: Row) => boolean): [Row, Row] {
    let [first, last] = [now, now];
    while (first > 0 && isAlike(rows[first - 1]!)) first--;
    while (last + 1 < rows.length && isAlike(rows[last + 1]!)) last++;
    return [rows[first]!, rows[last]!];
  }

  #by(steps: readonly Step[]): string | null {
    const cited = steps.find(({ clause }) => clause !== null);
    return this.manifest.clauses.find(({ id }) => id === cited?.clause)?.instrument ?? null;
  }

  #isCovered(day: number): boolean {
    const { from = null, until = null } = this.manifest.coverage ?? {};
    return (from ?? -Infinity) <= day && day < (until ?? Infinity);
  }

  #changes(first: number, second: number, reading: string): Facts {
    if (![first, second].every((day) => this.#isCovered(day))) return {};
    const sums = new Map<string, number>();
    for (let face = 1; face < this.#land.length; face++) {
      const rows = this.#spells(face, reading);
      const [before, after] = [indexOn(rows, first), indexOn(rows, second)];
      const words = (index: number, day: number) => [titleOf(rows[index]!), ...this.#besideWords(rows, index, day)].join("; ");
      const isTold = this.#whole(rows[before]!, first, true) !== this.#whole(rows[after]!, second, true);
      const [[early], [late]] = [this.#later(rows, before, first), this.#later(rows, after, second)];
      const isCertain = early === undefined && late === undefined;
      if (!isTold && isCertain) continue;
      const was = isTold || early === undefined || late !== undefined ? words(before, first) : words(early, first);
      const is = isTold || late === undefined ? words(after, second) : words(late, second);
      if (was === is) continue;
      const holds = !isTold ? "possibly" : isCertain ? "surely" : "told";
      const key = `${holds}: ${was} -> ${is}`;
      sums.set(key, (sums.get(key) ?? 0) + squareMetres(this.#area[face]!));
    }
    return sumsOf(sums);
  } // prettier-ignore
}

const UNCOVERED = {
  title: "beyond days",
  days: [null, null],
  by: null,
  beside: [],
  evidence: [],
  perhaps: [],
};

const indexOn = (rows: readonly Row[], day: number): number =>
  rows.findIndex(({ from, until }) => (from ?? -Infinity) <= day && day < (until ?? Infinity));

const titleOf = ({ kind, holders }: Pick<Row, "kind" | "holders">): string =>
  [kind, ...(holders === "" ? [] : holders.split("+"))].join(" ");

const titleWords = ({ kind, holders, between }: Title): string =>
  [kind, ...holders, ...(between ?? [])].join(" ");

/** By the days of the Gregorian year, written `MM-DD`. */
function isIn(day: number, season: Layer["season"]): boolean {
  if (season === null) return true;
  const text = ({ month, day: of }: DayOfYear) => `${month + 10}-${of + 10}`;
  const date = new Date(day * DAY_MS);
  const [now, from, until] = [text({ month: date.getUTCMonth() + 1, day: date.getUTCDate() }), text(season.from), text(season.until)];
  return from < until ? from <= now && now < until : from <= now || now < until;
} // prettier-ignore

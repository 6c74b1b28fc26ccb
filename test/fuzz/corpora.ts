/** Small corpora, most of which compile, changed by grammar and by byte, through the whole of the pipeline and asked. */
import fc from "fast-check";
import { openAtlas } from "../../src/atlas/open.js";
import { packAtlas } from "../../src/atlas/pack.js";
import { isHarmful } from "../../src/diagnostics/harmless.js";
import type { Diagnostic } from "../../src/diagnostics/model.js";
import { printDiagnostics } from "../../src/diagnostics/print.js";
import { compile } from "../../src/pipeline.js";
import { openAsker } from "../../src/query/ask.js";
import { BruteForce } from "../contract/brute-force.js";
import { answerFacts } from "../contract/facts.js";
import { mutated, mutations } from "./mutations.js";
import { ensure, type Target } from "./target.js";

const PARTIES = ["alpha", "beta", "gamma"];
const party = fc.constantFrom(...PARTIES);
const share = fc.integer({ min: 5, max: 95 }).map((n) => n / 100);

interface DrawnLine {
  readonly at: number;
  readonly to: number;
  readonly how: "meridian" | "parallel" | "straight";
}
interface DrawnTreaty {
  readonly year: number;
  readonly line: number;
  readonly one: string;
  readonly other: string;
  readonly verb: string;
}
interface Drawn {
  readonly west: number;
  readonly south: number;
  readonly size: number;
  readonly lines: readonly DrawnLine[];
  readonly treaties: readonly DrawnTreaty[];
  readonly places: readonly (readonly [number, number])[];
  /** By grammar. */
  readonly changes: readonly Change[];
  readonly bytes: readonly (readonly [number, number, number, string])[];
} // prettier-ignore

/** What of a corpus is exchanged for something of its kind, or of any. */
const EXCHANGED = {
  figure: /\d+(?:\.\d+)?/g,
  party: /\b(?:alpha|beta|gamma)\b/g,
  title: /(?<=")[^"\n]*(?=")/g,
  word: /\S+/g,
} as const;

interface Change {
  readonly what: keyof typeof EXCHANGED | "doubled" | "omitted";
  readonly at: number;
  readonly by: string;
}

const by = (what: Change["what"], words: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
  fc.record({ what: fc.constant(what), at: fc.nat(1000), by: words });
const change = fc.oneof(
  { weight: 3, arbitrary: by("figure", fc.constantFrom("1", "30", "0.5", "1858", "54.25", "89.9", "179.9", "0")) },
  { weight: 3, arbitrary: by("party", party) },
  { weight: 3, arbitrary: by("title", fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/["\\`]/g, ""))) },
  { weight: 1, arbitrary: by("word", fc.constantFrom("the", "not", "perhaps", "until", "and", "alpha", "5 km", "left")) },
  { weight: 1, arbitrary: by("doubled", fc.constant("")) },
  { weight: 1, arbitrary: by("omitted", fc.constant("")) },
); // prettier-ignore

const inputs: fc.Arbitrary<Drawn> = fc.record({
  west: fc.integer({ min: -170, max: 160 }),
  south: fc.integer({ min: -65, max: 65 }),
  size: fc.integer({ min: 1, max: 4 }),
  lines: fc.array(fc.record({ at: share, to: share, how: fc.constantFrom("meridian", "parallel", "straight") }), { minLength: 1, maxLength: 4 }),
  treaties: fc.array(
    fc.record({ year: fc.integer({ min: 1700, max: 1900 }), line: fc.nat(3), one: party, other: party, verb: fc.constantFrom("belongs to", "passes to", "belongs to") }),
    { minLength: 1, maxLength: 3 },
  ),
  places: fc.array(fc.tuple(share, share), { maxLength: 3 }),
  changes: fc.array(change, { maxLength: 2 }),
  bytes: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: mutations(1, 3) }),
}); // prettier-ignore

const degrees = (value: number, [plus, minus]: readonly [string, string]): string =>
  `${Math.abs(value)
    .toFixed(4)
    .replace(/\.?0+$/, "")}${value < 0 ? minus : plus}`;
const point = (lon: number, lat: number): string => `${degrees(lat, ["N", "S"])} ${degrees(lon, ["E", "W"])}`;

function textOf({ west, south, size, lines, treaties, places }: Drawn): string {
  const [east, north] = [west + size, south + size];
  const along = { meridian: "x", straight: "x", parallel: "y" } as const;
  const drawn = lines.map(({ at, to, how }, i) => {
    if (how === "parallel") {
      const lat = south + at * size;
      return `line l${i} from ${point(west - 0.5, lat)} along the parallel of ${degrees(lat, ["N", "S"])} to ${point(east + 0.5, lat)}`;
    }
    const [a, b] = [west + at * size, west + (how === "straight" ? to : at) * size];
    const [way, by] = how === "straight" ? ["straight", " by geodesic"] : [`along the meridian of ${degrees(a, ["E", "W"])}`, ""];
    return `line l${i} from ${point(a, south - 0.5)} ${way} to ${point(b, north + 0.5)}${by}`;
  });
  const said = treaties.map(({ year, line, one, other, verb }, i) => {
    const index = line % lines.length;
    const [here, there] = along[lines[index]!.how] === "x" ? ["west", "east"] : ["south", "north"];
    const others = PARTIES.filter((id) => id !== one);
    const second = one === other ? others[0]! : other;
    return [
      `treaty t${i} "Treaty ${i}"\n  between ${one} and ${second}\n  signed 1 May ${year + i * 40}\n  source notes`,
      `${here} of l${index} ${i === 0 ? "belongs to" : verb} ${one}`,
      `${there} of l${index} ${i === 0 ? "belongs to" : verb} ${second}`,
    ].join("\n");
  });
  const head = [
    'corpus drawn "Drawn"',
    `theatre from ${degrees(west, ["E", "W"])} ${degrees(south, ["N", "S"])} to ${degrees(east, ["E", "W"])} ${degrees(north, ["N", "S"])}`,
    ...PARTIES.map((id) => `party ${id} "${id}"`),
    'source notes "Notes"',
    ...places.map(([u, v], i) => `town p${i} "P${i}" at ${point(west + u * size, south + v * size)} within 1 km`),
  ];
  return `# Drawn\n\n\`\`\`thalweg\n${[...head, ...drawn].join("\n")}\n\`\`\`\n\n${said.map((text, i) => `# Treaty ${i}\n\n\`\`\`thalweg\n${text}\n\`\`\`\n`).join("\n")}`;
} // prettier-ignore

function changed(text: string, { what, at, by }: Change): string {
  const lines = text.split("\n");
  const line = at % lines.length;
  if (what === "doubled") return lines.toSpliced(line, 0, lines[line]!).join("\n");
  if (what === "omitted") return lines.toSpliced(line, 1).join("\n");
  const words = [...text.matchAll(EXCHANGED[what])];
  const word = words[at % Math.max(1, words.length)];
  return word ? text.slice(0, word.index) + by + text.slice(word.index + word[0].length) : text;
}

/** One in so many is compiled a second time, for the same bytes; another one with prose before it, for the same diagnostics. */
const COMPILED_AGAIN = 3;

const BEFORE = "Before it stands prose: 1858, «договор», 界約, 😀.\n\n";

function ensureSaid(diagnostics: readonly Diagnostic[], file: { path: string; text: string }): void {
  for (const { span, help, message, code } of diagnostics) {
    ensure(0 <= span.start && span.start <= span.end && span.end <= file.text.length, () => `${code} is at ${span.start} to ${span.end} of ${file.text.length}`); // prettier-ignore
    ensure(message !== "" && help !== "", () => `${code} says nothing`);
    ensure(
      !/\bundefined\b|\bNaN\b|\[object/.test(`${message} ${help}`),
      () => `${code}: ${message}; ${help}`,
    );
  }
  ensure(![...printDiagnostics(diagnostics, [file])].some((each) => each !== "\n" && isHarmful(each)), () => "a control character is printed"); // prettier-ignore
}

/** Said where a diagnostic is, wherever in its file that stands. */
async function ensureMoved(diagnostics: readonly Diagnostic[], { path, text }: { path: string; text: string }): Promise<void> {
  const { diagnostics: moved } = await compile([{ path, text: BEFORE + text }]);
  const said = (all: readonly Diagnostic[], by: number) =>
    all.map(({ code, message, span: { start, end } }) => `${end === 0 ? "the whole" : `${start - by} to ${end - by}`}: ${code} ${message}`).sort();
  const [here, there] = [said(diagnostics, 0), said(moved, BEFORE.length)];
  ensure(JSON.stringify(here) === JSON.stringify(there), () => `further down in the file it is told ${JSON.stringify(there.filter((each) => !here.includes(each)))}, and not ${JSON.stringify(here.filter((each) => !there.includes(each)))}`);
} // prettier-ignore

async function holds(drawn: Drawn): Promise<string> {
  const text = mutated(drawn.changes.reduce(changed, textOf(drawn)), drawn.bytes);
  const file = { path: "drawn.md", text };
  const { made, diagnostics } = await compile([file]);
  ensureSaid(diagnostics, file);
  if (text.length % COMPILED_AGAIN === 1 && !text.startsWith("\uFEFF")) await ensureMoved(diagnostics, file);
  if (!made.atlas || diagnostics.some(({ severity }) => severity === "error")) return "refused";
  const bytes = packAtlas(made.atlas);
  if (text.length % COMPILED_AGAIN === 0) {
    const again = (await compile([file])).made.atlas!;
    ensure(Buffer.compare(bytes, packAtlas(again)) === 0, () => "the same corpus gives other bytes");
  }
  const asker = openAsker(openAtlas(bytes));
  const brute = new BruteForce(bytes);
  const { west, south, size } = drawn;
  for (const [u, v, year] of [[0.31, 0.47, 1650], [0.31, 0.47, 1850], [0.83, 0.21, 1790], [0.12, 0.77, 1990]] as const) {
    const [lon, lat, day] = [west + u * size, south + v * size, (year - 1970) * 365];
    const { nearest: _, ...found } = answerFacts(asker.ask({ lon, lat, id: null }, day, "editorial")) as { nearest: unknown };
    const { nearest: __, ...expected } = brute.at({ lon, lat, id: null, day, reading: "editorial" }) as { nearest: unknown };
    ensure(JSON.stringify(found) === JSON.stringify(expected), () => `brute force has ${JSON.stringify(expected)}, the index ${JSON.stringify(found)}`);
  }
  return "compiled";
} // prettier-ignore

export const corpora: Target<Drawn> = {
  name: "corpora",
  inputs,
  holds,
  show: (drawn) => mutated(drawn.changes.reduce(changed, textOf(drawn)), drawn.bytes),
  atLeast: { outcome: "compiled", share: 0.5 },
};

import { flat } from "../geodesy/flat.js";
import type { Citation, Corpus, Instrument, Line, LinePart, Party, Runs, Written } from "../clauses/model.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import { isAtLowWater } from "../clauses/low-water.js";
import { basisOf, openEvidence, type Evidence } from "../clauses/evidence.js";
import { atlasClauses } from "./from-clauses.js";
import { otherCourseId } from "../clauses/other-courses.js";
import { printCheck } from "../clauses/phrases/checks.js";
import type { DelimitedPart, Delimitations } from "../delimitation/model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { EDITORIAL } from "../effect/model.js";
import type { Chain, Gazetteer } from "../gazetteer/model.js";
import type { Partition } from "../partition/model.js";
import type { Regime } from "../regime/model.js";
import { packCoverage } from "./coverage.js";
import { packExistence } from "./existence.js";
import { FORMAT_VERSION } from "./pack.js";
import { describedSource } from "./sources.js";
import { outlinesOf } from "./outlines.js";
import { assembleBeside, type SettledStages } from "./from-acts.js";
import type {
  Atlas,
  AtlasBaseLine,
  AtlasProof,
  AtlasRuns,
  AtlasInstrument,
  AtlasLine,
  AtlasLinePart,
  AtlasParty,
  AtlasPlace,
  AtlasSurvey,
  AtlasWhereabouts,
  Where,
} from "./model.js";

export interface AssembleInput extends SettledStages {
  readonly corpus: Corpus;
  readonly gazetteer: Gazetteer;
  readonly delimitations: Delimitations;
  readonly partition: Partition;
  /** One regime a reading. */
  readonly regimes: ReadonlyMap<string, Regime>;
  /** The faces of the areas of which the corpus says that it speaks. */
  readonly covered: ReadonlySet<number>;
  readonly base: Iterable<AtlasBaseLine>;
  readonly diagnostics: readonly Diagnostic[];
  readonly where: (span: Span) => Where;
}

/** Gathers what answers need, and leaves behind what only the compiler needs. */
export function assembleAtlas(input: AssembleInput): Atlas {
  const { corpus, partition, regimes, where } = input;
  const { theatre } = corpus;
  if (!theatre) throw new Error("an atlas needs a theatre");
  const evidence = openEvidence(corpus);
  const box = { west: theatre.west, south: theatre.south, east: theatre.east, north: theatre.north };
  return {
    formatVersion: FORMAT_VERSION,
    corpus: { id: corpus.id, title: corpus.title },
    coverage: corpus.coverage && packCoverage(corpus.coverage, input.covered),
    theatre: box,
    parties: corpus.parties.map(atlasParty),
    holds: corpus.holds.map(({ id, name, names, under, inFact }) => ({ id, name, names, under, inFact })),
    instruments: [...corpus.instruments]
      .map((each) => instrument(each, input.effect.asWritten.get(each.id) ?? null, where))
      .sort((a, b) => placeInTime(a) - placeInTime(b)),
    clauses: atlasClauses(corpus, evidence, input.effect, where),
    lines: corpus.lines
      .filter((line) => input.delimitations.lines.has(line.id))
      .map((line) => atlasLine(line, regimes, where)),
    parts: lineParts(input, evidence),
    places: places(input, evidence),
    features: corpus.features
      .filter((feature) => !input.gazetteer.places.has(feature.id))
      .map(({ id, kind, name, names, existence }) => {
        return { id, kind, name, names, ...packExistence(existence), surveys: evidence.ofFeature(id) };
      }),
    surveys: surveys(input),
    sources: corpus.sources.map(describedSource),
    diagnostics: input.diagnostics.map(({ severity, code, message, help, span }) => ({
      severity,
      code,
      message,
      help,
      where: where(span),
    })),
    readings: [...regimes.keys()],
    ...assembleBeside(corpus, input, where),
    base: input.base,
    outlines: outlinesOf(partition, input.gazetteer, input.delimitations),
    whereabouts: whereaboutsDrawn(input.delimitations),
    partition: {
      x: partition.x,
      y: partition.y,
      origin: partition.origin,
      next: partition.next,
      face: partition.face,
      faceAreaSquareKm: partition.faceAreaSquareKm,
      faceIsLand: partition.faceIsLand,
      faceLabelX: partition.faceLabelX,
      faceLabelY: partition.faceLabelY,
      cycleStart: partition.cycleStart,
      cycleFace: partition.cycleFace,
    },
    spells: spellsOf(input.rights),
  };
}

/** Apart, so that it holds on to nothing else of what was assembled. */
const spellsOf =
  ({ spells }: AssembleInput["rights"]): Atlas["spells"] =>
  (face, reading) =>
    spells.get(reading)?.[face] ?? [];

function atlasParty({ id, name, names, since, until, continues, named }: Party): AtlasParty {
  const existence = named.length > 0 ? { since, until, named } : null;
  return { id, name, names, since, until, continues, ...packExistence(existence) };
}

/** One that never takes effect stands with those of its day of signature; with none either, after all. */
const placeInTime = ({ inForceFrom, signedOn }: AtlasInstrument): number =>
  inForceFrom ?? signedOn ?? Infinity;

function instrument(
  each: Instrument,
  inForce: UncertainDay | null,
  where: (span: Span) => Where,
): AtlasInstrument {
  return {
    id: each.id,
    kind: each.kind,
    title: each.title,
    names: each.names,
    parties: each.parties,
    signedOn: each.signed?.latest ?? null,
    signedText: each.signed?.text ?? null,
    signedAt: each.signed?.place ?? null,
    signatories: each.signatories,
    commencement: each.commencement,
    inForceFrom: inForce && toldDay(inForce),
    possiblyInForceFrom: inForce && inForce.earliest,
    texts: each.texts,
    articles: each.articles.map(({ number, title, prose }) => ({ number, title, prose })),
    citations: each.citations,
    where: where(each.span),
  };
}

function atlasLine(
  line: Line,
  regimes: ReadonlyMap<string, Regime>,
  where: (span: Span) => Where,
): AtlasLine {
  return {
    id: line.id,
    role: line.role,
    name: line.name,
    insteadOf: line.insteadOf,
    instrument: line.instrument,
    article: line.article,
    editorial: line.editorial?.because ?? null,
    otherwise: line.otherwise && {
      if: line.otherwise.condition,
      found: line.otherwise.found && (line.otherwise.found.because ?? ""),
      line: otherCourseId(line),
    },
    standing: standingOf(line, regimes),
    where: where(line.span),
  };
}

function standingOf({ id }: Line, regimes: ReadonlyMap<string, Regime>): AtlasLine["standing"] {
  const daysIn = ({ standing }: Regime) =>
    standing.flatMap(({ line, from, until }) => (line === id ? [{ from, until }] : []));
  const editorial = regimes.get(EDITORIAL)!;
  const own = [...regimes].filter(([reading, regime]) => reading === EDITORIAL || regime !== editorial);
  return Object.fromEntries(own.map(([reading, regime]) => [reading, daysIn(regime)]));
}

function lineParts({ corpus, delimitations, where }: AssembleInput, evidence: Evidence): AtlasLinePart[] {
  const byId = new Map(corpus.lines.map((line) => [line.id, line]));
  return corpus.lines.flatMap((line) =>
    (delimitations.lines.get(line.id)?.parts ?? []).map((delimited): AtlasLinePart => {
      const of = byId.get(delimited.kept?.line ?? line.id)!;
      const place = delimited.kept?.part ?? delimited.written ?? delimited.part;
      const written = of.parts[place]!;
      return {
        line: line.id,
        part: delimited.part,
        form: formOf(written),
        ...(isAtLowWater(written.course) ? { atLowWater: true } : {}),
        ...(written.runs ? { runs: runsOf(written.runs) } : {}),
        ...proofsOf(delimited),
        along: followedBy(written),
        text: written.text,
        editorial:
          (written.editorial ?? (line.role === "impossible" ? null : line.editorial))?.because ?? null,
        basis: basisOf(written, evidence),
        surveys: evidence.ofPart(written),
        unverified: written.unverified || line.unverified || evidence.isUnchecked(of, place),
        citations: citationsOf(written, line),
        where: where(written.span),
        ...drawn(delimited.chain),
      };
    }),
  );
}

const whereaboutsDrawn = ({ whereabouts }: Delimitations): AtlasWhereabouts[] =>
  whereabouts.map(({ of, isGround, chain }) => ({ of, isGround, ...drawn(chain) }));

const drawn = ({ vertices, accuracyMetres }: Chain) => ({
  coordinates: Float64Array.from(flat(vertices)),
  accuracyMetres: Float32Array.from(accuracyMetres),
});

/** Edges that follow one another and have one proof are told once. */
function proofsOf({ proved = [] }: DelimitedPart): Pick<AtlasLinePart, "proved"> {
  const proofs: AtlasProof[] = [];
  proved.forEach((check, edge) => {
    if (check === null) return;
    const last = proofs.at(-1);
    const by = printCheck(check);
    if (last?.until === edge && last.by === by) proofs[proofs.length - 1] = { ...last, until: edge + 1 };
    else proofs.push({ from: edge, until: edge + 1, by });
  });
  return proofs.length === 0 ? {} : { proved: proofs };
}

const runsOf = (runs: Runs): AtlasRuns => (runs.as === "runs" ? runs : { as: "ran", on: runs.on.text });

function formOf({ course }: LinePart): string {
  return "as" in course ? course.as : course.form;
}

/** What a course keeps to all its way; one that only begins, ends or is measured there does not. */
function followedBy({ course }: LinePart): string | null {
  switch (course.form) {
    case "river":
      return course.river;
    case "way":
      return course.way;
    case "coast":
      return course.coast;
    case "shore":
    case "middle":
      return course.lake;
    case "line":
      return course.line;
    case "survey":
      return course.survey;
    case "edge":
      return course.area;
    case "straight":
    case "towards":
    case "bearing":
    case "onward":
    case "arc":
    case "as-fixed":
    case "parallel":
    case "meridian":
    case "watershed":
    case "parallel-to":
    case "right-angles":
    case "midway":
      return null;
  }
}

function citationsOf(...written: readonly Written[]): readonly Citation[] {
  return written.flatMap(({ citations }) => citations);
}

/** Those that were read. */
function surveys({ corpus, gazetteer, where }: AssembleInput): AtlasSurvey[] {
  return corpus.surveys.flatMap(({ id, title, data, of, accuracyMetres, unverified, citations, span }) => {
    const read = gazetteer.surveys.get(id);
    if (!read) return [];
    const { sha256 } = read;
    const file = data?.file ?? null;
    return [
      {
        id,
        title,
        file,
        sha256,
        of: of?.text ?? null,
        accuracyMetres,
        unverified,
        citations,
        where: where(span),
      },
    ];
  });
}

/** Places by their points; rivers and lakes have no point and are found on the base map. */
function places({ corpus, gazetteer }: AssembleInput, evidence: Evidence): AtlasPlace[] {
  return corpus.features.flatMap((feature) => {
    const place = gazetteer.places.get(feature.id);
    if (!place) return [];
    const { id, kind, name, names, existence, unverified, citations } = feature;
    return [
      {
        id,
        kind,
        name,
        names,
        ...packExistence(existence),
        lon: place.at.lon,
        lat: place.at.lat,
        accuracyMetres: place.accuracyMetres,
        surveys: evidence.ofFeature(id),
        unverified,
        citations,
      },
    ];
  });
}

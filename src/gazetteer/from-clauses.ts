/** Features of the corpus become places, rivers, coasts, lakes, islands and ways on the ground. */
import type { Corpus, Feature, Point, Theatre } from "../clauses/model.js";
import { openLinesOf, type LinesOf } from "../clauses/lines-of.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import { inTheatre } from "./beyond-theatre.js";
import { beyondTheatre } from "./defined-area-diagnostics.js";
import { definedArea, isDefined, type DefinedFeature } from "./defined-areas.js";
import type {
  Chain,
  Gazetteer,
  OutlinedArea,
  LocatedPlace,
  Polygon,
  ReadSurvey,
  RiverNetwork,
  Shores,
  TraceResult,
  TracedRiver,
} from "./model.js";
import type { Located, PointContext } from "./point-result.js";
import { resolvePoint } from "./points.js";
import { RIVER_ACCURACY_METRES } from "./hydrography/accuracy.js";
import { featureOf } from "./surveys/feature.js";
import { outlineOf } from "./surveys/outline.js";
import { isWay, surveyedWay, wayThrough } from "./ways.js";
import { drawnAsLake, drawnAsOne, NEIGHBOUR_METRES, noneDrawn, takenFromAfar } from "./water-diagnostics.js";
import { remarkDiagnostics, traceFailure } from "./trace-diagnostics.js";

/** Where a feature states no accuracy. */
const PLACE_ACCURACY_METRES = 1_000;
const DRAWN_ENDS = [RIVER_ACCURACY_METRES, RIVER_ACCURACY_METRES] as const;
/** How far from the given point a lake's or an island's shore may lie. */
const LAKE_METRES = 10_000;
const ISLAND_METRES = 3_000;

export interface Locating {
  readonly gazetteer: Gazetteer;
  /** Position of any written point but `meets`; null where it cannot be told (the reason was or will be a diagnostic). */
  readonly resolve: (point: Point) => LonLat | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The theatre must be declared; without one nothing can be located. */
export function locate(
  corpus: Corpus,
  network: RiverNetwork,
  shores: Shores,
  surveys: ReadonlyMap<string, ReadSurvey> = new Map(),
): Locating {
  const { theatre } = corpus;
  if (!theatre) return { gazetteer: emptyGazetteer(surveys), resolve: () => null, diagnostics: [] };
  const locator = new Locator(corpus, theatre, network, shores, surveys);
  for (const feature of corpus.features) locator.locateFeature(feature);
  return {
    gazetteer: locator.gazetteer,
    resolve: (point) => {
      const result = resolvePoint(
        point,
        pointContext(locator.gazetteer, theatre, shores, { line: () => null, remark: () => undefined }),
      );
      return result.ok ? result.located.at : null;
    },
    diagnostics: locator.diagnostics,
  };
}

/** Looks names up in a finished gazetteer, and lines among those delimited so far. */
export function pointContext(
  gazetteer: Gazetteer,
  theatre: Theatre,
  shores: Shores,
  { line, remark }: Pick<PointContext, "line" | "remark">,
): PointContext {
  return {
    theatre,
    shores,
    place: (id) => gazetteer.places.get(id) ?? null,
    river: (id) => gazetteer.rivers.get(id) ?? null,
    lake: (id) => gazetteer.lakes.get(id) ?? null,
    island: (id) => gazetteer.islands.get(id) ?? null,
    coast: (id) => gazetteer.coasts.get(id) ?? null,
    way: (id) => gazetteer.ways.get(id) ?? null,
    area: (id) => gazetteer.areas.get(id) ?? null,
    line,
    remark,
  };
}

interface GazetteerInProgress extends Gazetteer {
  readonly areas: Map<string, OutlinedArea>;
  readonly places: Map<string, LocatedPlace>;
  readonly rivers: Map<string, TracedRiver>;
  readonly coasts: Map<string, Chain>;
  readonly lakes: Map<string, Polygon>;
  readonly islands: Map<string, Polygon>;
  readonly ways: Map<string, Chain>;
}

const emptyGazetteer = (surveys: ReadonlyMap<string, ReadSurvey>): GazetteerInProgress => ({
  surveys,
  areas: new Map(),
  places: new Map(),
  rivers: new Map(),
  coasts: new Map(),
  lakes: new Map(),
  islands: new Map(),
  ways: new Map(),
});

/** Locates features on demand, so that one may be described by another, in any order. */
class Locator {
  readonly gazetteer: GazetteerInProgress;
  readonly diagnostics: Diagnostic[] = [];
  private readonly features: ReadonlyMap<string, Feature>;
  private readonly state = new Map<string, "open" | "done">();
  private readonly path: Feature[] = [];
  private readonly context: PointContext;
  private readonly linesOf: LinesOf;

  constructor(
    corpus: Corpus,
    private readonly theatre: Theatre,
    private readonly network: RiverNetwork,
    private readonly shores: Shores,
    surveys: ReadonlyMap<string, ReadSurvey>,
  ) {
    this.gazetteer = emptyGazetteer(surveys);
    this.linesOf = openLinesOf(corpus.features);
    this.features = new Map(corpus.features.map((feature) => [feature.id, feature]));
    const after =
      <T>(map: ReadonlyMap<string, T>) =>
      (id: string): T | null => {
        const feature = this.features.get(id);
        if (feature) this.locateFeature(feature);
        return map.get(id) ?? null;
      };
    this.context = {
      theatre: this.theatre,
      shores,
      place: after(this.gazetteer.places),
      river: after(this.gazetteer.rivers),
      lake: after(this.gazetteer.lakes),
      island: after(this.gazetteer.islands),
      coast: after(this.gazetteer.coasts),
      way: after(this.gazetteer.ways),
      area: after(this.gazetteer.areas),
      line: () => null,
      remark: (found) => this.diagnostics.push(found),
    };
  }

  locateFeature(feature: Feature): void {
    const state = this.state.get(feature.id);
    if (state === "open") this.reportCycle(feature);
    if (state) return;
    this.state.set(feature.id, "open");
    this.path.push(feature);
    this.place(feature);
    this.path.pop();
    this.state.set(feature.id, "done");
  }

  private reportCycle(feature: Feature): void {
    const cycle = this.path.slice(this.path.indexOf(feature));
    const chain = [...cycle, feature].map(({ id }) => `\`${id}\``).join(" by ");
    this.diagnostics.push({
      severity: "error",
      code: "location-cycle",
      message: `These features are located by one another: ${chain}.`,
      span: feature.span,
      label: "begins here",
      related: cycle.slice(1).map(({ id, span }) => ({ span, label: `\`${id}\`` })),
      help: "Give one of them by coordinates, or by a feature outside the circle.",
    });
  }

  private resolve(point: Point): Located | null {
    const errors = () => this.diagnostics.filter(({ severity }) => severity === "error").length;
    const before = errors();
    const result = resolvePoint(point, this.context);
    if (result.ok) return result.located;
    if (errors() === before) this.diagnostics.push(result.diagnostic);
    return null;
  }

  private place(feature: Feature): void {
    const { location } = feature;
    if (location.form === "traced") {
      const points = [location.from, ...location.via, location.to];
      const located = points.map((point) => this.resolve(point));
      if (located.every((each) => each !== null)) this.trace(feature, points, located);
    } else if (location.form === "none") {
      for (const area of [location.in ?? [], location.except].flat()) this.context.area(area);
    } else if (location.form === "through") {
      const located = location.points.map((point) => this.resolve(point));
      const course = located.every((each) => each !== null) && wayThrough(feature, located);
      if (course) this.through(feature, course);
    } else if (location.form === "at") {
      const located = this.resolve(location.point);
      if (located) this.at(feature, located, location.point.span);
    } else if (location.form === "surveyed") {
      const survey = this.gazetteer.surveys.get(location.survey);
      if (survey) this.surveyed(feature, survey, location.feature);
    } else if (isDefined(feature) && this.linesOf.feature(feature).length === 0) this.defined(feature);
  }

  private through({ id, kind }: Feature, chain: Chain): void {
    const endsWithinMetres = [chain.accuracyMetres[0]!, chain.accuracyMetres.at(-1)!] as const;
    if (kind === "river") this.gazetteer.rivers.set(id, { id, chain, endsWithinMetres });
    else this.gazetteer.ways.set(id, chain);
  }

  /** What is measured from lines waits for them. */
  private defined(feature: DefinedFeature): void {
    const { context, network } = this;
    const area = definedArea(feature, {
      context,
      network,
      resolve: (point) => resolvePoint(point, context),
      report: (diagnostic) => this.diagnostics.push(diagnostic),
    });
    if (area === null) return;
    if ("code" in area) this.diagnostics.push(area);
    else this.gazetteer.areas.set(feature.id, area);
  }

  private surveyed(feature: Feature, survey: ReadSurvey, name: string): void {
    if (feature.kind === "area") {
      const outline = outlineOf(feature, survey, name, this.theatre);
      if ("code" in outline) this.diagnostics.push(outline);
      else {
        const told = beyondTheatre(feature, inTheatre(outline.polygons, this.theatre));
        if (told) this.diagnostics.push(told);
        this.gazetteer.areas.set(feature.id, outline);
      }
      return;
    }
    if (isWay(feature)) {
      const way = surveyedWay(feature, survey, name);
      if ("code" in way) this.diagnostics.push(way);
      else this.gazetteer.ways.set(feature.id, way);
      return;
    }
    const point = featureOf(survey, name, "point", feature);
    if ("code" in point) this.diagnostics.push(point);
    else {
      const accuracyMetres = feature.accuracyMetres ?? survey.accuracyMetres;
      this.keepPlace(feature, { at: point.at, accuracyMetres });
    }
  }

  private trace(feature: Feature, points: readonly Point[], located: readonly Located[]): void {
    const at = located.map((each) => each.at);
    const [from, via, to] = [at[0]!, at.slice(1, -1), at.at(-1)!];
    const result: TraceResult =
      feature.kind === "coast" ? this.shores.traceCoast(from, via, to) : this.network.trace(from, via, to);
    if (!result.ok) {
      this.diagnostics.push(traceFailure(feature, points, at, result));
      return;
    }
    this.diagnostics.push(...remarkDiagnostics(feature, points, at, result.trace.remarks));
    const chain = withStatedAccuracy(result.trace.chain, feature.accuracyMetres);
    if (feature.kind === "coast") this.gazetteer.coasts.set(feature.id, chain);
    else this.gazetteer.rivers.set(feature.id, { id: feature.id, chain, endsWithinMetres: DRAWN_ENDS });
  }

  private keepPlace({ id, kind }: Feature, located: Located): void {
    this.gazetteer.places.set(id, { id, ...located, ...(kind === "cape" ? { isOnShore: true } : {}) });
  }

  private at(feature: Feature, located: Located, span: Span): void {
    const { at, accuracyMetres } = located;
    const accuracy = feature.accuracyMetres ?? Math.max(PLACE_ACCURACY_METRES, accuracyMetres);
    this.keepPlace(feature, { at, accuracyMetres: accuracy });
    if (feature.kind === "lake" || feature.kind === "island") this.body(feature.kind, feature, located, span);
    if (feature.kind === "sea" && this.shores.isLand(at) && this.shores.lakeAt(at, 0))
      this.diagnostics.push(drawnAsLake(feature, at, span));
  }

  private body(kind: "lake" | "island", feature: Feature, located: Located, span: Span): void {
    const drawn = (metres: number) =>
      kind === "lake" ? this.shores.lakeAt(located.at, metres) : this.shores.islandAt(located.at, metres);
    const found = drawn(feature.accuracyMetres ?? (kind === "lake" ? LAKE_METRES : ISLAND_METRES));
    if (found) this.keepBody(kind, feature, found, span);
    const told = found
      ? takenFromAfar(kind, feature, located, found, span)
      : noneDrawn(kind, feature, located.at, drawn(NEIGHBOUR_METRES), span);
    if (told) this.diagnostics.push(told);
  }

  private keepBody(kind: "lake" | "island", feature: Feature, drawn: Polygon, span: Span): void {
    const bodies = kind === "lake" ? this.gazetteer.lakes : this.gazetteer.islands;
    const twin = [...bodies].find(([, { id }]) => id === drawn.id)?.[0];
    if (twin !== undefined)
      this.diagnostics.push(drawnAsOne(kind, feature, this.features.get(twin)!, drawn, span));
    bodies.set(feature.id, drawn);
  }
}

/** An accuracy that the corpus states overrides the network's. */
function withStatedAccuracy(chain: Chain, stated: number | null): Chain {
  return stated === null
    ? chain
    : { vertices: chain.vertices, accuracyMetres: chain.accuracyMetres.map(() => stated) };
}

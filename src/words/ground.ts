/** What ground a clause speaks of, what bounds it, and points. */
import type { Along } from "../clauses/ground-model.js";
import type { Boundary, Graticule, Point, Runs, Selector, WhichIslands } from "../clauses/model.js";
import type { Spanless } from "../diagnostics/model.js";
import { rangeWords } from "./dates.js";
import { angleWords, degreesWords, metresWords, positionWords } from "./measures.js";
import type { Words } from "./words.js";

export function selectorWords(words: Words, selector: Spanless<Selector | Along>): string {
  const { ground } = words.language;
  switch (selector.form) {
    case "along":
      return ground.along(boundaryWords(words, selector.of));
    case "side":
      return ground.side({
        side: selector.side,
        islands: selector.islands,
        of: boundaryWords(words, selector.of),
        from: selector.from && pointWords(words, selector.from),
        to: selector.to && pointWords(words, selector.to),
        limits: limitsWords(words, selector.limits),
        overSea: selector.overSea ?? false,
        withWaters: selector.withWaters ?? false,
      });
    case "between":
      return watered(words, selector, ground.between(boundariesWords(words, selector.boundaries)));
    case "area":
      return watered(words, selector, ground.area(words.thing(selector.area)));
    case "island":
      return ground.island(words.thing(selector.island));
    case "river-islands":
      return islandsOfRiverWords(words, selector);
    case "sea-islands":
      return islandsOfSeaWords(words, selector);
    case "islands-in":
      return ground.islands.in(selectorWords(words, selector.ground));
    case "islands-within":
      return ground.islands.within(
        metresWords(words.language, selector.metres),
        eitherWords(words, selector.of),
      );
    case "islands-nearer":
      return ground.islands.nearer(eitherWords(words, selector.to), eitherWords(words, selector.than));
    case "around":
      return watered(
        words,
        selector,
        ground.around(pointWords(words, selector.point), limitsWords(words, selector.limits)),
      );
    case "waters":
      return ground.watersOf(boundaryWords(words, selector.of), null);
    case "sea":
      return ground.watersOf(words.thing(selector.sea), limitsWords(words, selector.limits));
    case "held-on":
      return ground.heldOn(
        words.party(selector.party),
        rangeWords(words.language, selector.date),
        selector.within && selectorWords(words, selector.within),
      );
    case "enclaves":
      return ground.enclaves(selector.of && words.party(selector.of), words.party(selector.within));
    case "except": {
      const exceptions = selector.exceptions.map((each) => selectorWords(words, each));
      return ground.except(selectorWords(words, selector.of), words.language.grammar.list(exceptions));
    }
  }
}

function islandsOfRiverWords(
  words: Words,
  { river, runs, where }: Spanless<Extract<Selector, { form: "river-islands" }>>,
): string {
  const { ground } = words.language;
  const all = ground.islandsOfRiver(words.thing(river));
  return amongIslandsWords(words, where, runs ? ofRunsWords(words, runs, all) : all);
}

function islandsOfSeaWords(
  words: Words,
  selector: Spanless<Extract<Selector, { form: "sea-islands" }>>,
): string {
  const waters = selectorWords(words, { ...selector, form: "sea" });
  return amongIslandsWords(words, selector.where, words.language.ground.islands.in(waters));
}

const amongIslandsWords = (
  words: Words,
  where: Spanless<WhichIslands> | undefined,
  islands: string,
): string =>
  where ? words.language.ground.islands.among(whichIslandsWords(words, where), islands) : islands;

function ofRunsWords({ language }: Words, runs: Spanless<Runs>, what: string): string {
  if (runs.as === "ran") return language.ground.asRiverRuns(what, rangeWords(language, runs.on));
  return runs.notToNewBed ? language.ground.notToNewBed(what) : language.ground.asRiverRuns(what, null);
}

function whichIslandsWords(words: Words, where: Spanless<WhichIslands>): string {
  if (where.form === "side") return selectorWords(words, { ...where, islands: true });
  const which = selectorWords(words, where);
  return where.form === "between" || where.form === "area" ? words.language.ground.islands.in(which) : which;
}

const eitherWords = (words: Words, either: Spanless<Boundary | Point>): string =>
  "kind" in either ? boundaryWords(words, either) : pointWords(words, either);

function watered(
  { language }: Words,
  { withWaters }: { readonly withWaters?: boolean },
  phrase: string,
): string {
  return withWaters ? language.ground.withWaters(phrase) : phrase;
}

/** Lines go by their ids: clauses speak of them so. */
export function boundaryWords(words: Words, boundary: Spanless<Boundary>): string {
  const { ground } = words.language;
  switch (boundary.kind) {
    case "frame":
      return ground.frame;
    case "coast":
      return ground.coast(boundary.id === null ? null : words.thing(boundary.id));
    case "line":
      return ground.line(boundary.id);
    case "river":
      return ground.river(words.thing(boundary.id));
    case "lake":
      return onSide(words, ground.lake(words.thing(boundary.id)), boundary.shore);
    case "area":
      return ground.area(words.thing(boundary.id));
    case "island":
      return onSide(words, ground.island(words.thing(boundary.id)), boundary.shore);
    case "way":
      return words.thing(boundary.id);
    case "parallel":
    case "meridian":
      return ground.circles[boundary.kind](graticuleWords(words, boundary.kind, boundary.at));
  }
}

const onSide = ({ language }: Words, of: string, shore: number | undefined): string =>
  shore === undefined ? of : language.ground.shoreOnSide(shore, of);

function graticuleWords(words: Words, kind: "parallel" | "meridian", at: Spanless<Graticule>): string {
  if (typeof at !== "number") return pointWords(words, at);
  return degreesWords(words.language, at, kind === "parallel" ? "lat" : "lon");
}

function boundariesWords(words: Words, boundaries: readonly Spanless<Boundary>[]): string {
  return words.language.grammar.list(boundaries.map((each) => boundaryWords(words, each)));
}

function limitsWords(words: Words, limits: readonly Spanless<Boundary>[]): string | null {
  return limits.length === 0 ? null : boundariesWords(words, limits);
}

export function pointWords(words: Words, point: Spanless<Point>): string {
  const { ground, grammar } = words.language;
  const length = (metres: number) => metresWords(words.language, metres);
  switch (point.form) {
    case "coordinates":
      return positionWords(words.language, point.at);
    case "place":
      return words.thing(point.feature);
    case "mouth":
    case "source":
      return ground[point.form](words.thing(point.river));
    case "beginning":
    case "end":
      return ground.endOfCourse(point.form, boundaryWords(words, point.of));
    case "confluence":
      return ground.confluence(grammar.list(point.rivers.map((river) => words.thing(river))));
    case "along-river": {
      const [river, from] = [words.thing(point.river), pointWords(words, point.from)];
      return point.upstreamMetres < 0
        ? ground.downstream(length(-point.upstreamMetres), river, from)
        : ground.upstream(length(point.upstreamMetres), river, from);
    }
    case "offset":
      return ground.offset(length(point.metres), point.azimuthDegrees, pointWords(words, point.from));
    case "shifted": {
      const angle = angleWords(words.language, point.size, point.unit);
      return ground.offset(angle, point.azimuthDegrees, pointWords(words, point.from));
    }
    case "along": {
      const [from, to] = [point.from, point.to].map((each) => pointWords(words, each));
      return ground.alongTowards(length(point.metres), boundaryWords(words, point.of), from!, to!);
    }
    case "towards":
      return ground.towards(length(point.metres), pointWords(words, point.from), pointWords(words, point.to));
    case "meets":
      return ground.meeting(boundaryWords(words, point.what));
    case "after":
      return ground.after(length(point.metres));
    case "crossing": {
      const of = grammar.list(point.of.map((each) => boundaryWords(words, each)));
      return ground.crossing(of, point.nearest && pointWords(words, point.nearest));
    }
    case "extreme":
      return ground.extreme(point.azimuthDegrees, boundaryWords(words, point.of));
    case "outermost":
      return ground.outermost(point.side, boundaryWords(words, point.of), pointWords(words, point.from));
    case "midway": {
      const [one, other] = point.between.map((each) => pointWords(words, each));
      const along = point.along && boundaryWords(words, point.along);
      const { part, whole } = point.share;
      return whole === 2 * part
        ? ground.midway(grammar.list([one!, other!]), along)
        : ground.shareOfWay(`${part}/${whole}`, one!, other!, along);
    }
    case "nearest":
      return ground.nearest(boundaryWords(words, point.on), eitherWords(words, point.to));
  }
}

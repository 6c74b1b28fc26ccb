/** Clause tree -> source text that parses to the same tree, but for spans, the words kept for answers, and what stands beside ground. */
import type { LonLat } from "../geodesy/model.js";
import type {
  Article,
  Boundary,
  Citation,
  Clause,
  Commencement,
  Corpus,
  Course,
  Editorial,
  Effect,
  Feature,
  Instrument,
  Line,
  LinePart,
  Name,
  Point,
  Selector,
  TerritorialClause,
  Theatre,
  Until,
} from "./model.js";
import { quote } from "./tokens.js";

/** One Markdown document: the corpus and its gazetteer, then each instrument with its articles. */
export function printCorpus(corpus: Corpus): string {
  const head = [
    ...(corpus.id === "" ? [] : [`corpus ${corpus.id} ${quote(corpus.title)}`]),
    ...(corpus.theatre ? [printTheatre(corpus.theatre)] : []),
    ...corpus.sources.map((source) => named("source", source, [source.address === null ? "" : `at ${quote(source.address)}`], quote(source.title))),
    ...corpus.parties.map((party) => named("party", party, [], title(party))),
    ...corpus.persons.map((person) => named("person", person, [person.party === null ? "" : `of ${person.party}`], title(person))),
    ...corpus.offices.map((office) => named("office", office, [`of ${office.party}`], title(office))),
    ...corpus.features.map(printFeature),
    ...corpus.lines.filter((line) => line.instrument === null).map(printLine),
    ...corpus.atFirst.map((clause) => printClause(clause, true)),
  ]; // prettier-ignore
  return [
    fence(head),
    ...corpus.instruments.map((instrument) => printInstrument(instrument, corpus.lines)),
  ].join("\n");
}

function fence(statements: readonly string[]): string {
  return statements.length === 0 ? "" : `\`\`\`thalweg\n${statements.join("\n")}\n\`\`\`\n`;
}

interface Remarks {
  readonly citations: readonly Citation[];
  readonly unverified: boolean;
  readonly accuracyMetres?: number | null;
  readonly because?: string | null;
}

function remarks({ citations, unverified, accuracyMetres, because }: Remarks): string[] {
  return [
    accuracyMetres === undefined || accuracyMetres === null ? "" : `within ${length(accuracyMetres)}`,
    unverified ? "unverified" : "",
    because === undefined || because === null ? "" : `because ${quote(because)}`,
    ...citations.map(
      ({ source, locator }) => `source ${source}${locator === null ? "" : ` ${quote(locator)}`}`,
    ),
  ];
}

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function title({ name, names }: { readonly name: string; readonly names: readonly Name[] }): string {
  return words(quote(name), nameList(names));
}

function nameList(names: readonly Name[]): string {
  if (names.length === 0) return "";
  return `(${names.map(({ language, text }) => `${language} ${quote(text)}`).join(", ")})`;
}

function named(
  word: string,
  element: Remarks & { readonly id: string },
  tail: readonly string[],
  titled: string,
): string {
  return words(word, element.id, titled, ...tail, ...remarks(element));
}

function printTheatre(theatre: Theatre): string {
  const { west, south, east, north } = theatre;
  const from = coordinates({ lon: west, lat: south });
  const to = coordinates({ lon: east > 180 ? east - 360 : east, lat: north });
  return words("theatre from", from, "to", to, ...remarks(theatre));
}

/** A figure without exponent, exactly. */
function figure(value: number): string {
  const written = String(Math.abs(value));
  if (!written.includes("e")) return written;
  const [digits = "0", exponent = "0"] = written.split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const shift = Number(exponent);
  if (shift >= 0) return `${whole}${fraction.padEnd(shift, "0")}`;
  return `0.${"0".repeat(-shift - whole.length)}${whole}${fraction}`;
}

function length(metres: number): string {
  return `${figure(metres)} m`;
}

function coordinates({ lon, lat }: LonLat): string {
  return `${angle(lat, "lat")} ${angle(lon, "lon")}`;
}

function angle(degrees: number, axis: "lat" | "lon"): string {
  const letters = axis === "lat" ? "NS" : "EW";
  return `${figure(degrees)}${degrees < 0 ? letters[1] : letters[0]}`;
}

function printFeature(feature: Feature): string {
  return named(feature.kind, feature, [location(feature.location)], title(feature));
}

function location(where: Feature["location"]): string {
  switch (where.form) {
    case "traced":
      return words("traced from", printPoint(where.from), via(where.via), "to", printPoint(where.to));
    case "at":
      return words("at", printPoint(where.point));
    case "through":
      return words("through", where.points.map(printPoint).join(", "));
    case "none":
      return "unlocated";
  }
}

function via(points: readonly Point[]): string {
  return points.length === 0 ? "" : `via ${points.map(printPoint).join(", ")}`;
}

export function printPoint(point: Point): string {
  switch (point.form) {
    case "coordinates":
      return coordinates(point.at);
    case "place":
      return point.feature;
    case "mouth":
    case "source":
      return `the ${point.form} of ${point.river}`;
    case "confluence":
      return `the confluence of ${point.rivers[0]} and ${point.rivers[1]}`;
    case "along-river": {
      const side = point.upstreamMetres < 0 ? "below" : "above";
      return `${length(point.upstreamMetres)} ${side} ${printPoint(point.from)} on ${point.river}`;
    }
    case "offset":
      return `${length(point.metres)} at ${figure(point.azimuthDegrees)} degrees from ${printPoint(point.from)}`;
    case "meets":
      return printBoundary(point.what, true);
    case "nearest":
      return `the point of ${printBoundary(point.on)} nearest ${printPoint(point.to)}`;
  }
}

/** `withNoun`: `the line L`, as a point is written; else the id alone. */
export function printBoundary(boundary: Boundary, withNoun = false): string {
  if (boundary.kind === "frame") return "the frame";
  if (boundary.kind === "coast" && boundary.id === null) return "the coast";
  return withNoun ? `the ${boundary.kind} ${boundary.id}` : (boundary.id ?? "");
}

function prefix(editorial: Editorial | null): string {
  return editorial ? "editorial" : "";
}

function printLine(line: Line): string {
  const instead = line.insteadOf === null ? "" : `instead of ${line.insteadOf}`;
  const head = words(
    line.role === "alternative" ? "" : prefix(line.editorial),
    line.role,
    line.id,
    instead,
    line.name === null ? "" : quote(line.name),
    ...remarks({ ...line, because: line.editorial?.because ?? null }),
  );
  return [
    head,
    `  from ${printPoint(line.from)}`,
    ...line.parts.map((part) => `  ${printPart(part, line)}`),
  ].join("\n");
}

function printPart(part: LinePart, line: Line): string {
  const ofLine = line.role !== "alternative" && part.editorial?.because === line.editorial?.because;
  const editorial = ofLine ? null : part.editorial;
  const manner = part.course.form === "straight" ? `by ${part.course.as}` : "";
  return words(
    prefix(editorial),
    course(part.course),
    via(part.via),
    "to",
    printPoint(part.to),
    manner,
    ...remarks({ ...part, because: editorial?.because ?? null }),
  );
}

function course(form: Course): string {
  switch (form.form) {
    case "river": {
      const bank = form.course === "unspecified" ? "" : ` by its ${form.course}`;
      return `along ${form.river}${bank} ${form.direction}`;
    }
    case "straight":
      return "straight";
    case "parallel":
      return `along the parallel of ${angle(form.lat, "lat")}`;
    case "meridian":
      return `along the meridian of ${angle(form.lon, "lon")}`;
    case "watershed":
      return form.others.length === 0
        ? `along the watershed of ${form.waters.join(", ")}`
        : `along the watershed between the waters of ${form.waters.join(", ")} and the waters of ${form.others.join(", ")}`;
    case "range":
      return `along the range ${form.range}`;
    case "coast":
      return form.coast === null ? "along the coast" : `along the coast ${form.coast}`;
    case "shore":
      return `along the shore of ${form.lake}`;
    case "parallel-to":
      return `at ${length(form.metres)} from ${printBoundary(form.what)}`;
    case "middle":
      return form.lake === null ? "through the middle of the channel" : `through the middle of ${form.lake}`;
    case "line":
      return `along ${form.line}`;
  }
}

function printInstrument(instrument: Instrument, lines: readonly Line[]): string {
  const { signed } = instrument;
  const head = [
    words(instrument.kind, instrument.id, title({ name: instrument.title, names: instrument.names })),
    instrument.parties.length === 0 ? "" : `  ${instrument.parties.length === 1 ? "of" : "between"} ${instrument.parties.join(", ")}`,
    signed ? `  signed ${quote(signed.text)}${signed.place === null ? "" : ` at ${signed.place}`}` : "",
    ...instrument.signatories.map(({ person, party }) => `    by ${person} for ${party}`),
    instrument.texts.length === 0 ? "" : `  texts ${instrument.texts.join(", ")}`,
    `  in force ${printCommencement(instrument.commencement)}`,
    `  ${words(...remarks(instrument))}`,
  ]; // prettier-ignore
  const own = lines.filter((line) => line.instrument === instrument.id);
  const keys = instrument.articles.map(articleKey);
  const ofNoArticle = instrument.clauses.filter((clause) => !keys.includes(clauseKey(clause)));
  return [
    `# ${instrument.title}\n`,
    fence([
      head.filter((line) => line.trim() !== "").join("\n"),
      ...own.filter((line) => line.article === null).map(printLine),
      ...ofNoArticle.map((clause) => printClause(clause, false)),
    ]),
    ...instrument.articles.map((article) => printArticle(article, instrument, own)),
  ].join("\n");
}

function printCommencement(rule: Commencement): string {
  switch (rule.form) {
    case "with":
      return `with ${rule.instrument}`;
    case "on day":
      return `on ${quote(rule.date.text)}`;
    default:
      return rule.form;
  }
}

function articleKey(article: Article): string {
  return article.number ?? "preamble";
}

/** The middle of a clause's id: the article that it stands in. */
function clauseKey(clause: Clause): string {
  return clause.id.split("/").at(-2) ?? "-";
}

function printArticle(article: Article, instrument: Instrument, lines: readonly Line[]): string {
  const heading =
    article.number === null
      ? `## Preamble: ${article.title}`
      : `## Article ${article.number}: ${article.title}`;
  const additional = /^(additional|separate)-(.*)$/.exec(article.number ?? "");
  const written = additional ? `## ${additional[1]} article ${additional[2]}: ${article.title}` : heading;
  const statements = [
    ...lines.filter((line) => article.number !== null && line.article === article.number).map(printLine),
    ...instrument.clauses.filter((clause) => clauseKey(clause) === articleKey(article)).map((clause) => printClause(clause, false)),
  ]; // prettier-ignore
  return [written, "", article.prose, "", fence(statements)].join("\n");
}

export function printClause(clause: Clause, atFirst: boolean): string {
  const tail = remarks({ ...clause, because: clause.editorial?.because ?? null });
  const head = prefix(clause.editorial);
  switch (clause.kind) {
    case "territory":
      return words(
        clause.label ? `clause ${clause.label}` : "",
        head,
        atFirst ? "at first" : "",
        territory(clause),
        ...tail,
      );
    case "line-ends":
      return words(head, `the line ${clause.line} stands no more`, ...tail);
    case "agreed":
      return words(head, `agreed ${quote(clause.provision)}`, ...tail);
    case "confirms": {
      const article = clause.confirmedArticle === null ? "" : `article ${quote(clause.confirmedArticle)}`;
      return words(head, `confirms ${clause.confirmed}`, article, ...tail);
    }
  }
}

function territory(clause: TerritorialClause): string {
  const plural =
    clause.selector.form === "river-islands" || (clause.selector.form === "side" && clause.selector.islands);
  return words(
    selector(clause.selector),
    effect(clause.effect, plural),
    clause.until ? until(clause.until) : "",
  );
}

function selector(form: Selector): string {
  switch (form.form) {
    case "side":
      return words(
        form.islands ? "the islands" : "",
        `${form.side} of ${printBoundary(form.of)}`,
        form.from ? `from ${printPoint(form.from)}` : "",
        form.to ? `as far as ${printPoint(form.to)}` : "",
        limits(form.limits),
      );
    case "between": {
      const all = form.boundaries.map((boundary) => printBoundary(boundary));
      return `between ${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
    }
    case "island":
      return `island ${form.island}`;
    case "river-islands":
      return `the islands in ${form.river}`;
    case "around":
      return words(`the ground around ${printPoint(form.point)}`, limits(form.limits));
  }
}

function limits(boundaries: readonly Boundary[]): string {
  return boundaries.length === 0
    ? ""
    : `as far as ${boundaries.map((boundary) => printBoundary(boundary)).join(", ")}`;
}

function effect(form: Effect, plural: boolean): string {
  switch (form.verb) {
    case "passes to":
      return words(plural ? "pass to" : "passes to", form.to, form.from === null ? "" : `from ${form.from}`);
    case "belongs to":
      return `${plural ? "belong to" : "belongs to"} ${form.to}`;
    case "remains with":
      return `${plural ? "remain with" : "remains with"} ${form.to}`;
    case "is common to":
      return `${plural ? "are" : "is"} common to ${form.parties.join(", ")}`;
    case "is left undetermined":
      return words(
        plural ? "are left undetermined" : "is left undetermined",
        form.between.length === 0 ? "" : `between ${form.between.join(", ")}`,
      );
  }
}

function until(form: Until): string {
  switch (form.form) {
    case "delimited":
      return "until delimited";
    case "instrument":
      return `until ${form.instrument}`;
    case "day":
      return `until ${quote(form.date.text)}`;
  }
}

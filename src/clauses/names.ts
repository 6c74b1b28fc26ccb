/** Names across the files of a corpus: one id, one thing. Sources have ids of their own: `source aigun` beside a town. */
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { Citable } from "./articles.js";
import type { NamedKind } from "./model.js";
import { inWords, nearestWords, oneOf } from "./nearest.js";
import { PLACE_KINDS } from "./place-kinds.js";
import { pointsOf } from "./points-of.js";

export interface Declared {
  readonly id: string;
  readonly kind: NamedKind;
  /** The id itself, where it is declared. */
  readonly span: Span;
}

/** Where a name is used. */
export interface Use {
  readonly span: Span;
  /** What the statement declares in which it is: that is never meant. */
  readonly by: string | null;
}

/** What a statement that does not parse was going to declare. */
export interface Unread {
  /** What may be its id, the likeliest first; empty: it declares none, or one that cannot be read. */
  readonly ids: readonly string[];
  /** The kinds of which that may be; none: it declares nothing. */
  readonly kinds: readonly NamedKind[];
}

export const WAY_KINDS: readonly NamedKind[] = [
  "range", "road", "railway", "path", "wall", "canal", "telegraph", "way",
]; // prettier-ignore
export const FEATURE_KINDS: readonly NamedKind[] = [
  ...PLACE_KINDS, "river", "lake", "sea", "coast", "island", ...WAY_KINDS,
]; // prettier-ignore
const BOUNDS_AS_ITSELF = ["line", "river", "lake", "coast", "area", "island"] as const;
export const BOUNDARY_KINDS: readonly NamedKind[] = [...BOUNDS_AS_ITSELF, ...WAY_KINDS];

/** As what a thing of a kind bounds ground; null: it does not. */
export const boundaryKindOf = (kind: NamedKind): (typeof BOUNDS_AS_ITSELF)[number] | "way" | null =>
  BOUNDS_AS_ITSELF.find((own) => own === kind) ?? (WAY_KINDS.includes(kind) ? "way" : null);

/** What is needed where a place stands for a point on the ground. */
export const A_POINT = "a point";

/** What can be spoken of. */
export const NAMEABLE: readonly NamedKind[] = [
  ...FEATURE_KINDS, "area", "party", "person", "office", "instrument", "line", "country", "act", "right",
]; // prettier-ignore

/** Kinds of which no list is told where one of them is wanted. */
const IN_SHORT: ReadonlyMap<readonly NamedKind[], string> = new Map([
  [PLACE_KINDS, "a place"],
  [WAY_KINDS, "a way"],
  [FEATURE_KINDS, "a place, a river or another feature"],
  [BOUNDARY_KINDS, "a line, a river or another boundary"],
  [NAMEABLE, "a place, a party or something else of the corpus"],
]);

/** One of these kinds, as it is asked for: `a river or a lake`. Precondition: they are one of the lists above, or three at most. */
export function oneOfKinds(kinds: readonly NamedKind[]): string {
  return IN_SHORT.get(kinds) ?? inWords(kinds.map(article), "or");
}

export class NameTable {
  private readonly byId = new Map<string, Declared>();
  private readonly sources = new Map<string, Declared>();

  private readonly brokenIds: ReadonlySet<string>;
  /** Kinds of which something is declared, and its id cannot be read. */
  private readonly unreadKinds: ReadonlySet<NamedKind>;

  private readonly cited = new Map<string, Citable>();

  /** `examples`: how something of each kind is declared. */
  constructor(
    private readonly report: (diagnostic: Diagnostic) => void,
    private readonly examples: Readonly<Record<NamedKind, string>>,
    private readonly broken: readonly Unread[],
  ) {
    this.brokenIds = new Set(broken.flatMap(({ ids }) => ids));
    this.unreadKinds = new Set(broken.flatMap(({ ids, kinds }) => (ids.length === 0 ? kinds : [])));
  }

  /** Says what of an instrument may be cited. */
  declareCited(instrument: string, cited: Citable): void {
    this.cited.set(instrument, cited);
  }

  /** What of an instrument may be cited; null if there is no such instrument. */
  citedIn(instrument: string): Citable | null {
    return this.cited.get(instrument) ?? null;
  }

  /** False if the id is taken: the first declaration holds. */
  declare(declared: Declared): boolean {
    const known = declared.kind === "source" ? this.sources : this.byId;
    const first = known.get(declared.id);
    if (!first) {
      known.set(declared.id, declared);
      return true;
    }
    this.report({
      severity: "error",
      code: "duplicate-id",
      message: `the id \`${declared.id}\` is given twice`,
      span: declared.span,
      label: `${article(declared.kind)} of the same id`,
      related: [{ span: first.span, label: `first given here, to ${article(first.kind)}` }],
      help: `Give one of them another id, such as \`${declared.id}-${declared.kind === first.kind ? "2" : declared.kind}\`, or remove it if both are the same.`,
    });
    return false;
  }

  private known(kinds: readonly NamedKind[]): ReadonlyMap<string, Declared> {
    return kinds.includes("source") ? this.sources : this.byId;
  }

  /** Ids of these kinds, as declared. */
  idsOf(kinds: readonly NamedKind[]): string[] {
    return [...this.byId.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  }

  /** What is declared as of a kind. */
  declaredAs(kind: NamedKind): Declared[] {
    return [...this.byId.values()].filter((declared) => declared.kind === kind);
  }

  /** The kind of what is called so; sources are not looked at. */
  kindOf(id: string): NamedKind | null {
    return this.byId.get(id)?.kind ?? null;
  }

  /** Whether only a statement that does not parse declares it: it, or something of these kinds whose id cannot be read. */
  isBroken(id: string, kinds: readonly NamedKind[]): boolean {
    const declared = this.known(kinds).get(id) ?? this.byId.get(id);
    if (declared && kinds.includes(declared.kind)) return false;
    return this.brokenIds.has(id) || kinds.some((kind) => this.unreadKinds.has(kind));
  }

  /** The id, if it names something of one of the kinds; else null, with a diagnostic. `needed`: `a party`. */
  find(id: string, kinds: readonly NamedKind[], needed: string, use: Use): string | null {
    const declared = this.known(kinds).get(id) ?? this.byId.get(id);
    if (declared && kinds.includes(declared.kind)) return id;
    this.report(
      declared ? this.wrongKind(declared, kinds, needed, use) : this.unknown(id, kinds, needed, use.span),
    );
    return null;
  }

  private wrongKind(declared: Declared, kinds: readonly NamedKind[], needed: string, use: Use): Diagnostic {
    const point = needed === A_POINT ? (pointsOf(declared.kind, declared.id) ?? "") : "";
    return {
      severity: "error",
      code: "wrong-kind",
      message: `\`${declared.id}\` is ${article(declared.kind)}, but ${needed} is needed here`,
      span: use.span,
      label: `${needed} is needed`,
      related: [{ span: declared.span, label: `declared here as ${article(declared.kind)}` }],
      help: `${this.insteadOf(declared, kinds, use)}${point}${kinds.join() === "lake" ? middleOf(declared) : ""}`,
    };
  }

  /** What of these kinds may be meant: by its name, or else by where it is declared. */
  private insteadOf(
    { id, kind }: Declared,
    kinds: readonly NamedKind[],
    { span: { file, start }, by }: Use,
  ): string {
    const near = this.near(id, kinds).filter((one) => one !== by);
    if (near.length > 0) return `Did you mean ${oneOf(near)}?`;
    const wanted = [...this.known(kinds).values()].filter((one) => kinds.includes(one.kind) && one.id !== by);
    const words = new Set(id.split("-"));
    const alike = wanted.filter((one) => one.id.split("-").some((word) => words.has(word))).slice(0, 3);
    if (alike.length > 0) return `Did you mean ${oneOf(alike.map((one) => one.id))}?`;
    const away = ({ span }: Declared) => (span.file === file ? Math.abs(span.start - start) : Infinity);
    if (kinds === BOUNDARY_KINDS && PLACE_KINDS.includes(kind))
      return `That is one point, and no line. Where a point is meant, name it alone, \`${id}\`, or what is measured from it, \`5 km north of ${id}\`.`;
    const [nearest] = wanted.sort((a, b) => (away(a) < away(b) ? -1 : 1));
    if (!nearest) return `The corpus has none yet; declare it: \`${this.examples[kinds[0]!]}\`.`;
    return `The nearest is \`${nearest.id}\`${kinds.length > 1 ? `, ${article(nearest.kind)}` : ""}.`;
  }

  private unknown(id: string, kinds: readonly NamedKind[], needed: string, span: Span): Diagnostic {
    const near = this.near(id, kinds);
    const elsewhere = near.length > 0 ? [] : nearestWords(id, this.byId.keys());
    const first = near[0] ?? elsewhere[0];
    const declared = first === undefined ? undefined : (this.known(kinds).get(first) ?? this.byId.get(first));
    const guess =
      near.length > 0
        ? `Did you mean ${oneOf(near)}?`
        : declared
          ? `The nearest id is \`${declared.id}\`, but that is ${article(declared.kind)}.`
          : `Declare it: \`${this.examples[kinds[0] ?? "place"].replaceAll("ID", id)}\`.`;
    return {
      severity: "error",
      code: "unknown-id",
      message: `nothing is called \`${id}\`; ${needed} is needed here`,
      span,
      label: "named nowhere in the corpus",
      ...(declared
        ? { related: [{ span: declared.span, label: `\`${declared.id}\` is declared here` }] }
        : {}),
      help: guess,
      cause: `nothing is called ${id}, and ${needed} is needed`,
    };
  }

  private near(id: string, kinds: readonly NamedKind[]): readonly string[] {
    const candidates = [...this.known(kinds).values()].filter((declared) => kinds.includes(declared.kind));
    const broken = this.broken.filter((one) => one.kinds.some((kind) => kinds.includes(kind)));
    return nearestWords(id, [...candidates.map((one) => one.id), ...broken.flatMap(({ ids }) => ids)]);
  }
}

export function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

/** How the middle of water that is no lake is said. */
function middleOf({ id, kind }: Declared): string {
  if (kind === "river")
    return ` The middle of a river is \`along ${id} by its median line downstream to P\`.`;
  const isSea = kind === "sea" || kind === "coast";
  return isSea
    ? " The middle of the water between two shores is `through the middle of the channel to P`."
    : "";
}

/** Names across the files of a corpus: one id, one thing. Sources have ids of their own: `source aigun` beside a town. */
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { FeatureKind } from "./model.js";
import { nearestWords, oneOf } from "./nearest.js";

export type NamedKind =
  | FeatureKind
  | "party" | "person" | "office" | "source" | "line" | "instrument"
  | "country" | "act" | "mandate" | "claim" | "occupation" | "statement"
  | "right" | "holders" | "places"; // prettier-ignore

export interface Declared {
  readonly id: string;
  readonly kind: NamedKind;
  /** The id itself, where it is declared. */
  readonly span: Span;
}

export const PLACE_KINDS: readonly NamedKind[] = [
  "town", "post", "pass", "hill", "peak", "cape", "marker", "picket", "place",
]; // prettier-ignore
export const FEATURE_KINDS: readonly NamedKind[] = [
  ...PLACE_KINDS, "river", "lake", "sea", "coast", "island", "range",
]; // prettier-ignore
export const BOUNDARY_KINDS: readonly NamedKind[] = ["line", "river", "lake", "coast"];

export class Names {
  private readonly byId = new Map<string, Declared>();
  private readonly sources = new Map<string, Declared>();

  constructor(private readonly report: (diagnostic: Diagnostic) => void) {}

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

  /** The kind of what is called so; sources are not looked at. */
  kindOf(id: string): NamedKind | null {
    return this.byId.get(id)?.kind ?? null;
  }

  /** The id, if it names something of one of the kinds; else null, with a diagnostic. `needed`: `a party`. */
  find(id: string, kinds: readonly NamedKind[], needed: string, span: Span): string | null {
    const declared = this.known(kinds).get(id) ?? this.byId.get(id);
    if (declared && kinds.includes(declared.kind)) return id;
    this.report(
      declared ? this.wrongKind(declared, kinds, needed, span) : this.unknown(id, kinds, needed, span),
    );
    return null;
  }

  private wrongKind(declared: Declared, kinds: readonly NamedKind[], needed: string, span: Span): Diagnostic {
    const near = this.near(declared.id, kinds);
    const ofRiver =
      declared.kind === "river" && kinds.includes("town")
        ? ` A point of the river is \`the mouth of ${declared.id}\` or \`the source of ${declared.id}\`.`
        : "";
    return {
      severity: "error",
      code: "wrong-kind",
      message: `\`${declared.id}\` is ${article(declared.kind)}, but ${needed} is needed here`,
      span,
      label: `${needed} is needed`,
      related: [{ span: declared.span, label: `declared here as ${article(declared.kind)}` }],
      help: `${near.length > 0 ? `Did you mean ${oneOf(near)}?` : `Write the id of ${needed}.`}${ofRiver}`,
    };
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
          : `Declare it: \`${EXAMPLES[kinds[0] ?? "place"].replaceAll("ID", id)}\`.`;
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
    };
  }

  private near(id: string, kinds: readonly NamedKind[]): readonly string[] {
    const candidates = [...this.known(kinds).values()].filter((declared) => kinds.includes(declared.kind));
    return nearestWords(
      id,
      candidates.map((declared) => declared.id),
    );
  }
}

export function article(kind: NamedKind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

const PLACE = 'town ID "Name" at 50.0N 127.5E';
const EXAMPLES: Readonly<Record<NamedKind, string>> = {
  party: 'party ID "Name"',
  person: 'person ID "Name"',
  office: 'office ID "Name" of PARTY',
  source: 'source ID "Title"',
  line: "line ID from P straight to P by geodesic",
  instrument: 'treaty ID "Title"',
  country: 'country ID "Name"',
  act: 'act ID of KIND "Title"',
  mandate: 'mandate ID "Title" to PERSON by PERSON',
  claim: 'claim ID "What is claimed"',
  occupation: "occupation ID by PARTY at PLACE since DATE",
  statement: 'says ID of SOURCE paragraph 1 "…"',
  right: 'right ID "Kind of right"',
  holders: 'holders ID "Class of holders"',
  places: 'places ID "Sort of place"',
  river: 'river ID "Name" traced from P to P',
  coast: 'coast ID "Name" traced from P to P',
  lake: 'lake ID "Name" at P',
  sea: 'sea ID "Name" at P',
  island: 'island ID "Name" at P',
  range: 'range ID "Name" through P, P',
  town: PLACE,
  post: PLACE,
  pass: PLACE,
  hill: PLACE,
  peak: PLACE,
  cape: PLACE,
  marker: PLACE,
  picket: PLACE,
  place: PLACE,
};

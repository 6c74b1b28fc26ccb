/** Statements of acts, rights, texts and sources -> the parts of the clause tree that hold them. */
import type { Actor, Acts } from "./acts-model.js";
import {
  readAct,
  readClaim,
  readCountry,
  readLife,
  readMandate,
  readOccupation,
  readReach,
  readTenure,
} from "./from-acts.js";
import { readProvision, readReadingTexts, readTextNote, readWord } from "./from-rights.js";
import { readSays } from "./from-says.js";
import type * as ast from "./generated/ast.js";
import type { Corpus } from "./model.js";
import type { NamedKind } from "./names.js";
import type { StatementNode } from "./parser.js";
import type { Network, ReadingTexts, TextNote } from "./rights-model.js";
import type { Says } from "./says-model.js";
import type { BesideGround, Ends } from "./parts-model.js";
import type { Scope } from "./scope.js";

type Grow<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

export type BesideGroundNode =
  | ast.Country | ast.Life | ast.Tenure | ast.Act | ast.Mandate | ast.Claim | ast.Occupation
  | ast.RightKind | ast.HolderClass | ast.PlaceSort | ast.Site | ast.Grant | ast.Favour | ast.Reciprocity
  | ast.TextNote | ast.ReadingTexts | ast.Ends | ast.Says; // prettier-ignore

const TYPES: ReadonlySet<string> = new Set<BesideGroundNode["$type"]>([
  "Country", "Life", "Tenure", "Act", "Mandate", "Claim", "Occupation", "RightKind", "HolderClass", "PlaceSort",
  "Site", "Grant", "Favour", "Reciprocity", "TextNote", "ReadingTexts", "Ends", "Says",
]); // prettier-ignore

export const isBesideGround = (node: StatementNode): node is BesideGroundNode & StatementNode =>
  TYPES.has(node.$type);

/** What such a statement declares by its id, if anything. */
export function declaredBesideGround(node: BesideGroundNode): NamedKind | null {
  switch (node.$type) {
    case "Country":
      return "country";
    case "Act":
      return "act";
    case "Mandate":
      return "mandate";
    case "Claim":
      return "claim";
    case "Occupation":
      return "occupation";
    case "RightKind":
      return "right";
    case "HolderClass":
      return "holders";
    case "PlaceSort":
      return "places";
    case "Says":
      return "statement";
    default:
      return null;
  }
}

/** Where a statement stands, and how it is kept. */
export interface StatementPlace {
  readonly instrument: string | null;
  readonly article: string | null;
  /** A new id for a clause of this place. */
  readonly clauseId: () => string;
}

export class BesideGroundReader {
  private readonly acts: Grow<Acts> = {
    acts: [], tenures: [], mandates: [], countries: [], claims: [], occupations: [], lifetimes: [], officeScopes: [],
  }; // prettier-ignore
  private readonly network: Grow<Network> = { provisions: [], rights: [], holders: [], sorts: [] };
  private readonly textNotes: TextNote[] = [];
  private readonly readingTexts: ReadingTexts[] = [];
  private readonly ends: Ends[] = [];
  private readonly says: Says[] = [];

  /** Reads a statement; returns how to keep it, or null where it could not be resolved. */
  read(scope: Scope, node: BesideGroundNode, place: StatementPlace): (() => void) | null {
    const { acts, network } = this;
    const into = <T>(list: T[], element: T | null) =>
      element === null ? null : () => void list.push(element);
    switch (node.$type) {
      case "Country":
        return into(acts.countries, readCountry(scope, node));
      case "Life":
        return into(acts.lifetimes, readLife(scope, node));
      case "Tenure":
        return into(acts.tenures, readTenure(scope, node));
      case "Act":
        return into(acts.acts, readAct(scope, node));
      case "Mandate":
        return into(acts.mandates, readMandate(scope, node));
      case "Claim":
        return into(acts.claims, readClaim(scope, node));
      case "Occupation":
        return into(acts.occupations, readOccupation(scope, node));
      case "RightKind":
        return into(network.rights, readWord(scope, node));
      case "HolderClass":
        return into(network.holders, readWord(scope, node));
      case "PlaceSort":
        return into(network.sorts, readWord(scope, node));
      case "Says":
        return into(this.says, readSays(scope, node));
      case "ReadingTexts":
        return into(this.readingTexts, readReadingTexts(scope, node, place.instrument));
      default:
        return this.readClause(scope, node, place);
    }
  }

  private readClause(
    scope: Scope,
    node: ast.Site | ast.Grant | ast.Favour | ast.Reciprocity | ast.TextNote | ast.Ends,
    place: StatementPlace,
  ): (() => void) | null {
    const { instrument, article } = place;
    if (instrument === null && node.$type !== "Site")
      return scope.error(
        "clause-outside-instrument",
        scope.span(node),
        "this clause belongs to no instrument",
        "Put it after the `treaty` (or `convention`, …) that says it, under its article, in the same file.",
      );
    if (instrument !== null) scope.needs.add(instrument);
    if (node.$type === "TextNote") {
      const note = readTextNote(scope, node, { instrument: instrument!, article });
      return () => void this.textNotes.push(note);
    }
    const id = place.clauseId();
    if (node.$type === "Ends") {
      const ends = readEnds(scope, node, { id, instrument: instrument!, article });
      return ends && (() => void this.ends.push(ends));
    }
    const provision = readProvision(scope, node, { id, instrument, article });
    return provision && (() => void this.network.provisions.push(provision));
  }

  readOfficeScopes(scope: Scope, node: ast.Office): void {
    const over = node.scopes.map((reach) => readReach(scope, reach));
    if (over.length > 0) this.acts.officeScopes.push({ office: node.name, over });
  }

  /** All that was kept. A person or an office acts for its party where nothing else is said. */
  finish(corpus: Pick<Corpus, "persons" | "offices">): BesideGround {
    const party = (actor: Actor): string | null =>
      actor.party ??
      corpus.persons.find((person) => person.id === actor.person)?.party ??
      corpus.offices.find((office) => office.id === actor.office)?.party ??
      null;
    const whole = (actor: Actor): Actor => ({ ...actor, party: party(actor) });
    const acts: Acts = {
      ...this.acts,
      acts: this.acts.acts.map((act) => ({ ...act, by: act.by.map(whole), to: act.to.map(whole) })),
      mandates: this.acts.mandates.map((mandate) => ({
        ...mandate,
        to: whole(mandate.to),
        by: whole(mandate.by),
      })),
    };
    const { network, textNotes, readingTexts, ends, says } = this;
    return { acts, network, textNotes, readingTexts, ends, says };
  }
}

function readEnds(
  scope: Scope,
  node: ast.Ends,
  place: { readonly id: string; readonly instrument: string; readonly article: string | null },
): Ends | null {
  const ended = scope.find(node.ended, ["instrument"]);
  if (ended === null) return null;
  const text = `ends ${ended}`;
  const article = node.article === undefined ? null : String(node.article).replace(/^"(.*)"$/, "$1");
  return { ...scope.written(node), ...place, text, ended, endedArticle: article };
}

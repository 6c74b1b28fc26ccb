/** When two states of ground are one, whatever their reasons and the order of what stands beside title. */
import type { Season } from "../chronology/season.js";
import type { Modality } from "../clauses/rights-model.js";
import { partiesOf, titleKey, type BeyondTitle, type Title } from "./title.js";

/** Of a state, what is told of it. */
export interface ToldState {
  readonly title: Title | BeyondTitle;
  readonly claims: readonly { readonly title: Title }[];
  readonly layers: readonly (HoldName & Partial<LayerName>)[];
  readonly doubts: readonly DoubtName[];
  /** None where nothing has been laid on the ground yet. */
  readonly burdens?: readonly BurdenName[];
}

export interface DoubtName {
  readonly title: Title;
  readonly claimed: boolean;
}

/** What a party has of the ground beside title, or wants to have, by what a clause says. */
export interface HoldName {
  /** A word of the corpus: `lease`, `occupation`. */
  readonly kind: string;
  readonly holder: string;
  /** Who gave it, or is asked for it; null: nobody is said to have. */
  readonly from: string | null;
  /** Wanted, and not had. */
  readonly sought: boolean;
  /** The part of each year in which it is held; null: the whole. */
  readonly season: Season | null;
}

/** The same as it is told. */
export interface LayerName extends HoldName {
  /** Nobody knows how far the ground of its clause goes: it may be other ground. */
  readonly perhaps: boolean;
}

/** What a party, or a class of its people, may, must or must not do on the ground, by a clause that speaks of it. */
export interface BurdenName {
  readonly holder: string;
  /** A class of holders; null: the state itself. */
  readonly who: string | null;
  readonly effect: Modality;
  /** A kind of right of the corpus. */
  readonly right: string;
  /** To whom it is owed, or who let it be done; by the names of the day, sorted. */
  readonly towards: readonly string[];
  readonly conditions: readonly string[];
  /** Nobody knows how far the ground of its clause goes: it may be other ground. */
  readonly perhaps: boolean;
}

/** What a party goes by: its id, or that of the person of which it is a name. */
type NameOf = (party: string) => string;
const byName: NameOf = (party) => party;

/** Equal for layers of one kind that one party has of one other, whatever gives them. */
export function layerKey(
  { kind, holder, from, season, sought, perhaps }: HoldName & Partial<LayerName>,
  nameOf: NameOf = byName,
): string {
  const marks = [
    ...(season ? [JSON.stringify(season)] : []),
    ...(sought ? ["sought"] : []),
    ...(perhaps ? ["perhaps"] : []),
  ];
  return [kind, nameOf(holder), ...(from === null ? [] : [nameOf(from)]), ...marks].join(" ");
}

/** Equal for burdens that are one, to whomever it is owed and whatever gives it. */
export function burdenKey(
  { holder, who, effect, right, conditions, perhaps }: Omit<BurdenName, "towards">,
  nameOf: NameOf = byName,
): string {
  return [nameOf(holder), who ?? "-", effect, right, ...conditions, ...(perhaps ? ["perhaps"] : [])].join(
    " ",
  );
}

/** Equal for states that tell the same; with the names of persons, though states have other names. */
export function stateKey(
  { title, claims, layers, doubts, burdens = [] }: ToldState,
  nameOf: NameOf = byName,
): string {
  const owed = burdens.map((burden) => {
    const towards = burden.towards.map(nameOf).sort().join("+");
    return `${burdenKey(burden, nameOf)} ${towards}`;
  });
  const lists = [
    claims.map((claim) => namedKey(claim.title, nameOf)),
    layers.map((layer) => layerKey(layer, nameOf)),
    doubts.map((doubt) => doubtKey(doubt, nameOf)),
    [...new Set(owed)],
  ];
  return [namedKey(title, nameOf), ...lists.map((keys) => keys.sort().join(","))].join(";");
}

export const doubtKey = ({ title, claimed }: DoubtName, nameOf: NameOf = byName): string =>
  `${namedKey(title, nameOf)}${claimed ? " claimed" : ""}`;

const namedKey = (title: Title | BeyondTitle, nameOf: NameOf): string =>
  nameOf === byName ? titleKey(title) : `${title.kind} ${partiesOf(title).map(nameOf).sort().join("+")}`;

export const isSameLayer = (a: LayerName, b: LayerName, nameOf: NameOf): boolean =>
  layerKey(a, nameOf) === layerKey(b, nameOf);

export const isSameState = (a: ToldState, b: ToldState, nameOf: NameOf = byName): boolean =>
  stateKey(a, nameOf) === stateKey(b, nameOf);

export const isSameTitle = (a: Title, b: Title, nameOf: NameOf): boolean =>
  namedKey(a, nameOf) === namedKey(b, nameOf);

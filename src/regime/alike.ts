/** When two states of ground are one, whatever their reasons and the order of what stands beside title. */
import type { Layer, State } from "./model.js";
import { partiesOf, sameTitle, type Title } from "./title.js";

/** Of a state, what is told of it. */
type Told = Pick<State, "title" | "claims" | "layers" | "doubts">;

type NameOf = (party: string) => string;
const byName: NameOf = (party) => party;

/** One holder's of one kind, whatever gives it now. */
export const isSameLayer = (a: Layer, b: Layer, nameOf: NameOf): boolean =>
  a.kind === b.kind &&
  a.sought === b.sought &&
  a.perhaps === b.perhaps &&
  nameOf(a.holder) === nameOf(b.holder) &&
  (a.from === null ? b.from === null : b.from !== null && nameOf(a.from) === nameOf(b.from));

/** Whether two spells tell the same, whatever the reasons; with the names of persons, though states have other names. */
export const isSameState = (a: Told, b: Told, nameOf: NameOf = byName): boolean =>
  isSameTitle(a.title, b.title, nameOf) &&
  isSameList(a.layers, b.layers, (one, other) => isSameLayer(one, other, nameOf)) &&
  isSameList(a.claims, b.claims, (one, other) => isSameTitle(one.title, other.title, nameOf)) &&
  isSameList(a.doubts, b.doubts, (one, other) => isSameTitle(one.title, other.title, nameOf));

export const isSameTitle = (a: Title, b: Title, nameOf: NameOf): boolean =>
  sameTitle(a, b) || (a.kind === b.kind && namesIn(a, nameOf) === namesIn(b, nameOf));

const namesIn = (title: Title, nameOf: NameOf): string => partiesOf(title).map(nameOf).sort().join("+");

const isSameList = <T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean =>
  a.length === b.length &&
  a.every((one) => b.some((other) => isSame(one, other))) &&
  b.every((other) => a.some((one) => isSame(one, other)));

/** What is not known of ground: what is not so in every way in which that may lie which nobody can place. */
import { doubtKey, layerKey } from "./alike.js";
import type { PossibleTitle, Layer, State, Step } from "./model.js";
import { isSolely, sameTitle, type Title } from "./title.js";

/** What a reading tells of ground as it is told or in another way, and who has it there, whoever claims it. */
export interface ToldWay {
  readonly state: State;
  readonly held: Title;
}

/** What is told, with what is told otherwise in some way. */
export function withDoubts({ state: told, held }: ToldWay, ways: readonly ToldWay[]): State {
  if (ways.length === 0) return told;
  const others = ways.map(({ state }) => state);
  const lacking = (title: Title) =>
    others.find((other) => sameTitle(other.title, told.title) && !hasClaim(other, title));
  const claims = told.claims.filter(({ title }) => !lacking(title));
  const claimed = told.claims.flatMap(({ title, because }): PossibleTitle[] => {
    const other = lacking(title);
    return other ? [{ title, claimed: true, because: [...because, ...stepsSince(told, other)] }] : [];
  });
  const otherwise = ways.flatMap((way) => otherTitles(told, way.state, sameTitle(way.held, held)));
  const doubts = distinct([...otherwise, ...claimed], doubtKey);
  return { ...told, claims, layers: layersIn(told, others), doubts };
}

const hasClaim = ({ claims }: State, title: Title): boolean =>
  claims.some((claim) => sameTitle(claim.title, title));

/** The steps that made it otherwise. */
const stepsSince = (told: State, other: State): readonly Step[] =>
  other.because.filter((step) => !told.because.includes(step));

/** The title that it has in another way; or who claims it there, where that is the difference. */
function otherTitles(told: State, other: State, isHeldAsTold: boolean): PossibleTitle[] {
  const { title, because } = other;
  const isOnlyClaimed = isHeldAsTold && title.kind === "disputed" && told.title.kind !== "unallocated";
  if (!sameTitle(title, told.title) && !isOnlyClaimed) return [{ title, claimed: false, because }];
  return other.claims
    .filter((claim) => !hasClaim(told, claim.title) && !sameTitle(claim.title, told.title))
    .map((claim) => ({ title: claim.title, claimed: true, because: claim.because }));
} // prettier-ignore

/** All that are held in some way; perhaps only, where in another they are not. */
function layersIn(told: State, others: readonly State[]): Layer[] {
  const isIn = (layer: Layer) => (other: State) =>
    isSolely(other.title, layer.holder) || other.layers.some((each) => layerKey(each) === layerKey(layer));
  const own = told.layers.map((layer) => {
    const other = others.find((each) => !isIn(layer)(each));
    return other ? { ...layer, perhaps: true, because: [...layer.because, ...stepsSince(told, other)] } : layer;
  });
  // What may be ground of the holder's own would not be held of another.
  const more = others
    .flatMap(({ title, layers }) => layers.filter(({ holder, sought }) => sought || !isSolely(title, holder)))
    .filter((layer) => !told.layers.some((each) => layerKey(each) === layerKey(layer)));
  return [...own, ...distinct(more, layerKey).map((layer) => ({ ...layer, perhaps: true }))];
} // prettier-ignore

const distinct = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  all.filter((one, index) => all.findIndex((each) => keyOf(each) === keyOf(one)) === index);

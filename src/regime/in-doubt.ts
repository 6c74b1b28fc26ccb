/** What is not known of ground: what is not so in every way in which that may lie which nobody can place. */
import { doubtKey, layerKey } from "./alike.js";
import { disputeOf } from "./disputed.js";
import type { Had, Holding } from "./holding.js";
import type { Doubt, Layer, Step } from "./model.js";
import { isSolely, sameTitle, type Title } from "./title.js";

export interface Doubted extends Had {
  readonly doubts: readonly Doubt[];
}

/** What is told, of which what is not so in some way is in doubt; and what is so in some other. */
export function inDoubt({ told, ways }: Holding): Doubted {
  if (ways.each.length === 0) return { ...told, doubts: [] };
  const others = ways.each.map(({ had }) => had);
  const claims = told.claims.filter(({ title }) => others.every((had) => hasClaim(had, title)));
  const claimed = told.claims
    .filter((claim) => !claims.includes(claim))
    .map(({ title, because }) => {
      const other = others.find((had) => !hasClaim(had, title))!;
      return { title, claimed: true, because: [...because, ...stepsSince(told, other)] };
    });
  const doubts = distinct([...others.flatMap((had) => otherTitles(told, had)), ...claimed], doubtKey);
  return { ...told, claims, layers: layersIn(told, others), doubts };
}

const hasClaim = ({ held, claims }: Had, title: Title): boolean =>
  sameTitle(held, title) || claims.some((claim) => sameTitle(claim.title, title));

/** The steps that made it otherwise. */
const stepsSince = (told: Had, other: Had): readonly Step[] =>
  other.because.filter((step) => !told.because.includes(step));

/** The title that it has in another way, and who claims it besides. */
function otherTitles(told: Had, other: Had): Doubt[] {
  const title = other.held.kind === "unallocated" ? disputeOf(other) : other.held;
  const { because } = other;
  const own = sameTitle(title, told.held) ? [] : [{ title, claimed: false, because }];
  const claims = title.kind === "disputed" ? [] : other.claims.filter((claim) => !hasClaim(told, claim.title));
  return [...own, ...claims.map((claim) => ({ title: claim.title, claimed: true, because: claim.because }))];
} // prettier-ignore

/** All that are held in some way; perhaps only, where in another they are not. */
function layersIn(told: Had, others: readonly Had[]): Layer[] {
  const isIn = (layer: Layer) => (had: Had) =>
    isSolely(had.held, layer.holder) || had.layers.some((each) => layerKey(each) === layerKey(layer));
  const own = told.layers.map((layer) => {
    const other = others.find((had) => !isIn(layer)(had));
    return other
      ? { ...layer, perhaps: true, because: [...layer.because, ...stepsSince(told, other)] }
      : layer;
  });
  // What may be ground of the holder's own would not be held of another.
  const more = others
    .flatMap(({ held, layers }) => layers.filter(({ holder, sought }) => sought || !isSolely(held, holder)))
    .filter((layer) => !told.layers.some((each) => layerKey(each) === layerKey(layer)));
  return [...own, ...distinct(more, layerKey).map((layer) => ({ ...layer, perhaps: true }))];
}

const distinct = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  all.filter((one, index) => all.findIndex((each) => keyOf(each) === keyOf(one)) === index);

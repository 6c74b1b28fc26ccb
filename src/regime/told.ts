/** What a reading tells of ground that is claimed: its own claim to its party, a dispute to all others. */
import { disputeOf } from "./disputed.js";
import type { Had, Holding } from "./holding.js";
import { withDoubts, type ToldWay } from "./in-doubt.js";
import type { State } from "./model.js";
import { isSolely, partiesOf, type Title } from "./title.js";

/** The state of ground by a reading. */
export const tellState = ({ told, ways }: Holding, reading: string): State =>
  withDoubts(
    tellWay(told, reading),
    ways.each.map(({ had }) => tellWay(had, reading)),
  );

const tellWay = (had: Had, reading: string): ToldWay => ({ state: tellHad(had, reading), held: had.held });

/** What it has in one way, by a reading. */
export function tellHad(had: Had, reading: string): State {
  const { held, because, claims } = had;
  const layers = had.layers.map((layer) => ({ ...layer, perhaps: false }));
  const doubts = NO_DOUBTS;
  const isOwn = ({ title }: { readonly title: Title }) => partiesOf(title).includes(reading);
  if (claims.length === 0) return { title: held, because, claims, layers, doubts };
  const others = claims.filter((claim) => !isOwn(claim)).map(({ title, because }) => ({ title, because }));
  const own = isSolely(held, reading) ? undefined : claims.findLast(isOwn);
  if (!own && isOwn({ title: held })) return { title: held, because, claims: others, layers, doubts };
  if (own) {
    const holder = held.kind === "unallocated" ? [] : [{ title: held, because }];
    return { title: own.title, because: own.because, claims: [...holder, ...others], layers, doubts };
  }
  const title = disputeOf(had);
  const isDisputed = title.kind === "disputed";
  const first = isDisputed && held.kind === "unallocated" ? [] : because;
  return {
    title,
    because: isDisputed ? [...first, ...claims.flatMap((claim) => claim.because)] : because,
    claims: others,
    layers,
    doubts,
  };
}

const NO_DOUBTS: State["doubts"] = [];

/** What ground has beside its title on a day: layers, claims, doubts and burdens, each with the ground under it. */
import { addSquareKm } from "../geodesy/area.js";
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas, AtlasSpell, AtlasStep } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { burdenKey, doubtKey, layerKey } from "../regime/alike.js";
import { partiesOf, titleKey, type Title } from "../regime/title.js";
import { dissolve, type ClassArea } from "./ground.js";
import { NO_GROUND, spellOfDay, type GroundHistories } from "./history.js";
import type { Beside, Overlay } from "./model.js";

/** The order of lists and legends. */
const FORMS = ["layer", "claim", "doubt", "burden"] as const satisfies readonly Beside["is"][];

export interface BesideGround {
  readonly beside: Beside;
  readonly areaSquareKm: number;
}

interface Reasoned {
  readonly beside: Beside;
  readonly because: readonly AtlasStep[];
}

/** What is drawn of what is beside the title of a spell, each once, with its steps. A dispute tells its claims itself. */
export function besideOf(
  atlas: Pick<Atlas, "holds">,
  { title, claims, layers, doubts, burdens }: AtlasSpell,
): Reasoned[] {
  const isTold = (claim: Title) =>
    title.kind === "disputed" && partiesOf(claim).every((party) => partiesOf(title).includes(party));
  return eachOnce([
    ...layersOf(atlas, layers.filter(({ perhaps }) => !perhaps)),
    ...claims
      .filter((claim) => !isTold(claim.title))
      .map((claim) => ({ beside: { is: "claim" as const, title: claim.title }, because: claim.because })),
    ...doubts.map((doubt) => ({
      beside: { is: "doubt" as const, title: doubt.title, claimed: doubt.claimed },
      because: doubt.because,
    })),
    ...burdens
      .filter(({ perhaps }) => !perhaps)
      .map(({ because, towards: _, ...burden }) => ({
        beside: { is: "burden" as const, ...burden },
        because,
      })),
  ]);
} // prettier-ignore

/** By several clauses a party may owe one thing to several. */
function eachOnce(all: readonly Reasoned[]): Reasoned[] {
  const once = new Map<string, Reasoned>();
  for (const { beside, because } of all) {
    const key = besideKey(beside);
    once.set(key, { beside, because: [...(once.get(key)?.because ?? []), ...because] });
  }
  return [...once.values()];
}

/** What is held in a place that nobody can name: it is not drawn all over the ground where it may be, and keys say so. */
export const unplacedOf = (atlas: Pick<Atlas, "holds">, { layers }: AtlasSpell): Reasoned[] =>
  layersOf(atlas, layers.filter(({ perhaps }) => perhaps)); // prettier-ignore

function layersOf({ holds }: Pick<Atlas, "holds">, layers: AtlasSpell["layers"]): Reasoned[] {
  const isInFact = (kind: string) => holds.find(({ id }) => id === kind)?.inFact ?? false;
  return layers.map(({ because, ...layer }) => ({
    beside: { is: "layer", ...layer, inFact: isInFact(layer.kind) },
    because,
  }));
}

export function besideKey(beside: Beside): string {
  switch (beside.is) {
    case "layer":
      return `layer ${layerKey(beside)}`;
    case "claim":
      return `claim ${titleKey(beside.title)}`;
    case "doubt":
      return `doubt ${doubtKey(beside)}`;
    case "burden":
      return `burden ${burdenKey(beside)}`;
  }
}

/** The parties in whose colours it is shown. */
export function partiesBeside(beside: Beside): readonly string[] {
  return "title" in beside ? partiesOf(beside.title) : [beside.holder];
}

/** All that is drawn beside title on a day, with its ground, by form, the largest first; none on a day of which the corpus is silent. */
export const besideOn = (atlas: Atlas, ground: GroundHistories, day: Day): BesideGround[] =>
  summed(atlas, ground, day, besideOf);

/** What cannot be placed, and is not drawn, on a day, with the ground where it may be. */
export const unplacedOn = (atlas: Atlas, ground: GroundHistories, day: Day): BesideGround[] =>
  summed(atlas, ground, day, unplacedOf);

function summed(
  atlas: Atlas,
  ground: GroundHistories,
  day: Day,
  of: (atlas: Atlas, spell: AtlasSpell) => readonly Reasoned[],
): BesideGround[] {
  const { faceAreaSquareKm } = atlas.partition;
  if (!speaksOn(atlas, day)) return [];
  const ofHistory = ground.histories.map((spells) => of(atlas, spellOfDay(spells, day)));
  const sums = new Map<string, { beside: Beside; areaSquareKm: number }>();
  ground.classOf.forEach((c, face) => {
    if (c === NO_GROUND) return;
    for (const { beside } of ofHistory[c]!) {
      const key = besideKey(beside);
      let sum = sums.get(key);
      if (!sum) sums.set(key, (sum = { beside, areaSquareKm: 0 }));
      sum.areaSquareKm = addSquareKm(sum.areaSquareKm, faceAreaSquareKm[face]!);
    }
  });
  const place = ({ beside }: BesideGround) => FORMS.indexOf(beside.is);
  return [...sums.values()].sort((a, b) => place(a) - place(b) || b.areaSquareKm - a.areaSquareKm);
}

/** The connected areas of one of them. */
export function areasBeside(atlas: Atlas, ground: GroundHistories, day: Day, beside: Beside): ClassArea[] {
  const key = besideKey(beside);
  return areasWhere(atlas, ground, (spells) =>
    besideOf(atlas, spellOfDay(spells, day)).some((one) => besideKey(one.beside) === key),
  );
}

export const overlayKey = (overlay: Overlay): string => overlay.map(besideKey).sort().join(",");

/** The overlays of a spell: of its layers, its claims, its doubts and its burdens. */
export function overlaysOf(atlas: Pick<Atlas, "holds">, spell: AtlasSpell): Overlay[] {
  const all = besideOf(atlas, spell).map(({ beside }) => beside);
  return FORMS.map((form) => all.filter(({ is }) => is === form)).filter(({ length }) => length > 0);
}

/** The overlays of a day, each with its connected areas. */
export function overlaysOn(
  atlas: Atlas,
  ground: GroundHistories,
  day: Day,
): { readonly overlay: Overlay; readonly areas: readonly ClassArea[] }[] {
  if (!speaksOn(atlas, day)) return [];
  const overlays = (spells: readonly AtlasSpell[]) => overlaysOf(atlas, spellOfDay(spells, day));
  const all = new Map(ground.histories.flatMap(overlays).map((overlay) => [overlayKey(overlay), overlay]));
  return [...all].map(([key, overlay]) => ({
    overlay,
    areas: areasWhere(atlas, ground, (spells) => overlays(spells).some((one) => overlayKey(one) === key)),
  }));
}

function areasWhere(
  { partition }: Atlas,
  ground: GroundHistories,
  isIn: (spells: readonly AtlasSpell[]) => boolean,
): ClassArea[] {
  const isHistoryIn = ground.histories.map(isIn);
  return dissolve(
    partition,
    ground.classOf.map((c) => (c !== NO_GROUND && isHistoryIn[c] ? 0 : NO_GROUND)),
  );
}

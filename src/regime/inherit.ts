/** One state in the place of another: under a new name everywhere, or as its heir in some ground. */
import type { Inheritance } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { inheritsNothing, selectorProblem } from "./diagnostics.js";
import type { Holding } from "./holding.js";
import type { Layer, Step } from "./model.js";
import { select } from "./select.js";
import { barrierKeys, type Setting } from "./state.js";
import { partiesOf, type Title } from "./title.js";
import { withShare } from "./verbs.js";

/** Titles, claims and what is held beside them go over, in place. */
export function inherit(state: Holding[], inheritance: Inheritance, setting: Setting): Diagnostic[] {
  const { form, selector } = inheritance;
  const [of, heir] = [inheritance.of, inheritance.heir].map((party) =>
    form === "continues" ? party : setting.nameOf(party),
  ) as [string, string];
  const step: Step = {
    clause: inheritance.id,
    rule: form === "continues" ? "continuation" : "succession",
  };
  const selection = selector && select(selector, circumstances(inheritance, setting));
  if (selection && !selection.ok) return [selectorProblem(selector, selection.problem)];
  let count = 0;
  state.forEach((holding, face) => {
    if (selection && !selection.faces.has(face)) return;
    const after = inTheirPlace(holding, of, heir, step);
    if (after === holding) return;
    state[face] = after;
    count++;
  });
  return count === 0 && form === "succeeds" ? [inheritsNothing(inheritance)] : [];
}

function circumstances({ selector }: Inheritance, setting: Setting) {
  const selectors = selector ? [selector] : [];
  const whoever = () => true;
  return {
    ground: setting.ground,
    regions: setting.regions,
    standing: barrierKeys(selectors, setting),
    facesHeld: setting.facesHeld,
    mayTake: whoever,
    mayCross: whoever,
    mayClaim: () => false,
    isThirdPartys: () => false,
  };
}

function inTheirPlace(holding: Holding, of: string, heir: string, step: Step): Holding {
  const title = (title: Title): Title => (partiesOf(title).includes(of) ? withShare(title, of, heir) : title);
  const isTheirs = (layer: Layer) => layer.holder === of || layer.from === of;
  const named = (party: string | null) => (party === of ? heir : party);
  const held = title(holding.held);
  const claims = holding.claims.map((claim) => {
    const now = title(claim.title);
    return now === claim.title ? claim : { ...claim, title: now, because: [...claim.because, step] };
  });
  const layers = holding.layers.map((layer) =>
    isTheirs(layer)
      ? { ...layer, holder: named(layer.holder)!, from: named(layer.from), because: [...layer.because, step] }
      : layer,
  );
  const isNew = held !== holding.held;
  if (!isNew && claims.every((claim, i) => claim === holding.claims[i]) && layers.every((layer, i) => layer === holding.layers[i]))
    return holding;
  return { ...holding, held, claims, layers, because: isNew ? [...holding.because, step] : holding.because };
} // prettier-ignore

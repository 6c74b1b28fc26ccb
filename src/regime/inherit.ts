/** One state in the place of another: under a new name everywhere, or as its heir in some ground. */
import type { Inheritance } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { inheritsNothing, selectorProblem } from "./diagnostics.js";
import { toLastRival, withClaim, withLayer, type Had, type Holding } from "./holding.js";
import type { Step } from "./model.js";
import { remarksOn } from "./notes.js";
import { Remembered } from "./remembered.js";
import { select } from "./select.js";
import type { Setting } from "./state.js";
import { SURELY, type Whether } from "./whether.js";
import { whoeverHasIt } from "./whoever.js";
import { isSolely, partiesOf, sameTitle, type Title } from "./title.js";
import { withShare } from "./verbs.js";
import { actOn } from "./ways.js";

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
  const selection = selector && select(selector, whoeverHasIt(selector, setting));
  if (selection && !selection.ok) return [selectorProblem(selector, selection.problem, setting.corpus.lines)];
  const inPlace = (had: Had) => inTheirPlace(had, of, heir, step);
  const succeeded = new Remembered((holding: Holding, whether: Whether) =>
    actOn(holding, {
      asks: whether.asks,
      told: (had) => (whether === SURELY ? inPlace(had) : had),
      then: (had, yes) => (whether.isSo(yes) ? inPlace(had) : had),
    }),
  );
  let count = 0;
  state.forEach((holding, face) => {
    const whether = !selection || selection.faces.has(face) ? SURELY : selection.perhaps.get(face);
    const after = whether ? succeeded.of(holding, whether) : holding;
    if (after === holding) return;
    state[face] = after;
    count++;
  });
  const remarks = selector && selection ? remarksOn(selector, selection) : [];
  return count === 0 && form === "succeeds" ? [...remarks, inheritsNothing(inheritance)] : remarks;
}

function inTheirPlace(had: Had, of: string, heir: string, step: Step): Had {
  if (!partiesNamed(had).includes(of)) return had;
  const titled = (title: Title): Title => (partiesOf(title).includes(of) ? withShare(title, of, heir) : title);
  const named = (party: string) => (party === of ? heir : party);
  const held = titled(had.held);
  const claims = had.claims.map((claim) => {
    const title = titled(claim.title);
    return title === claim.title ? claim : { ...claim, title, because: [...claim.because, step] };
  });
  const layers = had.layers.map((layer) => {
    const [holder, from] = [named(layer.holder), layer.from && named(layer.from)];
    return holder === layer.holder && from === layer.from ? layer : { ...layer, holder, from, because: [...layer.because, step] };
  });
  // What was its predecessor's in another way is its own now; what each had beside its own title stays.
  const kept = layers.filter(({ holder }, i) => !isSolely(held, holder) || isSolely(had.held, had.layers[i]!.holder));
  const made = claims.filter(({ title }) => !sameTitle(title, held)).reduce(withClaim, { ...had, claims: [], layers: [] });
  const beside = kept.reduce(withLayer, made);
  if (held === had.held) return toLastRival(beside, step);
  return { ...beside, held, because: [...had.because, step] };
} // prettier-ignore

const partiesNamed = ({ held, claims, layers }: Had): readonly (string | null)[] => [
  ...[held, ...claims.map(({ title }) => title)].flatMap(partiesOf),
  ...layers.flatMap(({ holder, from }) => [holder, from]),
];

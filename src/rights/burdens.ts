/** The rights of a reading that burden ground, laid on the spells of its faces. */
import { contains } from "../chronology/interval.js";
import type { Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { toldDayOf } from "../chronology/uncertain.js";
import type { Party } from "../clauses/model.js";
import type { Persons } from "../effect/persons.js";
import type { BurdenedGround, Regime, Spell, Step, StepRule } from "../regime/model.js";
import { Remembered } from "../regime/remembered.js";
import { identityKey } from "./derive.js";
import type { BurdenedSpell, GroundBurden, HeldRight, ChainLink, RightSpell } from "./model.js";

export interface NamedParties extends Pick<Persons, "nameOn"> {
  readonly parties: readonly Party[];
}

/** The same burdens on all its days. */
interface Stretch extends Interval {
  readonly possiblyFrom: Day | null;
  readonly burdens: readonly GroundBurden[];
}

/** A right, and whether its ground may be other ground. */
interface Laid {
  readonly right: HeldRight;
  readonly ground: BurdenedGround;
  readonly perhaps: boolean;
}

/** Per face: its spells, cut on every day on which what burdens it changes. */
export function layBurdens(
  { spells, burdened: grounds }: Pick<Regime, "spells" | "burdened">,
  rights: readonly HeldRight[],
  named: NamedParties,
): readonly (readonly BurdenedSpell[])[] {
  const all = rights.flatMap((right) => {
    const ground = right.where.sort === "clause" ? grounds.get(right.where.id ?? "") : undefined;
    return ground && right.holder !== right.grantor ? [{ right, ground }] : [];
  });
  const known = new Map<string, readonly Stretch[]>();
  const bare = new Remembered((ofFace: readonly Spell[]) =>
    ofFace.map((spell) => ({ ...spell, burdens: [] })),
  );
  const burdened = new Remembered((ofFace: readonly Spell[], stretches: readonly Stretch[]) =>
    ofFace.flatMap((spell) => cut(spell, stretches)),
  );
  if (all.length === 0) return spells.map((ofFace) => bare.of(ofFace));
  return spells.map((ofFace, face) => {
    const laid = all.flatMap(({ right, ground }): Laid[] => {
      if (ground.faces.has(face)) return [{ right, ground, perhaps: false }];
      return ground.perhaps.has(face) ? [{ right, ground, perhaps: true }] : [];
    });
    if (laid.length === 0) return bare.of(ofFace);
    const key = laid.map(({ right, perhaps }) => `${identityKey(right)} ${perhaps}`).join("\n");
    const stretches = known.get(key) ?? stretchesOf(laid, named);
    known.set(key, stretches);
    return burdened.of(ofFace, stretches);
  });
}

function cut(spell: Spell, stretches: readonly Stretch[]): BurdenedSpell[] {
  if (spell.from !== null && spell.from === spell.until) return cutPossible(spell, stretches);
  return stretches.flatMap(({ from: begins, until: ends, possiblyFrom: possibly, burdens }) => {
    const from = later(spell.from, begins);
    const until = earlier(spell.until, ends);
    if (from !== null && until !== null && from >= until) return [];
    const own = from === spell.from ? [spell.possiblyFrom] : [];
    const laid = from === begins ? [possibly] : [];
    const possiblyFrom = from === null ? null : Math.min(...[...own, ...laid].filter((day) => day !== null));
    return [{ ...spell, from, until, possiblyFrom, possiblyUntil: from, burdens }];
  });
}

/** A spell that is told of no day, with what is laid on the ground on the days on which it is possible. */
function cutPossible(spell: Spell, stretches: readonly Stretch[]): BurdenedSpell[] {
  return stretches.flatMap(({ from, until, burdens }) => {
    const [possiblyFrom, possiblyUntil] = [later(spell.possiblyFrom, from)!, earlier(spell.possiblyUntil, until)!];
    return possiblyFrom < possiblyUntil ? [{ ...spell, possiblyFrom, possiblyUntil, burdens }] : [];
  });
} // prettier-ignore

/** Null is before all days. */
const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);
/** Null is after all days. */
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);

/** All days, without gaps. */
function stretchesOf(laid: readonly Laid[], { nameOn, parties }: NamedParties): Stretch[] {
  const told = laid.flatMap(({ right }) => right.spells.filter(isTold));
  const renamed = parties.flatMap(({ continues, since }) => (continues === null ? [] : (toldDayOf(since) ?? [])));
  const days = new Set([...told.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null), ...renamed]);
  const stretches: Stretch[] = [];
  for (const from of [null, ...[...days].sort((a, b) => a - b)]) {
    const burdens = burdensOn(laid, from, (party) => nameOn(party, from));
    const last = stretches.pop();
    if (last && JSON.stringify(last.burdens) === JSON.stringify(burdens)) {
      stretches.push(last);
      continue;
    }
    if (last) stretches.push({ ...last, until: from });
    const possiblyFrom = from === null ? null : Math.min(...laid.map(({ right }) => earliestOf(right.spells, from)));
    stretches.push({ from, until: null, possiblyFrom, burdens });
  }
  return stretches;
} // prettier-ignore

const isTold = ({ holds }: RightSpell): boolean => holds !== "possibly";

/** When what is told to begin or to end on a day may have done so already. */
function earliestOf(spells: readonly RightSpell[], day: Day): Day {
  const next = spells.find(({ from }) => from === day);
  const doubt = next && isTold(next) ? "possibly" : "told";
  let earliest = day;
  for (const { from, until, holds } of [...spells].reverse())
    if (until === earliest && holds === doubt && from !== null) earliest = from;
  return earliest;
}

/** Null is before all days. What one owes to several is one burden. */
function burdensOn(
  laid: readonly Laid[],
  day: Day | null,
  nameOf: (party: string) => string,
): GroundBurden[] {
  const burdens = new Map<string, GroundBurden>();
  for (const { right, ground, perhaps } of laid) {
    const spell = right.spells.find((each) => isTold(each) && contains([each], day));
    if (!spell) continue;
    const { who, right: kind, effect, conditions } = right;
    const key = identityKey({ ...right, grantor: "" });
    const steps = spell.derivations[0]!.chain.map((link) => stepOf(link, ground));
    const known = burdens.get(key);
    burdens.set(key, {
      holder: nameOf(right.holder),
      who,
      effect,
      right: kind,
      towards: [...(known?.towards ?? []), nameOf(right.grantor)].sort(),
      conditions,
      perhaps,
      because: distinct([...(known?.because ?? []), ...steps]),
    });
  }
  return [...burdens.values()];
}

const distinct = (steps: readonly Step[]): Step[] =>
  steps.filter((step, index) => steps.findIndex(({ clause }) => clause === step.clause) === index);

/** Rules by which a right that burdens ground passes on: what the others ask for, no ground has. */
const PASSED_ON: readonly StepRule[] = ["most favoured nation", "as other nations", "succession"];

const stepOf = ({ clause, rule }: ChainLink, ground: BurdenedGround): Step => ({
  clause,
  rule: PASSED_ON.find((each) => each === rule) ?? ground.rule,
});

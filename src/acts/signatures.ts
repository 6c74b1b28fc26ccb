/** Signing is an act like any other: each signed instrument gives one, with the id `<instrument>-signed`. */
import type { Act, Actor } from "../clauses/acts-model.js";
import type { Instrument } from "../clauses/model.js";

export function signatureActs(instruments: readonly Instrument[]): Act[] {
  return instruments.flatMap((instrument): Act[] => {
    const { signed } = instrument;
    if (!signed) return [];
    const signatories: Actor[] = instrument.signatories.map(({ person, party }) => ({
      person,
      office: null,
      party,
    }));
    const parties: Actor[] = instrument.parties.map((party) => ({ person: null, office: null, party }));
    return [
      {
        span: instrument.span,
        citations: instrument.citations,
        unverified: instrument.unverified,
        id: `${instrument.id}-signed`,
        kind: "signature",
        title: `${instrument.title} is signed`,
        names: [],
        when: { earliest: signed.earliest, latest: signed.latest, text: signed.text },
        until: null,
        lasting: false,
        by: signatories.length > 0 ? signatories : parties,
        to: [],
        places: signed.place === null ? [] : [signed.place],
        about: [],
        saying: null,
        because: null,
        scopes: [],
        targets: [{ doing: "signs", target: { instrument: instrument.id, article: null, clause: null } }],
        links: [],
        text: `signed ${signed.text}`,
      },
    ];
  });
}

/** All acts in the order of their first day; those without a day after the last that they follow, and those that follow none last. */
export function actsInOrder(acts: readonly Act[]): Act[] {
  const byId = new Map(acts.map((act) => [act.id, act]));
  const placed = new Map<string, Place>();
  const placeOf = (act: Act): Place => {
    const known = placed.get(act.id);
    if (known) return known;
    placed.set(act.id, AFTER_ALL); // One that follows itself.
    const place = placeInTime(act, () => act.links.flatMap(({ act: id }) => byId.get(id) ?? []).map(placeOf));
    placed.set(act.id, place);
    return place;
  };
  return [...acts].sort((a, b) => inOrder(placeOf(a), placeOf(b)) || (a.id < b.id ? -1 : 1));
}

/** The first and the last day on which it may have been done; and how many acts without a day stand between it and one that has one. */
type Place = readonly [first: number, last: number, after: number];

const AFTER_ALL: Place = [Infinity, Infinity, 0];

const inOrder = (a: Place, b: Place): number => {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

/** `followed`: what an act without a day answers, follows from, approves or is part of, and so does not come before. */
function placeInTime({ when }: Act, followed: () => readonly Place[]): Place {
  if (when) return [when.earliest ?? when.latest ?? Infinity, when.latest ?? Infinity, 0];
  const last = followed().filter((place) => place[0] < Infinity).sort(inOrder).at(-1);
  return last ? [last[0], last[1], last[2] + 1] : AFTER_ALL;
} // prettier-ignore

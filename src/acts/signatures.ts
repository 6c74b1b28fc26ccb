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

/** All acts in the order of their first day; those without a day last. */
export function actsInOrder(acts: readonly Act[]): Act[] {
  const first = (act: Act): number => act.when?.earliest ?? act.when?.latest ?? Infinity;
  const last = (act: Act): number => act.when?.latest ?? Infinity;
  return [...acts].sort((a, b) => first(a) - first(b) || last(a) - last(b) || (a.id < b.id ? -1 : 1));
}

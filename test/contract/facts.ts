/** The facts of each kind of answer, from the JSON that doors give: values only, none of their wording. */
import type {
  Answer,
  AnswerOverDays,
  Change,
  CheckedSource,
  OccupationAnswer,
  Perhaps,
  RightAnswer,
  DerivationStage,
  Title,
} from "../../src/query/index.js";
import { ringAreaSquareKm } from "../../src/geodesy/area.js";
import type { polygonsOn } from "../../src/picture/index.js";
import { partiesOf } from "../../src/regime/title.js";
import type { Facts } from "./question.js";

type Named = { readonly id: string };

const titleFact = (title: Answer["title"] | Title): string => {
  return [title.kind, ...(title.kind === "beyond" ? [title.of] : partiesOf(title))].join(" ");
};

/** null where nothing may be otherwise. */
const perhapsFact = (all: readonly Perhaps[]) =>
  all.length === 0 ? null : all.flatMap(({ title, earliest, since }) => [titleFact(title), earliest, since]);

/** Of a date that may mean several days: each title, and on which of them. */
const overDaysFacts = ({ place, day, reading, answers }: AnswerOverDays): Facts => ({
  place: [place.lon, place.lat, place.id],
  days: [day.earliest, day.latest],
  reading,
  titles: answers.map(({ on, title }) => [on.since, on.until, titleFact(title)]),
});

export function answerFacts(answer: Answer | AnswerOverDays): Facts {
  if ("answers" in answer) return overDaysFacts(answer);
  const { place, day, reading, title, since, until, because, nearestLine, perhaps, atSea } = answer;
  const reason = because[0];
  return {
    place: [place.lon, place.lat, place.id],
    day: day.iso,
    reading,
    title: titleFact(title),
    since,
    until,
    by: reason ? [reason.instrument, reason.article] : null,
    perhaps: perhapsFact(perhaps),
    nearest: nearestLine && [nearestLine.line, nearestLine.within],
    atSea,
  };
}

export const stepsFacts = (steps: DerivationStage["steps"]): Facts =>
  steps.map(({ clause, rule }) => [clause, rule]);

export const stagesFacts = (stages: readonly DerivationStage[]): Facts =>
  stages.map(({ title, since, until }) => [titleFact(title), since, until]);

/** Whole ones, of square km: their sum is one number, in whatever order and by whatever parts they are added. */
export const squareMetres = (squareKm: number): number => Math.round(squareKm * 1e6);

/** To a tenth. */
export const kilometresShown = (squareMetres: number): number => Math.round(squareMetres / 1e5) / 10;

/** By title: what changes beside it alone is left out, and ground of one fate but for that is one. */
export function diffFacts(changes: readonly Change[]): Facts {
  const sums = new Map<string, { readonly ends: unknown[]; readonly rest: unknown[]; area: number }>();
  for (const { from, to, areaSquareKm, because, holds, perhaps } of changes) {
    const ends = [titleFact(from.title), titleFact(to.title)];
    const doubts = [perhaps.from, perhaps.to].flatMap((each) => {
      const fact = perhapsFact(each);
      return fact ? [fact] : [];
    });
    if (ends[0] === ends[1] && doubts.length === 0) continue;
    const rest = [because[0]?.instrument ?? null, holds, ...doubts];
    const key = JSON.stringify([ends, rest, because[0]?.clause]);
    const sum = sums.get(key) ?? { ends, rest, area: 0 };
    sums.set(key, { ...sum, area: sum.area + squareMetres(areaSquareKm) });
  }
  return [...sums.values()]
    .sort((a, b) => b.area - a.area)
    .map(({ ends, rest, area }) => [...ends, kilometresShown(area), ...rest]);
}

type Polygons = ReturnType<typeof polygonsOn>;

/** By title, square km within the rings, to five figures: the areas of faces, in single precision, agree to that. */
export function areasFacts({ features }: Polygons): Facts {
  const areas = new Map<string, number>();
  for (const { properties, geometry } of features) {
    const area = geometry.coordinates.reduce((sum, ring) => sum + ringAreaSquareKm(ring.flat()), 0);
    areas.set(properties.titleKey, (areas.get(properties.titleKey) ?? 0) + area);
  }
  return roundedAreas(areas);
}

export const roundedAreas = (areas: ReadonlyMap<string, number>): Facts =>
  Object.fromEntries([...areas].map(([title, area]) => [title, Number(area.toPrecision(5))]));

/** How many areas there are, of how many vertices, and the FNV-1a hash of all of them as JSON. */
export function polygonsFacts({ features }: Polygons): Facts {
  const vertices = features.flatMap(({ geometry }) => geometry.coordinates.map((ring) => ring.length - 1));
  const hash = [...JSON.stringify(features)].reduce(
    (state, letter) => Math.imul(state ^ letter.codePointAt(0)!, 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return [features.length, vertices.reduce((sum, each) => sum + each, 0), hash.toString(16)];
}

export const rightsFacts = (rights: readonly RightAnswer[]): Facts =>
  rights.map(({ right, effect, holder, in: grantor, where, since, until, because, via }) => ({
    right: `${holder.who} of ${holder.party} ${effect} ${right} in ${where.id ?? where.sort} of ${grantor}`,
    days: [since, until],
    chain: because.map(({ clause }) => clause),
    via,
  }));

export const occupationFacts = (held: readonly OccupationAnswer[]): Facts =>
  held.map(({ id, party, distanceMetres, perhaps }) => [id, party, distanceMetres, perhaps]);

export const idsFacts = (found: readonly Named[]): Facts => found.map(({ id }) => id);

interface Spell {
  readonly state: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly acts: readonly string[];
}

export const forceFacts = (
  readings: readonly { readonly reading: string; readonly spells: readonly Spell[] }[],
): Facts =>
  readings.map(({ reading, spells }) => [
    reading,
    ...spells.map(({ state, since, until, acts }) => [state, since, until, ...acts]),
  ]);

export const lineFacts = (feature: {
  readonly id?: string | number | undefined;
  readonly properties: Record<string, unknown> | null;
  readonly geometry: { readonly coordinates: readonly (readonly unknown[])[] };
}): Facts => ({
  id: feature.id,
  stands: feature.properties?.stands,
  instrument: feature.properties?.instrument,
  vertices: feature.geometry.coordinates.map((part) => part.length),
});

export const personFacts = (answer: {
  readonly person: Named;
  readonly acts: readonly Named[];
  readonly claims: readonly Named[];
  readonly tenures: readonly { readonly office: string }[];
  readonly excesses: readonly { readonly act: string }[];
}): Facts => ({
  person: answer.person.id,
  acts: idsFacts(answer.acts),
  claims: idsFacts(answer.claims),
  offices: answer.tenures.map(({ office }) => office),
  excesses: answer.excesses.map(({ act }) => act),
});

export const sourceFacts = ({ source, statements }: CheckedSource): Facts => [
  source,
  ...statements.map(({ id, verdict }) => `${id} ${verdict}`),
];

/** Answers. `query/` imports the atlas and nothing else, so that a browser that only asks carries no parser. */
import type { AtlasRuns } from "../atlas/model.js";
import type { Basis } from "../clauses/model.js";
import type { CalendarDuration } from "../chronology/add-duration.js";
import type { Ender } from "../effect/model.js";
import type { BurdenName, LayerName } from "../regime/alike.js";
import type { BeyondTitle, Title } from "../regime/title.js";

export interface Reason {
  readonly instrument: string | null;
  readonly article: string | null;
  readonly clause: string;
  /** Where it stands, if in no instrument. */
  readonly outside: "at first" | "states" | null;
  readonly file: string;
  readonly line: number;
  /** The reason given, where the clause is editorial; else null. */
  readonly editorial: string | null;
  /** Surveys, by id, on which its ground rests. */
  readonly surveys: readonly string[];
  /** Those of them on which only some parts of a line rest that bounds it; absent: none. */
  readonly surveysInPart?: readonly string[];
  readonly unverified: boolean;
  /** The party that did it of itself, whoever had the ground; else null. */
  readonly alone: string | null;
  /** The day of its instrument (ISO), where the clause has effect from before it; else null. */
  readonly aheadOf: string | null;
}

export interface NearestLine {
  /** A line; the outline of an area, a limit, or a river or way (`course`), that bounds ground on the day: told only within its error. */
  readonly kind: "line" | "area" | "limit" | "course";
  /** Its id. */
  readonly line: string;
  readonly distanceMetres: number;
  readonly accuracyMetres: number;
  /** What fixes the course of the line there, and the surveys, by id, on which it rests. */
  readonly basis: Basis;
  readonly surveys: readonly string[];
  /** The corpus marks that part of the line, or what it runs by, as unverified; absent: it does not. */
  readonly unverified?: true;
  /** This stretch of it was left to commissioners, and no instrument has delimited it yet. */
  readonly isOpen: boolean;
  /** The text means low water here, and the shore is drawn. */
  readonly isAtLowWater: boolean;
  /** What the text says of whether the line goes with its water; null: nothing. */
  readonly runs: AtlasRuns | null;
  /** The words of its text that put it there, as it would run elsewhere else; null: none. */
  readonly proved: string | null;
  /** The point lies within the error of the line, or the place within that and its own. */
  readonly within: boolean;
  /** How well the place itself is known, where it lies within that and the error of the line together, and not of the line alone. */
  readonly placeAccuracyMetres?: number;
}

/** When something began or ended, as far as its dates tell: both days included, ISO. Where they are one, that day. */
export interface KnownDay {
  readonly earliest: string;
  readonly latest: string;
}

/** ISO, proleptic Gregorian; `until` is exclusive. null: open. Of a day that is not known more closely, the latest that it may be. */
export interface Lasting {
  readonly since: string | null;
  readonly until: string | null;
  readonly sinceDay: KnownDay | null;
  readonly untilDay: KnownDay | null;
}

/** A title that is asserted, or that the ground may have. */
export interface Claimed {
  readonly title: Title;
  readonly because: readonly Reason[];
}

/** `claimed`: it may be asserted, and nobody is said to have it. */
export interface DoubtedTitle extends Claimed {
  readonly claimed: boolean;
}

/** What a party has of the ground beside title, or wants to have. */
export interface Held extends LayerName, Lasting {
  /** By presence on the ground, whatever any text says. */
  readonly inFact: boolean;
  /** How long it was to last by its clause; null: that does not say. */
  readonly term: CalendarDuration | null;
  /** It was held already when its clause gave it anew: `since` is earlier than that, and `term` counts from it. */
  readonly renewed: boolean;
  /** The instrument that gave it anew before it ended, whose own end `until` is; null: none did. */
  readonly renewedBy: string | null;
  /** What ended it on the day `until`; null: nothing has, its own time ran out, or no instrument or act is named. */
  readonly endedBy: Ender | null;
  /**
   * Where it came back: the clause whose end brought it, what ended that, if not its own time, and the days on which it was last held
   * before (null: on none that is told); null: it is no hold that was before.
   */
  readonly again: {
    readonly by: Reason;
    readonly endedBy: Ender | null;
    readonly before: Lasting | null;
  } | null;
  readonly because: readonly Reason[];
}

/** How far a place lies from something as it is drawn, which is within its error and that of the place. */
export interface Nearby {
  /** Its id; null: it has none, such as a parallel. */
  readonly of: string | null;
  readonly distanceMetres: number;
  readonly accuracyMetres: number;
}

/** What is laid on the ground, or on what lies along something there. */
export interface Burdened extends BurdenName, Lasting {
  /** Of what lies along something, which may pass through the place; absent: of ground. */
  readonly near?: Nearby;
  /** What ended it, where its own time is over; null: it goes on, or nothing that is known. */
  readonly endedBy: Ender | null;
  readonly because: readonly Reason[];
}

export interface Perhaps {
  readonly title: Title;
  readonly claims: readonly Claimed[];
  readonly layers: readonly Held[];
  readonly doubts: readonly DoubtedTitle[];
  readonly burdens: readonly Burdened[];
  /** It may hold from `earliest`; on `since` what brings it about is told; null: on no day, and it may hold for ever after. */
  readonly earliest: string;
  readonly since: string | null;
  /** It surely holds from `since`; else it may have held, and is told of no day. */
  readonly told: boolean;
  /** All that brings it about has come: the dates leave open what came first. */
  readonly orderOpen: boolean;
  readonly because: readonly Reason[];
  /** The clause that makes the change, or whose end does; null: none is named. */
  readonly by: Reason | null;
  /** Its end makes the change. */
  readonly isEnd: boolean;
  /** What ends that clause, where its end makes the change; null: its own time, or nothing that is known. */
  readonly endedBy: Ender | null;
}

/** What is asked of: a place by a reading. */
export interface Asked {
  readonly place: {
    readonly lon: number;
    readonly lat: number;
    readonly id: string | null;
    /** How far the point lies off the drawn shore, where that is within the place's accuracy: the ground told is that of the shore. */
    readonly ashoreMetres?: number;
  };
  readonly reading: string;
}

export interface Answer extends Asked, ToldHere {
  readonly day: { readonly iso: string };
}

/** Of a date that is no single day. */
export interface AnswerOverDays extends Asked {
  readonly day: AskedDaysOf;
  /** What the place may have been, in the order of days: one where nothing changed. */
  readonly answers: readonly PossibleAnswer[];
}

/** `parts`: where days between the first and the last are not meant, the stretches of those that are. */
export interface AskedDaysOf extends DaysOf {
  readonly iso: null;
  readonly text: string;
  readonly parts?: readonly DaysOf[];
}

/** ISO, both included; null: nothing bounds them. */
export interface DaysOf {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface PossibleAnswer extends ToldHere {
  /** On which of the days that are asked of. null: from the first, until the last. */
  readonly on: Lasting;
}

/** What is told of a place. */
export interface ToldHere extends Lasting {
  readonly title: Title | BeyondTitle;
  readonly because: readonly Reason[];
  /** Titles asserted beside it; in a party's own reading, those of others. */
  readonly claims: readonly Claimed[];
  /** Who has what there beside title. */
  readonly layers: readonly Held[];
  /** Titles that the place may have instead, and claims that may be made to it, since nobody knows how far the ground of a clause goes. */
  readonly doubts: readonly DoubtedTitle[];
  /** Who may, must or must not do what there, by clauses that speak of the ground. */
  readonly burdens: readonly Burdened[];
  /** Among the lines that stand on the day in the reading, and the edges of areas within whose error the place lies. */
  readonly nearestLine: NearestLine | null;
  /** A later state of things that may hold already, since the date of what brings it leaves the day open; else null. */
  /** What may hold already on the day, instead of what is told of it. */
  readonly perhaps: readonly Perhaps[];
  /** The point lies at sea, where no clause of ground speaks. */
  readonly atSea: boolean;
  /** Of days after those that the corpus speaks of: what it told of the place last. Else null. */
  readonly lastKnown: LastKnown | null;
  /** Of a day long after it, where the corpus does not state until when it speaks: the last day that it dates, ISO. */
  readonly lastDated?: string;
}

export interface LastKnown extends Pick<Lasting, "since" | "sinceDay"> {
  /** The last that the corpus speaks of, ISO. */
  readonly day: string;
  readonly title: Title;
  readonly because: readonly Reason[];
}

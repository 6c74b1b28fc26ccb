/** Questions as people write them, and the facts of an answer that every way of asking must agree on. */
type Words<Names extends string> = { readonly [Name in Names]?: string };

export type PlaceQuestion = {
  readonly ask: "at" | "why" | "stages" | "state" | "told" | "occupation" | "position";
} & Words<"place" | "date" | "reading">;

export type Question =
  | PlaceQuestion
  | ({ readonly ask: "diff" | "changes" } & Words<"from" | "to" | "reading">)
  | ({ readonly ask: "areas" | "polygons" } & Words<"date" | "reading">)
  | ({ readonly ask: "line" } & Words<"line">)
  | ({ readonly ask: "rights" } & Words<"of" | "on" | "who" | "in" | "at" | "reading">)
  | ({ readonly ask: "right" } & Words<"place" | "date" | "right" | "of" | "reading">)
  | ({ readonly ask: "force" } & Words<"instrument" | "article" | "clause" | "on" | "reading">)
  | ({ readonly ask: "acts" } & Words<
      "kind" | "party" | "person" | "place" | "about" | "instrument" | "from" | "to" | "on"
    >)
  | ({ readonly ask: "claims" } & Words<"about" | "by" | "on">)
  | ({ readonly ask: "person" } & Words<"person">)
  | ({ readonly ask: "source" } & Words<"source">);

/** What is asked for, in its words: `at place=faro date=1801-06-06`. */
export function written({ ask, ...words }: Question): string {
  return [ask, ...Object.entries(words).map(([name, text]) => `${name}=${JSON.stringify(text)}`)].join(" ");
}

export type Facts = unknown;
export type Outcome = { readonly facts: Facts } | { readonly refused: string; readonly help: string };

/** A way of asking. */
export interface Door {
  readonly name: string;
  /** Why this question cannot be asked here; null where it can. */
  cannot(question: Question): string | null;
  answer(question: Question): Outcome | Promise<Outcome>;
}

export interface Row {
  readonly question: Question;
  readonly facts?: Facts;
  readonly refused?: string;
  readonly help?: string;
}

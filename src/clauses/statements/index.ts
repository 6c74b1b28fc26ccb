/** The table of statements: one row a statement. A rule of the grammar that has no row does not compile. */
import type { NamedKind } from "../model.js";
import type { StatementNode } from "../parser.js";
import type { Statement, StatementType } from "../statement.js";
import { act } from "./act.js";
import { agreed } from "./agreed.js";
import { claim } from "./claim.js";
import { confirms } from "./confirms.js";
import { corpusHead } from "./corpus.js";
import { country } from "./country.js";
import { delimits } from "./delimits.js";
import { ends } from "./ends.js";
import { favour } from "./favour.js";
import { area, coast, island, lake, place, way, river, sea } from "./feature.js";
import { grant } from "./grant.js";
import { hold } from "./hold.js";
import { holders } from "./holders.js";
import { instrument } from "./instrument.js";
import { life } from "./life.js";
import { lineEnds } from "./line-ends.js";
import { line } from "./line.js";
import { map } from "./map.js";
import { mandate } from "./mandate.js";
import { occupation } from "./occupation.js";
import { office } from "./office.js";
import { party } from "./party.js";
import { person } from "./person.js";
import { places } from "./places.js";
import { reading } from "./reading.js";
import { reciprocity } from "./reciprocity.js";
import { right } from "./right.js";
import { says } from "./says.js";
import { site } from "./site.js";
import { source } from "./source.js";
import { succession } from "./succession.js";
import { survey } from "./survey.js";
import { tenure } from "./tenure.js";
import { territory } from "./territory.js";
import { text } from "./text.js";
import { theatre } from "./theatre.js";
import { wording } from "./wording.js";

/** In the order in which they are printed. */
const TABLE = {
  CorpusHead: corpusHead,
  Theatre: theatre,
  Source: source,
  Party: party,
  Succession: succession,
  Person: person,
  Office: office,
  HoldKind: hold,
  Country: country,
  Life: life,
  Tenure: tenure,
  Survey: survey,
  River: river,
  Coast: coast,
  Way: way,
  Lake: lake,
  Sea: sea,
  Island: island,
  Area: area,
  Place: place,
  RightKind: right,
  HolderClass: holders,
  PlaceSort: places,
  Instrument: instrument,
  Line: line,
  Territory: territory,
  LineEnds: lineEnds,
  Delimits: delimits,
  Agreed: agreed,
  Confirms: confirms,
  Grant: grant,
  Favour: favour,
  Reciprocity: reciprocity,
  Site: site,
  Ends: ends,
  TextNote: text,
  Wording: wording,
  MapText: map,
  ReadingTexts: reading,
  Act: act,
  Mandate: mandate,
  Claim: claim,
  Occupation: occupation,
  Says: says,
} satisfies { readonly [Type in StatementType]: Statement<Type> };

type Declared = { [Type in StatementType]: keyof (typeof TABLE)[Type]["declares"] }[StatementType];

/** The statements of the language, by their grammar rule. */
export const STATEMENTS: Readonly<Record<StatementType, Statement<StatementType>>> = TABLE;

/** All rows. */
export const ALL_STATEMENTS: readonly Statement<StatementType>[] = Object.values(STATEMENTS);

/** The row of a statement as parsed. */
export function rowOf(node: StatementNode): Statement<StatementType> {
  return STATEMENTS[node.$type];
}

/** How something of each kind is declared. A kind that no row declares does not compile. */
export const DECLARED_SO: Readonly<Record<NamedKind, string>> = Object.assign(
  {},
  ...ALL_STATEMENTS.map(({ declares }) => declares),
) as Record<NamedKind & Declared, string>;

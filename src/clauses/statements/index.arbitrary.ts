/** The generators of all statements: one row a statement, as in index.ts. A statement without one does not compile. */
import type fc from "fast-check";
import type { Parts } from "../parts.js";
import type { World } from "../phrases/world.arbitrary.js";
import type { StatementType } from "../statement.js";
import { acts } from "./act.arbitrary.js";
import { agreedClauses } from "./agreed.arbitrary.js";
import { claims } from "./claim.arbitrary.js";
import { confirmations } from "./confirms.arbitrary.js";
import { corpusHeads } from "./corpus.arbitrary.js";
import { countries } from "./country.arbitrary.js";
import { endings } from "./ends.arbitrary.js";
import { favours } from "./favour.arbitrary.js";
import { areas, coasts, islands, lakes, places, rivers, seas, ways } from "./feature.arbitrary.js";
import { grants } from "./grant.arbitrary.js";
import { holdKinds } from "./hold.arbitrary.js";
import { holderClasses } from "./holders.arbitrary.js";
import { instruments } from "./instrument.arbitrary.js";
import { lives } from "./life.arbitrary.js";
import { lineEnds } from "./line-ends.arbitrary.js";
import { delimitations, lines } from "./line.arbitrary.js";
import { mapTexts } from "./map.arbitrary.js";
import { mandates } from "./mandate.arbitrary.js";
import { occupations } from "./occupation.arbitrary.js";
import { offices } from "./office.arbitrary.js";
import { parties } from "./party.arbitrary.js";
import { persons } from "./person.arbitrary.js";
import { placeSorts } from "./places.arbitrary.js";
import { readings } from "./reading.arbitrary.js";
import { reciprocities } from "./reciprocity.arbitrary.js";
import { rights } from "./right.arbitrary.js";
import { saidThings } from "./says.arbitrary.js";
import { sites } from "./site.arbitrary.js";
import { sources } from "./source.arbitrary.js";
import { successions } from "./succession.arbitrary.js";
import { surveys } from "./survey.arbitrary.js";
import { tenures } from "./tenure.arbitrary.js";
import { territories } from "./territory.arbitrary.js";
import { textNotes } from "./text.arbitrary.js";
import { theatres } from "./theatre.arbitrary.js";
import { wordings } from "./wording.arbitrary.js";

/** A generator makes all the statements of its rule for a world. */
type Generator<List extends keyof Parts> = (w: World) => fc.Arbitrary<Parts[List]>;

export const ARBITRARIES = {
  CorpusHead: corpusHeads satisfies Generator<"heads">,
  Theatre: theatres satisfies Generator<"theatres">,
  Source: sources satisfies Generator<"sources">,
  Party: parties satisfies Generator<"parties">,
  Succession: successions satisfies Generator<"successions">,
  Person: persons satisfies Generator<"persons">,
  Office: offices satisfies Generator<"offices">,
  HoldKind: holdKinds satisfies Generator<"holds">,
  Country: countries satisfies Generator<"countries">,
  Life: lives satisfies Generator<"lifetimes">,
  Tenure: tenures satisfies Generator<"tenures">,
  Survey: surveys satisfies Generator<"surveys">,
  River: rivers satisfies Generator<"features">,
  Coast: coasts satisfies Generator<"features">,
  Way: ways satisfies Generator<"features">,
  Lake: lakes satisfies Generator<"features">,
  Sea: seas satisfies Generator<"features">,
  Island: islands satisfies Generator<"features">,
  Area: areas satisfies Generator<"features">,
  Place: places satisfies Generator<"features">,
  RightKind: rights satisfies Generator<"rights">,
  HolderClass: holderClasses satisfies Generator<"holders">,
  PlaceSort: placeSorts satisfies Generator<"sorts">,
  Instrument: instruments satisfies Generator<"instruments">,
  Line: lines satisfies Generator<"lines">,
  Territory: territories satisfies Generator<"clauses">,
  LineEnds: lineEnds satisfies Generator<"clauses">,
  Delimits: delimitations satisfies Generator<"clauses">,
  Agreed: agreedClauses satisfies Generator<"clauses">,
  Confirms: confirmations satisfies Generator<"clauses">,
  Grant: grants satisfies Generator<"provisions">,
  Favour: favours satisfies Generator<"provisions">,
  Reciprocity: reciprocities satisfies Generator<"provisions">,
  Site: sites satisfies Generator<"provisions">,
  Ends: endings satisfies Generator<"ends">,
  TextNote: textNotes satisfies Generator<"textNotes">,
  Wording: wordings satisfies Generator<"wordings">,
  MapText: mapTexts satisfies Generator<"textNotes">,
  ReadingTexts: readings satisfies Generator<"readingTexts">,
  Act: acts satisfies Generator<"acts">,
  Mandate: mandates satisfies Generator<"mandates">,
  Claim: claims satisfies Generator<"claims">,
  Occupation: occupations satisfies Generator<"occupations">,
  Says: saidThings satisfies Generator<"says">,
} satisfies { readonly [Type in StatementType]: (w: World) => fc.Arbitrary<readonly unknown[]> };

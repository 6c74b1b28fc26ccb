import { CASES } from "../test/golden/find.js";
import { testGolden } from "../test/golden/suite.js";

testGolden(CASES);

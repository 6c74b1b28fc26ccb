import { testGolden } from "../../test/golden/suite.js";

testGolden(["cases/elsewhere"]);

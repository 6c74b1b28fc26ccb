import { expect, it } from "vitest";
import { lineOfJson } from "./json-line.js";

const TEXT = `{"bbox": [1, 2, {"a}": "]\\\\\\","}],
  "features": [
    {"b": null},
    { "a": 1,

      "geometry": {"coordinates": [[1, 2],
        [3,
         "x"]]}}
  ]
}`;

it("the line of a value in a text of JSON is found by its path, whatever stands in strings", () => {
  JSON.parse(TEXT);
  const of = (...path: (string | number)[]) => lineOfJson(TEXT, path);
  expect([of(), of("bbox", 2, "a}"), of("features"), of("features", 0), of("features", 1)]).toEqual([1, 1, 2, 3, 4]); // prettier-ignore
  const coordinates = ["features", 1, "geometry", "coordinates"] as const;
  expect([of(...coordinates), of(...coordinates, 1), of(...coordinates, 1, 1)]).toEqual([6, 7, 8]);
  expect([of("features", 1, "none"), of("features", 7)]).toEqual([4, 2]);
});

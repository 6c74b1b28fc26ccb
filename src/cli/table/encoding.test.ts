import { expect, it } from "vitest";
import { namedEncoding } from "./encoding.js";

it.each(["windows-1252", "latin1", "gb18030"])("%s writes no sign that it would read as none", (name) => {
  const { decode, encode } = namedEncoding(name);
  expect(encode("a \uFFFD b")).toBeNull();
  expect(decode(encode("a ? b")!)).toBe("a ? b");
});

import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import simplifiedToTraditional from "opencc-js/dict/STCharacters";
import { simplifiedHan } from "./han.js";

/** GB 2312, of 1980: in GBK, which holds it, both bytes are of the upper half. */
function isOfMainland(letter: string): boolean {
  const bytes = iconv.encode(letter, "gbk");
  return bytes.length === 2 && bytes[0]! > 0xa0 && bytes[1]! > 0xa0;
}

describe("letters of Han", () => {
  it.each([
    ["海參崴", "海参崴"],
    ["璦琿條約", "瑷珲条约"],
    ["尼布楚條約", "尼布楚条约"],
    ["恰克圖", "恰克图"],
    ["烏蘇里江", "乌苏里江"],
    ["黑龍江", "黑龙江"],
  ])("%s is %s", (traditional, simplified) => {
    expect(simplifiedHan(traditional)).toBe(simplified);
    expect(simplifiedHan(simplified)).toBe(simplified);
  });

  it("of the mainland's own set are one with what the way back makes of them, but for some that are variants", () => {
    const apart = simplifiedToTraditional
      .split("|")
      .map((line) => line.split(" "))
      .filter(([letter, first]) => isOfMainland(letter!) && simplifiedHan(letter!) !== simplifiedHan(first!))
      .map(([letter]) => letter);
    expect(apart).toEqual([..."昵渖稆谘迳钜锺镟馀"]);
  });

  it("leave other scripts alone", () => {
    expect(simplifiedHan("Aigun Айгун ᠠᡳᡥᡡᠨ アムール")).toBe("Aigun Айгун ᠠᡳᡥᡡᠨ アムール");
  });
});

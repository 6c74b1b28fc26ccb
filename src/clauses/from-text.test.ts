import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../diagnostics/model.js";
import { parseClauses } from "./from-text.js";

const HEAD = `corpus c "C"
theatre from 68E 36N to 150E 62N
party russia "Russia"
party qing "Qing"
river amur "Amur" traced from 53.33N 121.48E to 53.1N 140.7E
river ussuri "Ussuri" traced from 44N 134E to the confluence of amur and ussuri
town aigun "Aigun" at 49.978N 127.490E
`;
const fenced = (statements: string): string => `\`\`\`thalweg\n${statements}\n\`\`\`\n`;
const parse = (statements: string, head = HEAD) =>
  parseClauses([
    { path: "a.md", text: fenced(head) },
    { path: "b.md", text: fenced(statements) },
  ]);
const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => code);

describe("statements", () => {
  it("begin at the start of a line and go on over indented, blank and comment lines", () => {
    const { corpus, diagnostics } = parse(`town a "A" -- here
  at 50N 120E

-- a comment at the start of a line ends nothing
    within 2 km
town b "B" at 51N 120E`);
    expect(diagnostics).toEqual([]);
    expect(corpus.features.slice(3)).toMatchObject([
      { id: "a", accuracyMetres: 2000 },
      { id: "b", accuracyMetres: null },
    ]);
  });

  it("are read with any line break, in lists and in quotations", () => {
    const text = `- a list\n\n  \`\`\`thalweg\n  town a "A"\n    at 50N 120E\n  \`\`\`\n\n> \`\`\`thalweg\n> town b "B"\n>   at 50N 120E\n> \`\`\`\n`;
    for (const breaks of ["\n", "\r\n"]) {
      const files = [
        { path: "a.md", text: fenced(HEAD) },
        { path: "b.md", text: text.replaceAll("\n", breaks) },
      ];
      const { corpus, diagnostics } = parseClauses(files);
      expect(diagnostics).toEqual([]);
      expect(corpus.features.slice(3).map(({ id }) => id)).toEqual(["a", "b"]);
    }
  });

  it("may give words of the language as ids", () => {
    const ids = ["source-of-x", "town", "north", "line", "river", "left", "to-from", "upstream", "li", "km"];
    const { corpus, diagnostics } = parse(ids.map((id) => `town ${id} at 50N 120E`).join("\n"));
    expect(diagnostics).toEqual([]);
    expect(corpus.features.slice(3).map(({ id }) => id)).toEqual(ids);
  });

  it("keep the place of their words in the Markdown", () => {
    const text = `# Title\n\nProse.\n\n${fenced('town b "B"\n  at 50N   120E')}`;
    const { corpus } = parseClauses([
      { path: "a.md", text: fenced(HEAD) },
      { path: "b.md", text },
    ]);
    const town = corpus.features.find(({ id }) => id === "b");
    const point = town?.location.form === "at" ? town.location.point : null;
    expect(text.slice(point?.span.start, point?.span.end)).toBe("50N   120E");
    expect(text.slice(town?.span.start, town?.span.end)).toBe('town b "B"\n  at 50N   120E');
  });

  it("with an error are left out, one error each, and the next is read", () => {
    const { corpus, diagnostics } = parse(
      'town a "A\ntown b "B" at 50N 120E\ntown c at at at\ntown d "D" at 50N 120E',
    );
    expect(codes(diagnostics)).toEqual(["open-quotation", "syntax"]);
    expect(corpus.features.slice(3).map(({ id }) => id)).toEqual(["b", "d"]);
  });
});

describe("figures", () => {
  const pointOf = (written: string) => {
    const { corpus, diagnostics } = parse(`town x "X" at ${written}`);
    expect(diagnostics).toEqual([]);
    const location = corpus.features.find(({ id }) => id === "x")?.location;
    return location?.form === "at" ? location.point : null;
  };

  it("of coordinates in either order, in degrees, minutes and seconds", () => {
    for (const written of ["53.5N 121.5E", "121.5E 53.5N", "53°30'N 121°30'E", "53°30′00″ N 121° 30' E"])
      expect(pointOf(written)).toMatchObject({ form: "coordinates", at: { lon: 121.5, lat: 53.5 } });
    expect(pointOf("10S 70.25W")).toMatchObject({ at: { lon: -70.25, lat: -10 } });
  });

  it("of lengths, by the record of 1886: 20 li are 10.668 km", () => {
    expect(pointOf("20 li above the mouth of amur")).toMatchObject({
      form: "along-river",
      river: "amur",
      upstreamMetres: 10668,
    });
    expect(pointOf("10 versts below aigun on amur")).toMatchObject({ upstreamMetres: -10668 });
    expect(pointOf("10 marine leagues south-south-west of aigun")).toMatchObject({
      form: "offset",
      metres: 55560,
      azimuthDegrees: 202.5,
    });
    // A verst is 500 sazhen of 7 feet, a marine league 3 nautical miles.
    const metresOf = (written: string) => (pointOf(`${written} north of aigun`) as { metres: number }).metres;
    expect(metresOf("1/2 verst")).toBeCloseTo(533.4, 9);
    expect(metresOf("1/3 marine league")).toBeCloseTo(1852, 9);
    expect(metresOf("2 3/4 km")).toBe(2750);
    const azimuth = (written: string) => pointOf(`1 km at ${written} from aigun`);
    expect(azimuth("south 20 degrees west")).toMatchObject({ azimuthDegrees: 200, needle: null });
    expect(azimuth("south 20 degrees east")).toMatchObject({ azimuthDegrees: 160 });
    expect(azimuth("north 20 degrees west")).toMatchObject({ azimuthDegrees: 340 });
    expect(azimuth("north 0 degrees west")).toMatchObject({ azimuthDegrees: 0 });
    const needle = { degrees: 1, declinationDegrees: -3.5 };
    expect(azimuth("1 degrees magnetic, declination 3.5 degrees west")).toMatchObject({
      azimuthDegrees: 357.5,
      needle,
    });
    expect(azimuth("south 20 degrees west magnetic, declination 3 degrees east")).toMatchObject({
      azimuthDegrees: 203,
    });
    expect(azimuth("north 23° east")).toMatchObject({ azimuthDegrees: 23, needle: null });
    expect(azimuth("S 12°30' W")).toMatchObject({ azimuthDegrees: 192.5 });
    expect(azimuth("N 12°30'36\" W")).toMatchObject({ azimuthDegrees: 347.49 });
    expect(azimuth("south 20 degrees 30 minutes east")).toMatchObject({ azimuthDegrees: 159.5 });
    expect(azimuth("192°30'")).toMatchObject({ azimuthDegrees: 192.5 });
    expect(azimuth("SE by S magnetic, declination 3°15' W,")).toMatchObject({ azimuthDegrees: 143 });
    expect(pointOf("2/3 of the way from aigun to 50N 120E")).toMatchObject({
      form: "midway",
      share: { part: 2, whole: 3 },
    });
  });

  it("of the thirty-two points of the compass, in words and letters", () => {
    const towards = (written: string) =>
      (pointOf(`1 km ${written} of aigun`) as { azimuthDegrees: number }).azimuthDegrees;
    const quarters = { north: 0, east: 90, south: 180, west: 270 };
    /** Of two directions the one half way, the shorter way round. */
    const half = (a: number, b: number) => (a + (((b - a + 540) % 360) - 180) / 2 + 360) % 360;
    const letters = (name: string) =>
      name.replace(/north|east|south|west/g, (word) => word[0]!.toUpperCase()).replaceAll("-", "");
    const expected = new Map<string, number>(Object.entries(quarters));
    for (const pole of ["north", "south"] as const)
      for (const side of ["east", "west"] as const) {
        const corner = `${pole}-${side}`;
        const at = half(quarters[pole], quarters[side]);
        expected.set(corner, at);
        for (const quarter of [pole, side]) {
          const between = half(quarters[quarter], at);
          expected.set(`${quarter}-${corner}`, between);
          expected.set(`${quarter} by ${quarter === pole ? side : pole}`, half(quarters[quarter], between));
          expected.set(`${corner} by ${quarter}`, half(between, at));
        }
      }
    expect(expected.size).toBe(32);
    for (const [name, degrees] of expected)
      for (const written of [name, letters(name), letters(name).replace(" by ", "b")])
        expect([written, towards(written)]).toEqual([written, degrees]);
    const told = (written: string) => codes(parse(`town x "X" at 1 km at ${written} from aigun`).diagnostics);
    expect(told("SEE")).toEqual(["unknown-direction"]);
    expect(told("X 20 degrees east")).toEqual(["unknown-direction"]);
    expect(told("north 20° north")).toEqual(["syntax"]);
    expect(told("N 20° N")).toEqual(["unknown-direction"]);
    expect(told("N 95° E")).toEqual(["degrees-out-of-range"]);
    expect(told("5 degrees magnetic, declination 3°15' N,")).toEqual(["unknown-direction"]);
  });

  it("of degrees and minutes from another point, to the four quarters alone", () => {
    const shift = { form: "shifted", from: { form: "place", feature: "aigun" } };
    const from = (written: string) => pointOf(`${written} of aigun`);
    expect(from("35 minutes east")).toMatchObject({
      ...shift,
      size: 35,
      unit: "minutes",
      azimuthDegrees: 90,
    });
    expect(from("1 minute west")).toMatchObject({ size: 1, unit: "minutes", azimuthDegrees: 270 });
    expect(from("1.5 degrees north")).toMatchObject({ size: 1.5, unit: "degrees", azimuthDegrees: 0 });
    expect(from("1/2 degree south")).toMatchObject({ size: 0.5, unit: "degrees", azimuthDegrees: 180 });
    const told = (written: string) => codes(parse(`town x "X" at ${written} of aigun`).diagnostics);
    expect(told("35 minutes north-east")).toEqual(["unknown-direction"]);
    expect(told("181 degrees east")).toEqual(["degrees-out-of-range"]);
    expect(told("35 minutes above the mouth")).toContain("unknown-unit");
  });

  it("of lengths from a point towards another", () => {
    expect(pointOf("200 m from aigun towards 50N 120E")).toMatchObject({
      form: "towards",
      metres: 200,
      from: { feature: "aigun" },
      to: { at: { lon: 120, lat: 50 } },
    });
  });

  it("of longitudes beyond half the globe are an error that names their meridian", () => {
    const helpOf = (written: string) => parse(`town x "X" at 50N ${written}`).diagnostics[0]?.help;
    expect(helpOf("193W")).toMatch(/ The same meridian is 167E\.$/);
    expect(helpOf("200E")).toMatch(/ The same meridian is 160W\.$/);
    expect(helpOf("192°50'W")).toMatch(/ The same meridian is 167\.166667E\.$/);
    expect(helpOf("361E")).not.toContain("meridian");
  });

  it("of dates: 16 May 1858 in Russia was 28 May 1858", () => {
    const { corpus } = parse(
      'treaty t "T"\n  signed 16 May 1858 (Julian) at aigun\ntreaty u "U"\n  in force on 1858-05-28',
    );
    const day = { earliest: -40760, latest: -40760 };
    expect(corpus.instruments.map(({ commencement }) => commencement)).toEqual([
      { form: "on signature" },
      { form: "on day", date: { ...day, text: "1858-05-28" } },
    ]);
    expect(corpus.instruments[0]?.signed).toEqual({ ...day, text: "16 May 1858 (Julian)", place: "aigun" });
    expect(new Date(-40760 * 86_400_000).toISOString().slice(0, 10)).toBe("1858-05-28");
  });
});

describe("instruments", () => {
  const text = `# T\n\n${fenced('treaty t "T"\n  between russia and qing\n  signed 28 May 1858')}
## Preamble

Peace.

## Article 1: the *line*

It goes so.

### More

${fenced("line l\n  from the source of amur\n  along amur downstream to its mouth\nleft of l  passes\n  to russia -- all of it\n  source s")}
## Notes

${fenced("right of l remains with qing")}
## Art. II

${fenced("confirms t article 1")}`;
  const { corpus, diagnostics } = parseClauses([
    { path: "a.md", text: fenced(`${HEAD}source s "S"`) },
    { path: "t.md", text },
  ]);
  const [treaty] = corpus.instruments;

  it("have articles by heading, with their prose", () => {
    expect(diagnostics).toEqual([]);
    expect(treaty?.articles.map(({ number, title, prose }) => [number, title, prose])).toEqual([
      [null, "Preamble", "Peace."],
      ["1", "the *line*", "It goes so."],
      ["II", "Art. II", ""],
    ]);
  });

  it("have clauses with ids by article and words without remarks", () => {
    expect(treaty?.clauses.map(({ id, article, text: words }) => [id, article, words])).toEqual([
      ["t/1/1", "1", "left of l passes to russia"],
      ["t/-/1", null, "right of l remains with qing"],
      ["t/II/1", "II", "confirms t article 1"],
    ]);
    expect(corpus.lines[0]).toMatchObject({
      instrument: "t",
      article: "1",
      parts: [{ text: "along amur downstream to its mouth" }],
    });
  });

  it("have words on both sides of a remark, whatever the remark says", () => {
    const one = fenced('treaty one "One"\n  between russia and qing\n  signed 28 May 1858');
    const two = fenced(`treaty two "Two"
  between russia and qing
  signed 2 November 1860
line l
  from the source of amur
  along amur -- editorial, because the source is lost
    downstream to its mouth
confirms one -- the source is unclear, because it is lost
  article 1`);
    const { corpus, diagnostics } = parseClauses([
      { path: "a.md", text: fenced(HEAD) },
      { path: "one.md", text: `# One\n\n${one}\n## Article 1\n` },
      { path: "two.md", text: two },
    ]);
    expect(diagnostics).toEqual([]);
    expect(corpus.instruments[1]?.clauses.map(({ text: words }) => words)).toEqual([
      "confirms one article 1",
    ]);
    expect(corpus.lines[0]?.parts).toMatchObject([{ text: "along amur downstream to its mouth" }]);
  });

  it("do not depend on the order of the files", () => {
    const files = [
      { path: "a.md", text: fenced(`${HEAD}source s "S"`) },
      { path: "t.md", text },
    ];
    expect(parseClauses([...files].reverse())).toEqual(parseClauses(files));
  });
});

describe("what could not be resolved", () => {
  it("is left out with all that needs it, and said once", () => {
    const { corpus, diagnostics } = parse(`treaty t "T"
  between russia and qing
  signed 28 May 1858
town lost "Lost" at 91N 120E
line l
  from lost
  along amur downstream to its mouth
left of l passes to russia
right of amur remains with qing`);
    expect(codes(diagnostics)).toEqual(["degrees-out-of-range"]);
    expect(corpus.lines).toEqual([]);
    expect(corpus.instruments[0]?.clauses.map(({ id }) => id)).toEqual(["t/-/2"]);
  });
});

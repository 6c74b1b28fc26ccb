/** What a source says of acts, powers and claims: agrees, differs (in which words) and is silent, by value. */
import { describe, expect, it } from "vitest";
import { on } from "../../../test/beside-ground.js";
import { compare } from "../../../test/source-atlas.js";
import type { Of } from "./finding.js";

/** Nothing said but what is given. */
const PHRASES = {
  on: null, from: null, until: null, by: [], to: [], at: [], about: [], concerning: [], over: [], forbidding: [],
  doings: [], links: [],
}; // prettier-ignore
const ofAct = (said: Partial<Of<"act">>) => compare({ form: "act", act: "ratified", kind: null, ...PHRASES, ...said }); // prettier-ignore
const ofMandate = (said: Partial<Of<"mandate">>) => compare({ form: "mandate", mandate: "orders", ...PHRASES, ...said }); // prettier-ignore
const who = (id: string, office: string | null = null, party: string | null = null) => [
  { who: id, office, party },
];
const doing = (
  verb: "ratifies" | "rejects",
  named = "t",
  article: string | null = null,
  label: string | null = null,
) =>
  // prettier-ignore
  [{ doing: verb, instrument: named, article, label }];

const AGREES_ACT = ["agrees", "Alpha ratifies it (1850-07-03)."];

describe("an act", () => {
  it.each([
    ["its kind", { kind: "ratification" }],
    ["its day", { on: on("1850-07-03") }],
    ["a month that holds its day", { on: on("1850-07-01", "1850-07-31") }],
    ["who did it, in which office, for whom", { by: who("ada", "envoy", "alpha") }],
    ["to whom", { to: who("beta") }],
    ["where", { at: ["westport"] }],
    ["what about", { about: ["blue-river"] }],
    ["on which matter", { concerning: [{ matter: "frontier", country: "westland" }] }],
    ["what it does", { doings: doing("ratifies") }],
    ["what it does to a clause", { doings: doing("rejects", "t", "1", "common") }],
    ["to an article, whatever the clause", { doings: doing("rejects", "t", "1") }],
    ["what it hangs on", { links: [{ relation: "because of", to: "signed" }] }],
  ] as const)("agrees on %s", (_, said) => expect(ofAct(said)).toEqual(AGREES_ACT));

  it.each([
    [{ kind: "refusal" }, "The corpus has it as ratification, not as refusal."],
    [{ on: on("1850-07-04", "1850-07-04", "4 July 1850 (Gregorian)") }, "“4 July 1850 (Gregorian)” (1850-07-04) is not “1850-07-03” (1850-07-03)."], // prettier-ignore
    [{ on: on("1850-06-21", "1850-06-21", "21 June 1850") }, "“21 June 1850” is 12 days early as a Gregorian date; it fits as a Julian one (1850-07-03)."], // prettier-ignore
    [{ on: on("1850-06-01", "1850-06-30", "June 1850") }, "“June 1850” is 12 days early as a Gregorian date; it fits as a Julian one (1850-07-03)."], // prettier-ignore
    [{ on: on("1850-01-01", "1850-06-30", "1st half of 1850") }, "“1st half of 1850” (1850-01-01 to 1850-06-30) is not “1850-07-03” (1850-07-03)."], // prettier-ignore
    [{ until: on("1850-07-05") }, "The corpus gives no date for the end of ratified."],
    [{ by: who("bo") }, "The corpus does not have it by bo, but by ada."],
    [{ by: who("ada", "warden") }, "Ada did it, but not as warden."],
    [{ by: who("ada", null, "beta") }, "Ada did it for alpha."],
    [{ to: who("gamma") }, "The corpus does not have it to gamma, but to beta."],
    [{ at: ["eastport"] }, "The corpus does not have it at eastport, but at westport."],
    [{ about: ["red-river"] }, "The corpus does not have it about red-river, but about blue-river."],
    [
      { concerning: [{ matter: "frontier", country: null }] },
      "The corpus does not have it concerning frontier, but concerning frontier in westland.",
    ],
    [{ over: [{ matter: "frontier", country: "westland" }] }, "The corpus does not have it over frontier in westland."], // prettier-ignore
    [{ doings: doing("ratifies", "t", "1") }, "The corpus does not have it that it ratifies t article 1, but ratifies t, rejects t article 1 clause common."], // prettier-ignore
    [{ doings: doing("rejects", "t", "2") }, "The corpus does not have it that it rejects t article 2, but ratifies t, rejects t article 1 clause common."], // prettier-ignore
    [{ doings: doing("rejects", "t", "1", "other") }, "The corpus does not have it that it rejects t article 1 clause other, but ratifies t, rejects t article 1 clause common."], // prettier-ignore
    [{ doings: doing("rejects", "u") }, "The corpus does not have it that it rejects u, but ratifies t, rejects t article 1 clause common."], // prettier-ignore
    [
      { links: [{ relation: "in answer to", to: "signed" }] },
      "The corpus does not have it in answer to signed.",
    ],
  ] as const)("differs: %j", (said, words) => expect(ofAct(said)).toEqual(["differs", words]));

  it("compares the end of one that lasts, and is silent of one that the corpus lacks", () => {
    expect(ofAct({ act: "war", from: on("1840-06-01"), until: on("1842-08-29") })[0]).toBe("agrees");
    expect(ofAct({ act: "war", until: on("1843-08-29", "1843-08-29", "1843 N.S.") })[0]).toBe("differs");
    expect(ofAct({ act: "undated", on: on("1840-06-01") })).toEqual(["differs", "The corpus gives no date for undated."]); // prettier-ignore
    expect(ofAct({ act: "nothing" })).toEqual(["silent", "The corpus has no act nothing."]);
  });
});

describe("offices and powers", () => {
  it("compares the party of an office", () => {
    const office = (id: string, party: string) => compare({ form: "office", office: id, party });
    expect(office("envoy", "alpha")).toEqual(["agrees", "The office: Envoy to Beta."]);
    expect(office("envoy", "beta")).toEqual(["differs", "It is an office of alpha."]);
    expect(office("warden", "alpha")).toEqual(["silent", "The corpus has no office warden."]);
  });

  it("compares a tenure, either of two", () => {
    const tenure = (said: Partial<Of<"tenure">>) =>
      compare({ form: "tenure", person: "ada", office: "envoy", from: null, until: null, ...said });
    expect(tenure({ from: on("1840-05-01"), until: on("1842-05-01") })).toEqual(["agrees", "Ada envoy, first."]); // prettier-ignore
    expect(tenure({ from: on("1849-05-01") })).toEqual(["agrees", "Ada envoy, again."]);
    expect(tenure({ from: on("1845-05-01", "1845-05-01", "1845 O.S.") })).toEqual(["differs", "“1845 O.S.” (1845-05-01) is not “1840-05-01” (1840-05-01)."]); // prettier-ignore
    expect(tenure({ office: "warden" })).toEqual(["silent", "The corpus has nothing of ada as warden."]);
  });

  it.each([
    [{ to: who("ada"), by: who("alpha"), on: on("1849-06-01"), until: on("1851-01-01") }, "agrees", "Orders to Ada."], // prettier-ignore
    [{ over: [{ matter: "trade", country: null }] }, "agrees", "Orders to Ada."],
    [{ forbidding: [{ matter: "post", country: "westland" }] }, "agrees", "Orders to Ada."],
    [{ to: who("bo") }, "differs", "The corpus does not have it to bo, but to ada."],
    [{ by: who("beta") }, "differs", "The corpus does not have it by beta, but by alpha."],
    [
      { over: [{ matter: "post", country: null }] },
      "differs",
      "The corpus does not have it over post, but over trade.",
    ],
    [{ forbidding: [{ matter: "post", country: null }] }, "differs", "The corpus does not have it forbidding post, but forbidding post in westland."], // prettier-ignore
    [{ until: on("1850-01-01", "1850-01-01", "1850 N.S.") }, "differs", "“1850 N.S.” (1850-01-01) is not “1851-01-01” (1851-01-01)."], // prettier-ignore
    [{ at: ["westport"] }, "differs", "The corpus does not have it at westport."],
    [{ doings: doing("ratifies") }, "differs", "The corpus does not have it that it ratifies t."],
    [{ links: [{ relation: "because of", to: "signed" }] }, "differs", "The corpus does not have it because of signed."], // prettier-ignore
    [{ mandate: "none" }, "silent", "The corpus has no mandate none."],
  ] as const)("compares a mandate: %j", (said, ...found) => expect(ofMandate(said)).toEqual(found));

  it("compares an excess of powers by its matter", () => {
    const excess = (id: string, scope: Of<"excess">["scope"]) => compare({ form: "excess", act: id, scope });
    const found = "Ratified is forbidden by orders, envoy: post in westland; approved by approval.";
    expect(excess("ratified", null)).toEqual(["agrees", found]);
    expect(excess("ratified", { matter: "post", country: "westland" })).toEqual(["agrees", found]);
    expect(excess("ratified", { matter: "trade", country: null })).toEqual(["differs", "No excess of powers follows for ratified."]); // prettier-ignore
    expect(excess("war", null)[0]).toBe("differs");
  });
});

describe("a claim", () => {
  const ofClaim = (said: Partial<Of<"claim">>) =>
    compare({ form: "claim", claim: "navigable", by: null, from: null, until: null, finding: null, ...said });

  it("compares its holder, days and finding", () => {
    const agreed = (by: string) => ["agrees", `Held by ${by}: the Blue River is navigable (found: true by ratified).`]; // prettier-ignore
    expect(ofClaim({})).toEqual(agreed("the corpus"));
    expect(ofClaim({ by: "alpha", from: on("1849-07-01"), finding: "true" })).toEqual(agreed("alpha"));
    expect(ofClaim({ by: "ada", until: on("1852-01-01") })).toEqual(agreed("ada"));
    expect(ofClaim({ finding: "false" })).toEqual([
      "differs",
      "The corpus finds it true by ratified, not false.",
    ]);
    expect(ofClaim({ by: "ada", from: on("1848-07-01", "1848-07-01", "1848 N.S.") })[0]).toBe("differs");
    expect(ofClaim({ by: "ada", until: on("1850-01-01", "1850-01-01", "1850 N.S.") })[0]).toBe("differs");
    expect(ofClaim({ by: "beta" })).toEqual(["silent", "The corpus has nothing of beta holding that the Blue River is navigable."]); // prettier-ignore
    expect(ofClaim({ claim: "none" })).toEqual(["silent", "The corpus has no claim none."]);
  });
});

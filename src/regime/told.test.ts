import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimOf, holdingOf, titles, HELD, type HeldName } from "../../test/holdings.js";
import type { Had, StandingClaim } from "./holding.js";
import { isSolely, partiesOf, sameTitle, titleKey } from "./title.js";
import { disputeOf } from "./disputed.js";
import { tellHad } from "./told.js";

const tell = (had: Had, reading: string) => tellHad(had, reading);

const told = (held: HeldName, claimants: readonly string[], reading: string): string => {
  const { title, claims } = tell(holdingOf(held, claimants), reading);
  return `${titleKey(title)}${claims.map((claim) => ` / ${titleKey(claim.title)}`).join("")}`;
};

describe("ground that is claimed, told", () => {
  const rows: [HeldName, string[], Record<string, string>][] = [
    ["nobody", [], { editorial: "unallocated", alpha: "unallocated" }],
    ["nobody", ["alpha"], { editorial: "unallocated / sovereignty alpha", alpha: "sovereignty alpha", beta: "unallocated / sovereignty alpha" }],
    ["nobody", ["alpha", "beta"], {
      editorial: "disputed alpha+beta / sovereignty alpha / sovereignty beta",
      alpha: "sovereignty alpha / sovereignty beta",
      beta: "sovereignty beta / sovereignty alpha",
      gamma: "disputed alpha+beta / sovereignty alpha / sovereignty beta",
    }],
    ["alpha", ["beta"], {
      editorial: "disputed alpha+beta / sovereignty beta",
      alpha: "sovereignty alpha / sovereignty beta",
      beta: "sovereignty beta / sovereignty alpha",
      gamma: "disputed alpha+beta / sovereignty beta",
    }],
    ["gamma", ["alpha", "beta"], {
      editorial: "disputed alpha+beta+gamma / sovereignty alpha / sovereignty beta",
      alpha: "sovereignty alpha / sovereignty gamma / sovereignty beta",
      gamma: "sovereignty gamma / sovereignty alpha / sovereignty beta",
    }],
    ["shared", ["gamma"], {
      editorial: "disputed alpha+beta+gamma / sovereignty gamma",
      alpha: "condominium alpha+beta / sovereignty gamma",
      gamma: "sovereignty gamma / condominium alpha+beta",
    }],
    ["shared", ["alpha"], {
      editorial: "disputed alpha+beta / sovereignty alpha",
      alpha: "sovereignty alpha / condominium alpha+beta",
      beta: "condominium alpha+beta / sovereignty alpha",
    }],
    ["open", ["alpha"], {
      editorial: "undetermined alpha+beta / sovereignty alpha",
      alpha: "sovereignty alpha / undetermined alpha+beta",
      beta: "undetermined alpha+beta / sovereignty alpha",
    }],
    ["open", ["alpha", "beta"], {
      editorial: "disputed alpha+beta / sovereignty alpha / sovereignty beta",
      beta: "sovereignty beta / undetermined alpha+beta / sovereignty alpha",
    }],
  ]; // prettier-ignore
  const cells = rows.flatMap(([held, claimants, readings]) =>
    Object.entries(readings).map(([reading, answer]) => [held, claimants, reading, answer] as const),
  );
  it.each(cells)("held by %s, claimed by %j, in the reading of %s", (held, claimants, reading, answer) => {
    expect(told(held, claimants, reading)).toBe(answer);
  });
});

describe("the reasons of a dispute are", () => {
  const clausesOf = (held: HeldName, claimants: string[], reading = "editorial") =>
    tell(holdingOf(held, claimants), reading).because.map(({ clause }) => clause);

  it("the holder's, then each claimant's", () => {
    expect(clausesOf("alpha", ["beta", "gamma"])).toEqual(["held", "by-beta", "by-gamma"]);
  });
  it("the claimants' alone where nobody has the ground", () => {
    expect(clausesOf("nobody", ["beta", "gamma"])).toEqual(["by-beta", "by-gamma"]);
  });
  it("none but the ground's own where there is no dispute", () => {
    expect(clausesOf("nobody", ["beta"])).toEqual(["held"]);
    expect(clausesOf("alpha", ["beta"], "alpha")).toEqual(["held"]);
  });
  it("its own claim's in the reading of a claimant, and the holder's are those of the holder's claim", () => {
    const { because, claims } = tell(holdingOf("alpha", ["beta"]), "beta");
    expect([because, claims[0]!.because].map((steps) => steps.map(({ clause }) => clause))).toEqual([
      ["by-beta"],
      ["held"],
    ]);
  });
  it("its latest claim's, of several", () => {
    const shared = claimOf(HELD.shared, "by-both");
    const holding = { ...holdingOf("gamma", ["alpha"]), claims: [claimOf(HELD.alpha, "by-alpha"), shared] };
    expect(tell(holding, "alpha").title).toEqual(HELD.shared);
  });
});

describe("whatever is held and claimed", () => {
  const worlds = fc
    .record({ held: titles, claimed: fc.uniqueArray(titles, { selector: titleKey, maxLength: 4 }) })
    .map(({ held, claimed }) => {
      const claims: StandingClaim[] = claimed
        .filter(
          (title) => title.kind !== "unallocated" && title.kind !== "disputed" && !sameTitle(title, held),
        )
        .map((title, index) => claimOf(title, `claim-${index}`));
      return { ...holdingOf("nobody", []), held, claims };
    });

  it("the editorial reading tells a dispute if and only if there are two rivals, of all who have a part in it", () => {
    fc.assert(
      fc.property(worlds, (holding) => {
        const rivals = [
          ...(holding.held.kind === "sovereignty" || holding.held.kind === "condominium"
            ? [holding.held]
            : []),
          ...holding.claims.map(({ title }) => title),
        ];
        const title = disputeOf(holding);
        if (holding.claims.length === 0 || rivals.length < 2) expect(title).toEqual(holding.held);
        else
          expect(title).toEqual({
            kind: "disputed",
            holders: [...new Set(rivals.flatMap(partiesOf))].sort(),
          });
        expect(tell(holding, "editorial").title).toEqual(title);
      }),
    );
  });

  it("each claimant's own reading tells what it claims, where it has not all, and the claims of others", () => {
    fc.assert(
      fc.property(worlds, (holding) => {
        for (const reading of new Set(holding.claims.flatMap(({ title }) => partiesOf(title)))) {
          const { title, claims } = tell(holding, reading);
          const own = holding.claims.filter((claim) => partiesOf(claim.title).includes(reading));
          if (isSolely(holding.held, reading)) {
            expect(title).toEqual(holding.held);
            continue;
          }
          expect(title).toEqual(own.at(-1)!.title);
          const others = holding.claims.filter((claim) => !own.includes(claim)).map((claim) => claim.title);
          const holder = holding.held.kind === "unallocated" ? [] : [holding.held];
          expect(claims.map((claim) => claim.title)).toEqual([...holder, ...others]);
        }
      }),
    );
  });

  it("every reading keeps layers", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom("editorial", "alpha", "beta", "gamma"), (holding, reading) => {
        const beside = {
          layers: [
            {
              kind: "lease",
              holder: "beta",
              from: null,
              season: null,
              sought: false,
              perhaps: false,
              because: [],
            },
          ],
        };
        expect(tell({ ...holding, ...beside }, reading)).toMatchObject(beside);
      }),
    );
  });
});

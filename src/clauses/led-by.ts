import type { Boundary, LinePart } from "./model.js";

/** What leads a part aside: the boundaries from which its text keeps it at most, or at least, some distance away. */
export const ledBy = ({ checks }: Pick<LinePart, "checks">): readonly Boundary[] =>
  checks.flatMap((check) =>
    (check.form === "at most" || check.form === "at least") && check.to.kind !== "place" ? [check.to] : [],
  );

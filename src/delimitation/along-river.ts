import { nearestOnPolyline } from "../geodesy/distance.js";
import type { RiverCourse } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { alongBank } from "./banks.js";
import { firstStation, lastStation, stationOrder, stretchOf } from "../gazetteer/chain.js";
import { offTheRiver, riverRunsOtherWay, riverMissing, bankNotKnown } from "./diagnostics.js";
import { joinTolerance } from "../gazetteer/join-tolerance.js";
import type { Courses, Leg, Position, CourseSurvey } from "./survey.js";
import type { Nearest } from "../geodesy/distance.js";

/** Along a traced river between the points on it nearest the start and the end, in the stated direction. */
export function riverCourse(
  survey: CourseSurvey,
  leg: Leg,
  river: string,
  direction: "upstream" | "downstream",
  course: RiverCourse,
): Courses {
  const traced = survey.gazetteer.rivers.get(river);
  if (!traced) {
    survey.report(riverMissing(leg.part, river));
    return null;
  }
  const { chain } = traced;
  const from = nearestOnPolyline(leg.from.at, chain.vertices);
  if (!from) return null;
  const onRiver = (position: Position, station: Nearest) => {
    const tolerance = joinTolerance(
      position.accuracyMetres,
      Math.max(chain.accuracyMetres[station.edge]!, leg.part.accuracyMetres ?? 0),
    );
    if (station.metres > tolerance)
      survey.report(offTheRiver(leg.part, river, position.at, station, tolerance));
  };
  onRiver(leg.from, from);
  if (leg.end.kind !== "at") {
    const far = direction === "downstream" ? lastStation(chain) : firstStation(chain);
    return [onItsBank(stretchOf(chain, from, far))];
  }
  const to = nearestOnPolyline(leg.end.position.at, chain.vertices);
  if (!to) return null;
  onRiver(leg.end.position, to);
  const order = stationOrder(from, to);
  if (order !== 0 && order < 0 !== (direction === "downstream")) {
    survey.report(riverRunsOtherWay(leg.part, river, direction));
  }
  return [onItsBank(stretchOf(chain, from, to))];

  /** Banks are told facing downstream. */
  function onItsBank(stretch: Chain): Chain {
    if (course !== "left bank" && course !== "right bank") return stretch;
    const isLeft = (course === "left bank") === (direction === "downstream");
    const bank = alongBank(stretch, survey.network.reachesAlong(chain), isLeft ? "left" : "right");
    if (!bank) survey.report(bankNotKnown(leg.part, river, course));
    return bank ?? stretch;
  }
}

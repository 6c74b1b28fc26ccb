/** Where a course is drawn along a shore, and its text means the water's edge when the water is low. */
import type { Course } from "./model.js";

/** The channel of a river at low water lies in the river, where its line is drawn. */
export function isAtLowWater(course: Course): boolean {
  switch (course.form) {
    case "coast":
    case "shore":
      return course.water === "low";
    case "river":
      return course.water === "low" && (course.course === "left bank" || course.course === "right bank");
    case "straight":
    case "towards":
    case "parallel":
    case "meridian":
    case "watershed":
    case "way":
    case "parallel-to":
    case "middle":
    case "midway":
    case "survey":
    case "edge":
    case "as-fixed":
    case "bearing":
    case "right-angles":
    case "onward":
    case "arc":
    case "line":
      return false;
  }
}

/** The side that lies against each. */
export const OTHER_SIDE: ReadonlyMap<string, string> = new Map([
  ["left", "right"],
  ["right", "left"],
  ["north", "south"],
  ["south", "north"],
  ["east", "west"],
  ["west", "east"],
]);

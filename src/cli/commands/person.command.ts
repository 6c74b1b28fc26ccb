import { describeAsking, type Calling } from "../options.js";

export function describePerson(calling: Calling): void {
  describeAsking(calling, "person <id>", "offices, powers, acts and claims of a person").action(
    async (id, options) => {
      const { person } = await import("./acts.js");
      await person(calling.io, id, options);
    },
  );
}

import fc from "fast-check";

// The same cases at every run, so that a failure is the change's own; FUZZ=1 goes where nobody has been.
if (!process.env.FUZZ) fc.configureGlobal({ seed: 16_05_1858 });

/** The folders are the pipeline: a stage imports the stages before it and the foundations, nothing else. */
const foundations = "^src/(diagnostics|geodesy|chronology)/";
/** What anyone may word an answer or a finding by. */
const words = "^src/words/";
/**
 * The types of a stage, and the values that all of them speak of: titles, which names are one state, which name holds on a day,
 * which source is a witness, what is a point.
 */
const models = [
  "model\\.ts$",
  "^src/regime/(title|alike)\\.ts$",
  "^src/effect/persons\\.ts$",
  "^src/atlas/existence\\.ts$",
  "^src/clauses/(witnesses|place-kinds)\\.ts$",
];
const tests = "\\.(test|arbitrary)\\.ts$|/fixtures/";
const stages = [
  "text",
  "clauses",
  "acts",
  "effect",
  "gazetteer",
  "delimitation",
  "partition",
  "regime",
  "rights",
  "atlas",
];

/** What a folder of src/ may import besides itself and the foundations. */
function room(folder, comment, ...allowed) {
  return {
    name: `${folder}-imports`,
    comment,
    severity: "error",
    from: { path: `^src/${folder}/`, pathNot: tests },
    to: { path: "^src/", pathNot: [foundations, `^src/${folder}/`, ...allowed] },
  };
}

const folders = (...names) => `^src/(${names.join("|")})/`;

module.exports = {
  forbidden: [
    ...stages.map((stage, index) =>
      room(
        stage,
        "A stage imports earlier stages, the foundations and words/.",
        words,
        folders(...stages.slice(0, index + 1)),
      ),
    ),
    room("words", "Words stand beside the foundations, so that anyone may import them.", ...models),
    room(
      "query",
      "A browser that only asks carries no compiler.",
      words,
      folders("atlas", "picture"),
      ...models,
    ),
    room("picture", "The view of a day is made of an atlas.", folders("atlas"), ...models),
    room(
      "export",
      "Other programs get what is asked and drawn.",
      words,
      folders("atlas", "picture", "query"),
      ...models,
    ),
    room("svg", "A sheet is a picture in words.", words, folders("atlas", "picture"), ...models),
    room(
      "web",
      "The page asks, draws and words.",
      words,
      folders("atlas", "picture", "query", "svg"),
      ...models,
    ),
    room(
      "http",
      "The server asks, and serves the page.",
      words,
      folders("atlas", "picture", "query", "svg"),
      ...models,
    ),
    {
      name: "the-command-line-knows-no-page",
      severity: "error",
      from: { path: "^src/cli/", pathNot: tests },
      to: { path: "^src/web/" },
    },
    {
      name: "pipeline-is-stages",
      severity: "error",
      from: { path: "^src/pipeline\\.ts$" },
      to: { path: "^src/", pathNot: [foundations, folders(...stages)] },
    },
    {
      name: "foundations-stand-alone",
      severity: "error",
      from: { path: foundations, pathNot: tests },
      to: { path: "^src/", pathNot: foundations },
    },
    {
      name: "only-tests-import-what-tests-share",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: "^test/" },
    },
    {
      name: "only-clauses-know-langium",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/clauses/" },
      to: { path: "^(node_modules/)?langium" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import"],
    },
  },
};

/** The folders are the pipeline: a stage imports the models before it and the foundations, nothing else. */
const foundations = "^src/(diagnostics|geodesy|chronology)/";
/** What anyone may word an answer or a finding by. */
const words = "^src/words/";
const stages = [
  "text",
  "clauses",
  "acts",
  "effect",
  "rights",
  "gazetteer",
  "delimitation",
  "partition",
  "regime",
  "atlas",
];

const direction = stages.map((stage, index) => ({
  name: `${stage}-imports-what-comes-before`,
  comment: `src/${stage}/ may import earlier stages, the foundations and words/ only.`,
  severity: "error",
  from: { path: `^src/${stage}/`, pathNot: "\\.test\\.ts$" },
  to: {
    path: "^src/",
    pathNot: [foundations, words, ...stages.slice(0, index + 1).map((earlier) => `^src/${earlier}/`)],
  },
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: "foundations-stand-alone",
      severity: "error",
      from: { path: foundations, pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: foundations },
    },
    {
      name: "words-stand-beside-the-foundations",
      comment: "src/words/ imports models and foundations only, so that anyone may import it.",
      severity: "error",
      from: { path: words, pathNot: "\\.test\\.ts$" },
      to: {
        path: "^src/",
        pathNot: [foundations, words, "model\\.ts$", "^src/regime/title\\.ts$"],
      },
    },
    {
      name: "query-carries-no-compiler",
      comment:
        "A browser that only asks carries no parser: query/ imports the atlas, models and foundations.",
      severity: "error",
      from: { path: "^src/query/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^src/(text|clauses|acts|effect|gazetteer|delimitation|partition|regime|rights|cli|http|web|svg)/",
        pathNot: ["model\\.ts$", "^src/regime/title\\.ts$"],
      },
    },
    {
      name: "picture-carries-no-compiler",
      comment:
        "The view of a day is for page, print and export alike: it knows none of them, and no stage but models.",
      severity: "error",
      from: { path: "^src/picture/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^src/(text|clauses|gazetteer|delimitation|partition|rights|cli|http|web|svg)/",
        pathNot: "model\\.ts$",
      },
    },
    {
      name: "only-clauses-know-langium",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/clauses/" },
      to: { path: "^(node_modules/)?langium" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
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

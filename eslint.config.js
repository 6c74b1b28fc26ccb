import tseslint from "typescript-eslint";
import svelte from "eslint-plugin-svelte";

/** Files that may be longer than 300 lines. */
const LONG_FILES = [
  "src/web/App.svelte", // The frame of the page: a third of it is style.
  "src/web/time/Timeline.svelte", // Half of it is markup and style.
];

/** Files with a function that may be longer than 60 lines. */
const LONG_FUNCTIONS = [
  "src/web/map/style.ts", // Tables of layers.
  "src/web/map/beside-title-layers.ts", // A table of layers.
  "src/gazetteer/hydrography/stitch.ts", // One sweep over all rivers of the world, measured by bench/build.ts.
  "src/pipeline.ts", // Every stage in order, in one view.
  "src/atlas/pack.ts", // The list of entries of an atlas, in order.
];

/** `npm run check` leaves the rules that need types to `npm test`: they read the whole program to judge one file. */
const withTypes = process.env.LINT_WITHOUT_TYPES ? [] : [rulesThatNeedTypes()];

const TESTS = ["**/*.test.ts", "test/**"];
const LENGTH = { skipBlankLines: true, skipComments: true };

const partiesByHand = {
  selector:
    "ConditionalExpression[test.left.property.name='kind'][test.right.value='undetermined']:matches([consequent.property.name='between'], [alternate.property.name='between'])",
  message: "The parties of a title are partiesOf(title), whatever its kind.",
};

export default tseslint.config(
  { ignores: ["dist", "node_modules", ".cache", "src/clauses/generated"] },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-len": [
        "error",
        { code: 140, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
    },
  },
  // Tables of tests stand a row a line.
  { rules: { "max-len": "off" }, files: ["**/*.test.ts"] },
  { rules: { "no-restricted-syntax": ["error", partiesByHand] }, ignores: ["src/regime/title.ts"] },
  ...withTypes,
  { rules: { "max-lines": ["error", { max: 300, ...LENGTH }] }, ignores: [...TESTS, ...LONG_FILES] },
  {
    rules: { "max-lines-per-function": ["error", { max: 60, ...LENGTH }] },
    ignores: [...TESTS, ...LONG_FUNCTIONS],
  },
);

function rulesThatNeedTypes() {
  return {
    // The page's files are type-checked by svelte-check; rules that need types would double the time of lint there.
    files: ["src/**/*.ts"],
    ignores: ["src/web/**"],
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
    },
  };
}

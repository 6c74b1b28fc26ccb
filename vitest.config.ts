import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Golden documents compile the most: they begin first, or they would run alone at the end. */
class GoldenFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("golden.test.ts");
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    setupFiles: ["vitest.setup.ts"],
    include: [
      "src/**/*.test.ts",
      "test/**/*.test.ts",
      "cases/**/*.test.ts",
      "corpora/**/*.test.ts",
      "docs/**/*.test.ts",
    ],
    // A browser on a busy machine may miss one wait; it does not miss it twice.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    sequence: { sequencer: GoldenFirst },
  },
});

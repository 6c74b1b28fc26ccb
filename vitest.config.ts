import { defineConfig } from "vitest/config";

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
  },
});

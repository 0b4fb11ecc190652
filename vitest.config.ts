// How the tests run: in a shuffled order, far from UTC, each file by itself.
import { defineConfig } from "vitest/config";

// Thirteen hours ahead of UTC: "today" differs from the UTC date for half of every day.
process.env.TZ ??= "Pacific/Auckland";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    pool: "forks",
    maxWorkers: 2,
    sequence: { shuffle: { files: false, tests: true } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

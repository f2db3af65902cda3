import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const SERVED = ["tests/integration/{http,api-access}/**/*.test.{ts,tsx}"];

const ON_REGISTERS = {
  environment: "node",
  globalSetup: "tests/integration/global-setup.ts",
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  root: folder(".."),
  esbuild: { jsx: "automatic" },
  resolve: {
    alias: {
      "~db": folder("../db"),
      "~seed": folder("../seed"),
      "~scripts": folder("../scripts"),
      "~": folder("../app"),
    },
  },
  test: {
    // Vitest leaves one core for itself, which on two cores is half of the machine; it needs little of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts", "tests/architecture/**/*.test.ts"],
          // Rules keep nothing between calls, and loading them anew for each file took longer than the tests.
          isolate: false,
          // What hangs is found as well after twenty seconds, and a busy machine is not taken for it.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          environment: "jsdom",
          include: ["tests/component/**/*.test.tsx"],
        },
      },
      {
        extends: true,
        test: {
          ...ON_REGISTERS,
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          exclude: SERVED,
          // What a process keeps, it keeps by register, as it must; and each test file has registers of its own.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...ON_REGISTERS,
          name: "served",
          // What a process keeps of its callers, such as their share of requests, is of the machine that asks.
          include: SERVED,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          environment: "node",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: "tests/journeys/global-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // After all the others: a journey waits for pages, not for its turn.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

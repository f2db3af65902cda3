/** Every table, for migrations and for the tests that hold the schema to its conventions. */
export * from "./accounts";
export * from "./addressings";
export * from "./assurance";
export * from "./bodies";
export * from "./corrections";
export * from "./documents";
export * from "./drafts";
export * from "./following";
export * from "./imports";
export * from "./ledger";
export * from "./projection";
export * from "./references";
export * from "./reports";
export * from "./statements";
export * from "./submissions";
export * from "./texts";

// A thread does not inherit the loader of TypeScript that the command was started with.
import { register } from "tsx/esm/api";

register();
await import("./reading-thread.ts");

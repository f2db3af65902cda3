/** Runs the import command and says on standard error how much memory the process took at most. */
const [format = "", file = ""] = process.argv.slice(2);
process.argv = [process.argv[0] ?? "node", "scripts/import.ts", format, file];
process.once("exit", () =>
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`),
);
await import("../import");
export {};

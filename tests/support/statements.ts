/** How many SQL statements some work runs: counted as the benchmarks count them. */
export { countStatements } from "~scripts/bench/counting";

import { problem } from "~/http/problem.server";

/** There is one version so far; whoever asks for another is told in the form that programs read. */
export const loader = (): Response =>
  problem(404, "The API has no such address. /api/v1 lists those there are.");

import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { londonDay } from "~/lib/dates";
import type { PersonActor } from "./own-concern.server";
import * as repository from "./worklist-repository.server";
import type { ReportAsked, ReportConcern } from "./worklist-repository.server";

/** A report as people of a body asked see it: by when to answer, and how far each concern's answer is. */
export function viewOwnReport(
  actor: PersonActor,
  reference: string,
  at = Date.now(),
): { report: ReportAsked; concerns: ReportConcern[]; today: string } | null {
  if (actor.bodyId === null) return null;
  const bodyId = standingBodyId(actor.bodyId);
  const today = londonDay(at);
  const report = repository.findAsked(reference, bodyId, today);
  return report ? { report, concerns: repository.listConcerns(reference, bodyId), today } : null;
}

import type { SeedEvent } from "../seed-types";
import type { Agenda } from "./agenda";
import type { Loaded, LoadedReport } from "./loaded";
import { replayAnswer, replayReattribution } from "./replay-answers.server";
import { replayCorrection } from "./replay-corrections.server";
import * as decisions from "./replay-decisions.server";
import { replayDraft } from "./replay-drafts.server";
import { replayJudgement } from "./replay-judgements.server";
import * as progress from "./replay-progress.server";

/** Lets one thing happen to a report that is in the register; what it leads to later joins the agenda. */
export function replayEvent(loaded: Loaded, agenda: Agenda, report: LoadedReport, event: SeedEvent): void {
  switch (event.type) {
    case "answered":
      return replayAnswer(loaded, report, event);
    case "reattributed":
      return replayReattribution(loaded, report, event);
    case "extension_granted":
      return decisions.replayExtension(loaded, report, event);
    case "reassigned":
      return decisions.replayReassignment(loaded, report, event);
    case "allotted":
      return decisions.replayAllotment(loaded, report, event);
    case "addressee_matched":
      return decisions.replayMatch(loaded, report, event);
    case "report_withdrawn":
      return decisions.replayWithdrawal(loaded, report, event);
    case "action_added":
      return progress.replayAction(loaded, report, event);
    case "action_changed":
      return progress.replayActionChange(loaded, report, event);
    case "action_finished":
      return progress.replayActionEnd(loaded, report, event);
    case "progress":
      return progress.replayProgress(loaded, report, event);
    case "assessment":
    case "verification":
    case "dispute":
      return replayJudgement(loaded, agenda, report, event);
    case "correction":
      return replayCorrection(loaded, agenda, report, event);
    case "draft_submission":
      return replayDraft(loaded, agenda, report, event);
    default:
      return decisions.replayClockEvent(loaded, report, event);
  }
}

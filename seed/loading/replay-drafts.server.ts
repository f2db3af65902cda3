import { discardSubmission, returnSubmission } from "~/domain/submissions/move-submission.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { NO_ACTION } from "~/domain/submissions/action-rules";
import type { SubmissionContent } from "~/domain/submissions/submission-rules";
import type { DraftSubmission } from "../seed-types";
import type { Agenda } from "./agenda";
import { found, type Loaded, type LoadedReport } from "./loaded";
import { must } from "./must";
import { evidenceOf } from "./own-statements.server";

/** Work of a body that stands where it was left: a draft, sent, returned with a reason, or given up. */
export function replayDraft(
  loaded: Loaded,
  agenda: Agenda,
  report: LoadedReport,
  draft: DraftSubmission,
): void {
  const { state, by, returned } = draft;
  const day = loaded.clock.day(draft.on);
  const what = `${draft.state} ${draft.kind} on item ${draft.item} of ${report.seed.key}`;
  const { id: submissionId, version } = must(
    what,
    saveSubmission({
      ...{ actor: loaded.person(by), at: loaded.clock.at(day) },
      reference: found(report.items, draft.item).reference,
      content: contentOf(loaded, draft, day),
      evidence: evidenceOf(draft.evidence ?? [], []),
      isSent: state === "submitted" || state === "returned",
    }),
  );
  if (state === "discarded")
    must(
      what,
      discardSubmission({ actor: loaded.person(by), at: loaded.clock.at(day), submissionId, version }),
    );
  if (state !== "returned" || !returned) return;
  const on = loaded.clock.day(returned.on);
  agenda.add(on, () => {
    const move = { actor: loaded.person(returned.by), at: loaded.clock.at(on), submissionId, version };
    must(what, returnSubmission({ ...move, reason: returned.reason }));
  });
}

function contentOf(loaded: Loaded, draft: DraftSubmission, day: string): SubmissionContent {
  const { kind, text, position = null, status = null, leadRole = null } = draft;
  const targetOn = loaded.clock.dayOrNull(draft.targetOn);
  if (kind === "answer") return { kind, text, position, statedOn: day, rightBodyId: null };
  if (kind === "progress")
    return {
      ...{ kind, text, status, statedOn: day, targetOn, leadRole },
      ...{ boardAssurance: null, supersededById: null },
    };
  return { ...NO_ACTION, text, leadRole, dueOn: targetOn };
}

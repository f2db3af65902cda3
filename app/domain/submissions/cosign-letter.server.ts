import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { attribute } from "~/domain/responses/responses.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import * as letters from "./letter-repository.server";
import type { CosignerRow } from "./letter-repository.server";
import type { PersonActor } from "./own-concern.server";
import type { OwnLetter } from "./own-letter.server";
import { statePositions } from "./publish-letter.server";
import { readLetter, type ReadLetter } from "./view-letter.server";

export type CosignRefusal = "not_yours" | "only_approver" | "stale" | "decided_already" | "reason_missing";

export const COSIGN_SENTENCES: Readonly<Record<CosignRefusal, readonly [field: string, sentence: string]>> = {
  not_yours: ["form", "This answer does not name your body any more"],
  only_approver: ["form", "Only an approver of your body can do this"],
  stale: [
    "form",
    "The answer was changed since you opened this page. Read it again as it stands now, then decide",
  ],
  decided_already: ["form", "Somebody of your body has decided on it already"],
  reason_missing: ["reason", "Say why the answer is not your body’s"],
};

/** A letter of another body that names this person's, once it is sent for sign-off; null to everybody else. */
function findNamed(
  actor: PersonActor,
  letterId: number,
): (OwnLetter & { cosigner: CosignerRow; writerName: string }) | null {
  const row = letters.findLetter(letterId);
  const report = row && letters.findReportOf(row.addressingId);
  if (!row || !report || actor.bodyId === null) return null;
  if (row.state !== "submitted" && row.state !== "published") return null;
  const own = standingBodyId(actor.bodyId);
  const cosigner = letters
    .listCosigners(letterId)
    .find(({ responsibleBodyId, state }) => responsibleBodyId === own && state !== "taken_out");
  if (!cosigner) return null;
  return { row, report, cosigner, writerName: report.bodyName, parts: letters.listParts(letterId) };
}

export interface NamedLetter extends ReadLetter {
  version: number;
  writerName: string;
  cosigner: CosignerRow;
  mayDecide: boolean;
}

/** The answer as a body named in it reads it before it confirms. */
export function viewNamedLetter(actor: PersonActor, letterId: number): NamedLetter | null {
  const named = findNamed(actor, letterId);
  if (!named) return null;
  const { row, report, parts, cosigner, writerName } = named;
  const mayDecide = actor.role === "body_approver" && cosigner.state === "asked";
  return { ...readLetter(row, report, parts), version: row.version, writerName, cosigner, mayDecide };
}

/**
 * An approver of a body named in a joint answer confirms that it is theirs too, or declines with a reason. It
 * counts for that body from then on if the answer is public, else from its publication; changed words are asked
 * about again.
 */
export function cosignLetter(given: {
  actor: PersonActor;
  at?: number;
  letterId: number;
  version: number;
  isConfirmed: boolean;
  reason: string;
}): Outcome<{ reference: string }, CosignRefusal> {
  const { actor, at, letterId, version, isConfirmed, reason } = given;
  const isPublic = letters.findLetter(letterId)?.state === "published";
  const action = isPublic && isConfirmed ? "submission_published" : "answer_cosigned";
  return write({ actor, at, action }, (w) => {
    const named = findNamed(actor, letterId);
    if (!named) return refused("not_yours");
    const { row, report, cosigner, parts } = named;
    if (actor.role !== "body_approver") return refused("only_approver");
    if (row.version !== version) return refused("stale");
    if (cosigner.state !== "asked") return refused("decided_already");
    if (!isConfirmed && reason.trim() === "") return refused("reason_missing");
    w.about(report.reference);
    letters.updateCosigner(w, cosigner.id, {
      ...{ state: isConfirmed ? "confirmed" : "declined", decidedVersion: row.version },
      ...{ decidedByUserId: actor.userId, decidedAt: w.at },
      reasonTextId: isConfirmed ? null : w.text("reason", reason),
    });
    if (isConfirmed && row.state === "published" && row.responseId !== null) {
      const { addressingId } = cosigner;
      const known = knownNow(w, "body");
      attribute(w, { responseId: row.responseId, addressingId, isAttributed: true, known });
      statePositions(w, addressingId, { responseId: row.responseId, parts, statedOn: row.statedOn });
      projectReport(report.reportId);
    }
    return done({ reference: report.reference });
  });
}

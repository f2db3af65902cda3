import { createHash } from "node:crypto";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { inOneTransaction } from "~db/writing.server";
import type { PersonActor } from "./own-concern.server";
import { publishSubmission } from "./publish-submission.server";
import { viewSubmission, type ViewedSubmission } from "./view-submission.server";
import { listSubmissions } from "./worklist-repository.server";

export interface WaitingForApproval {
  /** Only those this person may decide on: they wrote none of it. */
  waiting: ViewedSubmission[];
  /** Answers to whole reports, decided on their own pages: they need to have arrived before they are public. */
  letters: { id: number; reference: string }[];
  /** All that waits in the body, theirs and others'. */
  total: number;
  /** Stands for what was shown: another when a draft or what the public reads changed meanwhile. */
  seen: string;
}

/** As many as a person can read at once. */
export const MOST_AT_ONCE = 25;

/** What waits for an approver, each with what it would change publicly, longest waiting first. */
export function viewWaiting(actor: PersonActor, at = Date.now()): WaitingForApproval {
  if (actor.bodyId === null) return { waiting: [], letters: [], total: 0, seen: "" };
  const asked = { bodyId: standingBodyId(actor.bodyId), userId: actor.userId, state: "submitted" } as const;
  const all = { askedId: null, issuerId: null, authorId: null };
  const { rows, total } = listSubmissions({ ...asked, ...all, limit: 500, offset: 0 });
  const waiting: ViewedSubmission[] = [];
  for (const { id, isMine } of rows) {
    if (waiting.length === MOST_AT_ONCE) break;
    const viewed = isMine === 1 ? null : viewSubmission(actor, id, at);
    if (viewed?.steps.includes("publish")) waiting.push(viewed);
  }
  const letters = rows.flatMap(({ letterId, reportReference, isMine }) =>
    letterId === null || isMine === 1 ? [] : [{ id: letterId, reference: reportReference }],
  );
  const marks = waiting.map(({ row, changes, missing }) => [row.id, row.version, changes, missing]);
  return {
    waiting,
    letters,
    total,
    seen: createHash("sha256").update(JSON.stringify(marks)).digest("base64url"),
  };
}

export type ManyRefusal = "none_ticked" | "changed_meanwhile" | "cannot_be_published";

class CannotBePublished extends Error {}

/**
 * Publishes several drafts that were shown together, all of them or none. Their documents stay private: opening one
 * to the public is decided on the draft's own page (design §4.12).
 */
export function publishSeveral(
  actor: PersonActor,
  { ids, seen }: { ids: readonly number[]; seen: string },
  at = Date.now(),
): Outcome<{ published: number }, ManyRefusal> {
  if (ids.length === 0) return refused("none_ticked");
  try {
    return inOneTransaction(() => {
      const now = viewWaiting(actor, at);
      if (now.seen !== seen) return refused("changed_meanwhile");
      const chosen = now.waiting.filter(({ row }) => ids.includes(row.id));
      for (const { row } of chosen) {
        const given = { actor, at, submissionId: row.id, version: row.version, publishDocumentIds: [] };
        // A refusal after others were published must take those back too: only a throw undoes them.
        if (!publishSubmission(given).ok) throw new CannotBePublished();
      }
      return done({ published: chosen.length });
    });
  } catch (error) {
    if (error instanceof CannotBePublished) return refused("cannot_be_published");
    throw error;
  }
}

export const MANY_SENTENCES: Readonly<Record<ManyRefusal, string>> = {
  none_ticked: "Tick what you approve",
  changed_meanwhile:
    "Something here changed while you were reading, so nothing was published. Below is what stands now.",
  cannot_be_published:
    "One of these no longer fits what is public since, so none was published. Open each and see what is missing.",
};

import type { z } from "zod";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { findPublishedRecommendation } from "~/domain/submissions/own-concern.server";
import { saveSubmission, type Evidence } from "~/domain/submissions/save-submission.server";
import { submissionSentences, type SubmissionRefusal } from "~/domain/submissions/submission-messages";
import type { SubmissionContent } from "~/domain/submissions/submission-rules";
import { viewOwnConcern } from "~/domain/submissions/view-own-concern.server";
import { viewSubmission } from "~/domain/submissions/view-submission.server";
import { paths } from "~/lib/paths";
import { NOTHING_KEPT, refuseOwn, snakeCase, type FieldFault, type OwnAnswer } from "./own-answer";
import type { answerBody, progressBody } from "./own-schemas";
import type { Access } from "./tokens.server";

interface Sent<Body> {
  access: Access;
  /** The concern. */
  reference: string;
  body: Body;
  at: number;
}

/** Keeps what a body says it has done as a draft, by the rules of the page. */
export function takeProgress({ body, ...sent }: Sent<z.infer<typeof progressBody>>): OwnAnswer {
  const later = body.superseded_by === null ? null : findPublishedRecommendation(body.superseded_by);
  if (later === undefined)
    return refuseOwn(422, NOTHING_KEPT, [
      { field: "superseded_by", detail: "No recommendation here has this reference" },
    ]);
  return save(sent, body, {
    ...{ kind: "progress", status: body.status, text: body.text.trim(), statedOn: body.stated_on },
    ...{ targetOn: body.target_on, leadRole: body.lead_role, boardAssurance: body.board_assurance },
    supersededById: later?.id ?? null,
  });
}

/** Keeps what a body says to a concern as a draft, by the rules of the page. */
export function takeAnswer({ body, ...sent }: Sent<z.infer<typeof answerBody>>): OwnAnswer {
  const right = body.right_body === null ? null : findBodyAsTyped(body.right_body);
  if (right && !right.found && body.position === "outside_remit")
    return refuseOwn(422, NOTHING_KEPT, [
      { field: "right_body", detail: "No body here has this code or name" },
    ]);
  return save(sent, body, {
    ...{ kind: "answer", position: body.position, text: body.text.trim(), statedOn: body.stated_on },
    rightBodyId: right?.found?.id ?? null,
  });
}

type SharedBody = Pick<z.infer<typeof progressBody>, "links" | "draft" | "send">;

function save(
  { access, reference, at }: Omit<Sent<never>, "body">,
  { links, draft, send }: SharedBody,
  content: SubmissionContent,
): OwnAnswer {
  const { actor, body } = access;
  const evidence: Evidence = {
    ...{ files: [], remove: [], isChecked: false },
    links: links.map(({ address, title }) => ({ address, title: title ?? new URL(address).hostname })),
  };
  const outcome = saveSubmission({
    ...{ actor, at, reference, content, evidence, isSent: send, draft: draft ?? null },
  });
  if (!outcome.ok) return refusedStatement(outcome.refusals, { access, reference, content, at });
  const { id, version, state } = outcome.value;
  return {
    ...{ ok: true, status: draft ? 200 : 201 },
    body: { draft: id, version, state, concern: reference, page: paths.submission(body.code, id) },
  };
}

const MOVED_ON: readonly SubmissionRefusal[] = ["stale", "already_open", "not_for_this_state"];
/** Evidence comes as addresses here: files need a person to look through them. */
const OTHER_NAMES: Readonly<Record<string, string>> = { files: "links", form: "concern" };

interface Refused {
  access: Access;
  reference: string;
  content: SubmissionContent;
  at: number;
}

function refusedStatement(refusals: readonly SubmissionRefusal[], refused: Refused): OwnAnswer {
  if (refusals.includes("not_yours"))
    return refuseOwn(404, "Your body is asked no such concern, or has no such draft of it.");
  const errors = Object.entries(submissionSentences(refusals)).map(([field, detail]): FieldFault => ({
    field: OTHER_NAMES[field] ?? snakeCase(field),
    detail,
  }));
  if (refusals.some((one) => MOVED_ON.includes(one)))
    return refuseOwn(409, `${openDraftSentence(refused)} ${NOTHING_KEPT}`, errors);
  return refuseOwn(422, `Some of this cannot be taken. ${NOTHING_KEPT}`, errors);
}

/** Says which draft there is, so that a system can go on with it. */
function openDraftSentence({ access, reference, content, at }: Refused): string {
  const open = viewOwnConcern(access.actor, reference, at)?.drafts.find(({ kind }) => kind === content.kind);
  const row = open && viewSubmission(access.actor, open.id)?.row;
  return row
    ? `There is a draft of this: number ${row.id}, version ${row.version}, ${row.state}.`
    : "This has moved on since it was read.";
}

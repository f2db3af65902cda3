import type { z } from "zod";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import type { LetterRefusal } from "~/domain/submissions/letter-faults.server";
import { letterSentences, WHOLE } from "~/domain/submissions/letter-messages";
import { EMPTY_PART, type LetterPart } from "~/domain/submissions/letter-rules";
import { saveLetter } from "~/domain/submissions/save-letter.server";
import { viewLetterForm, type LetterForm } from "~/domain/submissions/view-letter.server";
import { paths } from "~/lib/paths";
import { NOTHING_KEPT, refuseOwn, snakeCase, type FieldFault, type OwnAnswer } from "./own-answer";
import type { reportAnswerBody } from "./own-schemas";
import type { Access } from "./tokens.server";

type Body = z.infer<typeof reportAnswerBody>;

/**
 * Keeps what a body says to a report as a whole as a draft, by the rules of the page. What people wrote beside it,
 * to concerns entered since or the names of bodies it is also from, stays as it is.
 */
export function takeReportAnswer({
  access,
  reference,
  body,
  at,
}: {
  access: Access;
  /** The report. */
  reference: string;
  body: Body;
  at: number;
}): OwnAnswer {
  const { actor } = access;
  const form = viewLetterForm(actor, reference);
  if (!form) return refuseOwn(404, "Your body was asked to answer no such report.");
  if (!form.whole)
    return refuseOwn(
      422,
      `The register holds the concerns of this report: answer each of them. ${NOTHING_KEPT}`,
    );
  const right = body.right_body === null ? null : findBodyAsTyped(body.right_body);
  if (right && !right.found)
    return refuseOwn(422, NOTHING_KEPT, [
      { field: "right_body", detail: "No body here has this code or name" },
    ]);
  const outcome = saveLetter({
    ...{ actor, at, reference, isSent: body.send, letter: body.draft ?? null },
    content: {
      ...besideWhole(form),
      statedOn: body.stated_on,
      parts: [wholeIn(body, right?.found?.id ?? null), ...form.concerns.map(({ part }) => part)],
    },
    evidence: {
      ...{ files: [], remove: [], isChecked: false },
      links: body.links.map(({ address, title }) => ({ address, title: title ?? new URL(address).hostname })),
    },
  });
  if (!outcome.ok) return refusedLetter(outcome.refusals, form);
  const { id, version, state } = outcome.value;
  const page = paths.letter(access.body.code, id);
  return {
    ok: true,
    status: body.draft ? 200 : 201,
    body: { draft: id, version, state, report: reference, page },
  };
}

const besideWhole = ({ letter, others }: LetterForm) => ({
  opening: letter?.opening ?? "",
  cosigners: others.flatMap(({ addressingId, isNamed }) => (isNamed ? [addressingId] : [])),
});

/** Who names another body says that the report is not its own to answer. */
const wholeIn = (body: Body, rightBodyId: number | null): LetterPart => ({
  ...{ ...EMPTY_PART, recommendationId: null, text: body.text.trim(), timetable: body.timetable },
  ...{ leadRole: body.lead_role, success: body.success, resources: body.resources },
  ...{ position: rightBodyId === null ? null : "outside_remit", rightBodyId },
});

const MOVED_ON: readonly LetterRefusal["fault"][] = ["stale", "already_open", "not_for_this_state"];
/** Evidence comes as addresses here: files need a person to look through them. */
const OTHER_NAMES: Readonly<Record<string, string>> = { files: "links", form: "report" };

function refusedLetter(refusals: readonly LetterRefusal[], { letter, concerns }: LetterForm): OwnAnswer {
  const nameOf = (id: number) => concerns.find((one) => one.recommendationId === id)?.reference ?? "";
  const errors = Object.entries(letterSentences(refusals, nameOf)).map(([name, detail]): FieldFault => {
    const field = name.replace(`-${WHOLE}`, "");
    return { field: OTHER_NAMES[field] ?? snakeCase(field), detail };
  });
  if (!refusals.some(({ fault }) => MOVED_ON.includes(fault)))
    return refuseOwn(422, `Some of this cannot be taken. ${NOTHING_KEPT}`, errors);
  const open = letter
    ? `There is a draft of this: number ${letter.id}, version ${letter.version}, ${letter.state}.`
    : "This has moved on since it was read.";
  return refuseOwn(409, `${open} ${NOTHING_KEPT}`, errors);
}

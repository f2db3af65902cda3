import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContentNotice } from "~/components/content-notice";
import { ButtonLink } from "~/components/form-actions";
import { NoConcerns } from "~/components/no-concerns";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { TakeBackList } from "~/components/withdraw-document";
import { listManaged } from "~/domain/documents/withdraw-document.server";
import { dueInWords } from "~/domain/submissions/my-work-rules";
import { viewLetterForm } from "~/domain/submissions/view-letter.server";
import { listRemitDecisions } from "~/domain/submissions/remit-decisions.server";
import { viewOwnReport } from "~/domain/submissions/view-own-report.server";
import type { ReportConcern } from "~/domain/submissions/worklist-repository.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ADDRESSING_EVENT_KINDS, CAPACITIES, labelOf, SUBMISSION_STATES } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewOwnReport(actor, reference);
  if (!viewed) throw notFound();
  const documents = listManaged(reference, [actor]).filter(({ isPublic }) => isPublic);
  const form = viewLetterForm(actor, reference);
  const letters = form?.published ?? [];
  const remit = form ? listRemitDecisions(form.report.addressingId) : [];
  const moved = (form?.concerns ?? []).filter(({ movedBecause }) => movedBecause !== null);
  return { code, body, documents, remit, moved, letters, mayAnswer: form?.mayAnswer ?? false, ...viewed };
}

/** By how many concerns the register holds: none, one, or more. */
const ANSWER_IT = ["Answer the whole report", "Answer it", "Answer all concerns in one letter"] as const;

type Letters = readonly { id: number; statedOn: string | null }[];

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.report.reference,
  description: "A report your body was asked to answer.",
}));

export default function OwnReportRoute() {
  const { code, body, documents, report, concerns, today, letters, mayAnswer, remit, moved } =
    useLoaderData<typeof loader>();
  const answered = concerns.filter(({ position }) => position !== null).length;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <PageTitle
        caption={body.name}
        lead={
          concerns.length === 0
            ? "What it asks is not in the register yet."
            : `${answered} of ${concerns.length} ${concerns.length === 1 ? "concern" : "concerns"} answered here.`
        }
      >
        {report.reference}
      </PageTitle>
      <SummaryList
        rows={[
          { key: "From", value: report.issuerName },
          { key: "Date", value: report.reportedOn === null ? null : showDate(report.reportedOn) },
          { key: "Your body was", value: labelOf(CAPACITIES, report.capacity) },
          {
            key: "Answer",
            value: report.capacity === "addressee" ? dueInWords(report.dueOn, report.dueBasis, today) : null,
          },
          { key: "Now", value: <StatusTag fact="response" word={report.status} /> },
          {
            key: "Public page",
            value: <a href={paths.report(report.reference)}>{report.reference} as the public sees it</a>,
          },
        ]}
      />
      {mayAnswer ? (
        <p>
          <ButtonLink href={paths.answerReport(code, report.reference)}>
            {ANSWER_IT[Math.min(concerns.length, 2)]}
          </ButtonLink>{" "}
          {report.capacity === "addressee" ? (
            <a href={paths.moreTime(code, report.reference)}>More time</a>
          ) : null}
        </p>
      ) : null}
      {concerns.length === 0 && mayAnswer ? <NoConcerns reference={report.reference} /> : null}
      <LettersOfAnswer letters={letters} code={code} />
      <Decided remit={remit} moved={moved} />
      {report.isSensitive === 1 ? <ContentNotice /> : null}
      {concerns.map((concern) => (
        <Concern key={concern.reference} code={code} concern={concern} />
      ))}
      <TakeBackList documents={documents} />
    </PageMain>
  );
}

/** What the registrar decided where the body said that something is not its own. */
function Decided({ remit, moved }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "remit" | "moved">) {
  if (remit.length + moved.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {moved.map(({ reference, movedBecause, movedTo }) => (
        <li key={reference}>
          The registrar moved {reference} to another body{movedTo === null ? "" : ` (${movedTo})`}.{" "}
          {movedBecause}
        </li>
      ))}
      {remit.map(({ kind, happenedOn, text }, at) => (
        <li key={at}>
          {showDate(happenedOn)}: {labelOf(ADDRESSING_EVENT_KINDS, kind).toLowerCase()}. {text}
        </li>
      ))}
    </ul>
  );
}

function LettersOfAnswer({ code, letters }: { code: string; letters: Letters }) {
  if (letters.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {letters.map(({ id, statedOn }) => (
        <li key={id}>
          <a href={paths.letter(code, id)}>
            Published letter{statedOn === null ? "" : ` of ${showDate(statedOn)}`}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Concern({ code, concern }: { code: string; concern: ReportConcern }) {
  const { reference, position, implementation, draftState } = concern;
  const verb = position !== null ? "Open" : draftState === null ? "Answer" : "Go on answering";
  const href =
    position === null && draftState === null
      ? paths.answer(code, reference)
      : paths.workspaceItem(code, reference);
  return (
    <section>
      <h2 className="nhsuk-heading-m">{reference}</h2>
      <Prose text={concern.text ?? "The text of this item was removed."} foldAfter={2} />
      <p>
        {position === null ? "Not answered. " : <StatusTag fact="position" word={position} />}{" "}
        {implementation === null || implementation === "unknown" ? null : (
          <StatusTag fact="implementation" word={implementation} />
        )}{" "}
        {draftState === null ? null : `Answer: ${labelOf(SUBMISSION_STATES, draftState).toLowerCase()}.`}
      </p>
      <p>
        <a href={href}>
          {verb} {reference}
        </a>
      </p>
    </section>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body was not asked this" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswerPoints } from "~/components/answer-points";
import { Checkboxes } from "~/components/choice-fields";
import { ContentNotice } from "~/components/content-notice";
import { DateInput } from "~/components/date-input";
import { RefusalNotices } from "~/components/draft-form";
import { EvidenceFields } from "~/components/evidence-fields";
import { Button, Fieldset, HiddenVersion, PressedByEnter, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { LetterPart, WholePart } from "~/components/letter-part";
import { NoConcerns } from "~/components/no-concerns";
import { PageMain, PageTitle } from "~/components/page-shell";
import { WordsLeftOut } from "~/components/words-left-out";
import { RouteError } from "~/components/route-error";
import { letterForm } from "~/domain/submissions/letter-form";
import { partField } from "~/domain/submissions/letter-messages";
import { EMPTY_PART } from "~/domain/submissions/letter-rules";
import { OFFERED_POSITIONS } from "~/domain/submissions/submission-rules";
import { viewLetterForm } from "~/domain/submissions/view-letter.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { readEvidence } from "~/http/evidence.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { answerSavingLetter, withBodies } from "~/http/letter-form.server";
import { libraryChoices } from "~/http/library-choices.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewLetterForm(actor, reference);
  if (!viewed || !viewed.mayAnswer) throw notFound();
  if (viewed.letter?.state === "submitted") throw redirect(paths.letter(code, viewed.letter.id));
  const library = libraryChoices(actor, code);
  return { code, body, viewed, library, positions: OFFERED_POSITIONS, csrf: csrfToken(request) };
}

const FILES = { letter: "response", files: "evidence" } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  if (!viewLetterForm(actor, reference)) throw notFound();
  const form = await parseUploadForm(request, letterForm, { fileFields: Object.keys(FILES) });
  if (!form.ok) return badForm(form.errors, form.typed);
  const attached = await readEvidence(form.value, form.files, FILES);
  if (!attached.ok) return badForm(attached.errors, form.typed);
  const named = withBodies(form.value.parts);
  if (!named.ok) return badForm(named.errors, form.typed);
  const { intent, letterId, version, statedOn, opening, cosigners } = form.value;
  return answerSavingLetter({
    ...{ actor, code, reference, intent, typed: form.typed, evidence: attached.evidence },
    content: { statedOn, opening, cosigners, parts: named.parts },
    letter: letterId === 0 ? null : { id: letterId, version },
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Answer ${loaded.viewed.report.reference}`,
  description: "Answer a report for your body, every concern of it in one place.",
}));

export default function AnswerReportRoute() {
  const { code, body, viewed, positions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { report, letter, concerns, returnedBecause } = viewed;
  // Words to the whole report that were refused stay on the page though its concerns were entered meanwhile.
  const typedWhole = typeof refused?.typed[partField("text", null)] === "string";
  const whole = viewed.whole ?? (typedWhole ? NOTHING_WRITTEN : null);
  const isKept = refused && !("stale" in refused) && typeof refused.typed.version === "string";
  const version = isKept ? String(refused.typed.version) : (letter?.version ?? 0);
  const letterId = isKept ? String(refused.typed.letterId) : String(letter?.id ?? 0);
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: report.reference, href: paths.workspaceReport(code, report.reference) },
      ]}
    >
      <RefusalNotices refused={refused} />
      <PageTitle caption={body.name} lead={leadOf(viewed)}>
        Answer {report.reference}
      </PageTitle>
      <p>
        {askedOf(viewed)} Save as often as you like: only your body sees it until another person has signed it
        off.
      </p>
      {concerns.length === 0 ? <NoConcerns reference={report.reference} /> : null}
      {returnedBecause ? <p className="nhsuk-inset-text">Returned: {returnedBecause}</p> : null}
      {report.isSensitive === 1 ? <ContentNotice /> : null}
      <WordsLeftOut inVain={viewed.inVain} />
      <form
        method="post"
        action={paths.answerReport(code, report.reference)}
        encType="multipart/form-data"
        noValidate
      >
        <PressedByEnter name="intent" value="draft" />
        <FormToken />
        <HiddenVersion version={version} />
        <HiddenVersion version={letterId} name="letterId" />
        {whole ? <WholePart {...{ whole, refused }} isAlone={concerns.length === 0} /> : null}
        {concerns.map((concern, at) => (
          <LetterPart
            key={concern.recommendationId}
            {...{ code, concern, positions, refused }}
            nextId={concerns[at + 1]?.recommendationId ?? null}
          />
        ))}
        <LetterFields />
        <AnswerPoints points={viewed.points} />
        <SubmitBar cancelHref={paths.workspaceReport(code, report.reference)}>
          <Button name="intent" value="send">
            Send for sign-off
          </Button>
          <Button name="intent" value="draft" variant="secondary">
            Save draft
          </Button>
          {letter ? <a href={paths.letter(code, letter.id)}>See it as the public will read it</a> : null}
        </SubmitBar>
      </form>
    </PageMain>
  );
}

type Viewed = ReturnType<typeof useLoaderData<typeof loader>>["viewed"];

const NOTHING_WRITTEN = { part: { ...EMPTY_PART, recommendationId: null }, rightBody: null };

function leadOf({ letter, concerns }: Pick<Viewed, "letter" | "concerns">): string {
  const unsaved = letter ? "" : "; nothing is saved yet";
  if (concerns.length === 0) return `Answered as a whole${unsaved}.`;
  const complete = concerns.filter(({ completeness }) => completeness === "complete").length;
  const noun = concerns.length === 1 ? "concern" : "concerns";
  return `${complete} of ${concerns.length} ${noun} answered completely${unsaved}.`;
}

const askedOf = ({ isToCoroner, report }: Pick<Viewed, "isToCoroner" | "report">): string =>
  isToCoroner
    ? "Regulation 29(3) asks for the action taken or proposed and its timetable, or why no action is proposed, for each concern."
    : `${report.issuerName} asks what your body does about each of its points.`;

/** What stands once for the whole letter. */
function LetterFields() {
  const { viewed, library } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { letter, others, documents, concerns } = viewed;
  const hasOpening = concerns.length > 0 || (letter?.opening ?? null) !== null;
  return (
    <>
      <Fieldset legend="The letter">
        <DateInput
          name="statedOn"
          label="Date of the letter"
          hint="The date the letter bears, such as 6 5 2026."
          defaultValue={letter?.statedOn ?? undefined}
          {...refused}
        />
        {hasOpening ? (
          <TextArea
            name="opening"
            label="How the letter begins (optional)"
            hint="Such as condolences to the family, or what your body has looked into. Name nobody."
            rows={4}
            defaultValue={letter?.opening ?? undefined}
            {...refused}
          />
        ) : null}
        {others.length > 0 ? (
          <Checkboxes
            name="cosigners"
            label="Is it also from others the report asks? (optional)"
            hint="It counts for each of them only once their own approver has confirmed it here."
            options={others.map(({ addressingId, bodyName }) => ({
              value: String(addressingId),
              label: bodyName,
            }))}
            defaultValues={others.filter(({ isNamed }) => isNamed).map((one) => String(one.addressingId))}
            {...refused}
          />
        ) : null}
      </Fieldset>
      <EvidenceFields documents={documents} withLetter library={library} {...refused} />
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body was not asked this" />
  </PageMain>
);

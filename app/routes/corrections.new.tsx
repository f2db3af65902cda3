import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FileInput, Select, TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { aboutWhat } from "~/domain/corrections/about.server";
import { isConfirmedByHand } from "~/domain/corrections/confirm-by-hand.server";
import { correctionForm } from "~/domain/corrections/correction-form";
import { correctionMessages } from "~/domain/corrections/correction-messages";
import { DECISION_WORKING_DAYS, MESSAGE_MAX_LENGTH } from "~/domain/corrections/correction-rules";
import { requestCorrection } from "~/domain/corrections/request-correction.server";
import { shownStamp } from "~/domain/corrections/shown-at.server";
import { UPLOAD_ENDINGS, UPLOAD_TYPES_HINT } from "~/domain/documents/upload-messages";
import { currentMode } from "~/domain/register/current-register.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { clientOf } from "~/http/request-scope.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { wholeAddress } from "~/http/served-origin.server";
import { oneUpload } from "~/http/uploads.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CORRECTION_KINDS } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  const about = aboutWhat(new URL(request.url).searchParams.get("about") ?? "");
  if (!about) throw notFound();
  const choices = about.choices.map(({ key, label }) => ({ value: key, label }));
  const { report, chosen } = about;
  const isByHand = isConfirmedByHand();
  return { report, chosen, choices, isByHand, csrf: csrfToken(request), shown: shownStamp(Date.now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseUploadForm(request, correctionForm, { fileFields: ["document"] });
  if (!form.ok) return badForm(form.errors, form.typed);
  const upload = await oneUpload(form.files.document);
  if (!upload.ok) return badForm({ document: upload.sentence }, form.typed);

  // Only a program fills in a field that nobody sees; it is told what a person would be told.
  const how = isConfirmedByHand() ? "by_hand" : "by_link";
  if (form.value.website) return { sent: { how, link: null, reference: null } };
  const outcome = requestCorrection(
    { ...form.value, document: upload.file, clientAddress: clientOf(request).clientAddress },
    (token) => wholeAddress(request, paths.confirmCorrection(token)),
  );
  if (!outcome.ok) return badForm(correctionMessages[outcome.refusal], form.typed);
  // The demonstration sends no e-mail, so it shows what the e-mail would say.
  const { reference, link } = outcome.value;
  return { sent: { how, reference, link: currentMode() === "demo" ? link : null } };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Tell us what is wrong",
  description: "Ask for a correction. No account is needed.",
});

export default function RequestCorrectionRoute() {
  const { report, chosen, choices, shown, isByHand } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "sent" in answer) {
    const { how, ...sent } = answer.sent;
    return how === "by_hand" ? (
      <Kept reference={sent.reference} report={report.reference} />
    ) : (
      <Sent link={sent.link} report={report.reference} />
    );
  }
  return (
    <PageMain crumbs={[{ label: report.reference, href: paths.report(report.reference) }]}>
      <ErrorSummary errors={answer?.errors} />
      <PageTitle
        caption={report.reference}
        lead={`You need no account. ${isByHand ? "The registrar contacts you first" : "We ask you to confirm your e-mail address"}, and we mean to decide within ${DECISION_WORKING_DAYS} working days.`}
      >
        Tell us what is wrong
      </PageTitle>
      <form method="post" action={paths.requestCorrection(chosen)} encType="multipart/form-data" noValidate>
        <FormToken />
        <input type="hidden" name="shown" value={shown} />
        <Select name="about" label="What is it about?" options={choices} defaultValue={chosen} {...answer} />
        <Radios
          name="kind"
          label="What do you want to tell us?"
          options={CORRECTION_KINDS.map((term) => ({
            value: term.code,
            label: term.label,
            hint: term.meaning,
          }))}
          {...answer}
        />
        <TextArea
          name="message"
          label="What is wrong, and what should it say?"
          hint="Only the registrar reads this. Do not include private details that are not needed."
          maxCharacters={MESSAGE_MAX_LENGTH}
          {...answer}
        />
        <FileInput
          name="document"
          label="A document that shows it (optional)"
          hint={UPLOAD_TYPES_HINT}
          accept={UPLOAD_ENDINGS}
          {...answer}
        />
        <TextInput
          name="email"
          label="Your e-mail address"
          hint="Used to confirm your request and to tell you what was decided, then removed. Never public."
          type="email"
          autoComplete="email"
          spellCheck={false}
          width="30"
          {...answer}
        />
        <div className="nhsuk-u-visually-hidden" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <SubmitBar cancelHref={paths.report(report.reference)}>
          <Button>Send request</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

function Kept({ reference, report }: { reference: string | null; report: string }) {
  return (
    <PageMain crumbs={[{ label: report, href: paths.report(report) }]}>
      <Notification kind="success" title="We have your request">
        <p>
          This register cannot send e-mail yet. Your request is kept{reference && ` (reference ${reference})`}
          .
        </p>
      </Notification>
      <PageTitle>The registrar will contact you</PageTitle>
      <p>
        The registrar writes to the address you gave and confirms your request. Nothing is shown publicly
        before that.
      </p>
    </PageMain>
  );
}

function Sent({ link, report }: { link: string | null; report: string }) {
  return (
    <PageMain crumbs={[{ label: report, href: paths.report(report) }]}>
      <Notification kind="success" title="Nearly done">
        <p>We have your request. Please confirm your e-mail address.</p>
      </Notification>
      <PageTitle>Confirm your e-mail address</PageTitle>
      <p>
        We have written an e-mail to the address you gave. Open the link in it within seven days. Nothing is
        shown publicly before that.
      </p>
      {link === null ? (
        <p>If no e-mail comes within an hour, look among the unwanted ones, then ask again.</p>
      ) : (
        <p className="nhsuk-inset-text">
          This demonstration sends no e-mail. The link would be: <a href={link}>confirm this request</a>.
        </p>
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no record of this name. Open its page and use “Is this wrong? Tell us” there" />
  </PageMain>
);

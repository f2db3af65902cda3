import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { Select, TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { aboutWhat } from "~/domain/corrections/about.server";
import { isConfirmedByHand } from "~/domain/corrections/confirm-by-hand.server";
import { shownStamp } from "~/domain/corrections/shown-at.server";
import { publicStatementForm } from "~/domain/public-statements/public-statement-form";
import { statementSentences } from "~/domain/public-statements/public-statement-messages";
import { STATEMENT_MAX_LENGTH } from "~/domain/public-statements/public-statement-rules";
import { sendStatement } from "~/domain/public-statements/send-statement.server";
import { currentMode } from "~/domain/register/current-register.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { clientOf } from "~/http/request-scope.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { wholeAddress } from "~/http/served-origin.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { STATEMENT_VOICES } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  const about = aboutWhat(new URL(request.url).searchParams.get("about") ?? "");
  if (!about) throw notFound();
  const choices = about.choices.map(({ key, label }) => ({ value: key, label }));
  const { report, chosen } = about;
  return { report, chosen, choices, csrf: csrfToken(request), shown: shownStamp(Date.now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, publicStatementForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const isByHand = isConfirmedByHand();
  // Only a program fills in a field that nobody sees; it is told what a person would be told.
  if (form.value.website) return { sent: { isByHand, link: null, reference: null } };
  const outcome = sendStatement({ ...form.value, clientAddress: clientOf(request).clientAddress }, (token) =>
    wholeAddress(request, paths.confirmStatement(token)),
  );
  if (!outcome.ok) return badForm(statementSentences([outcome.refusal]), form.typed);
  // The demonstration sends no e-mail, so it shows what the e-mail would say.
  const { reference, link } = outcome.value;
  return { sent: { isByHand, reference, link: currentMode() === "demo" ? link : null } };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Tell what you know", description: "No account is needed." });

export default function SendStatementRoute() {
  const { report, chosen, choices, shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "sent" in answer) return <Sent {...answer.sent} report={report.reference} />;
  return (
    <PageMain crumbs={[{ label: report.reference, href: paths.report(report.reference) }]}>
      <ErrorSummary errors={answer?.errors} />
      <PageTitle
        caption={report.reference}
        lead="Tell us whether anything has changed, or has not. You need no account. Only a moderator reads what you send; what is published is a summary in the moderator’s words."
      >
        Tell what you know
      </PageTitle>
      <p className="nhsuk-inset-text">
        If somebody is in danger now, this is not the place: call 999, or the Samaritans on 116 123 at any
        time.
      </p>
      <form method="post" action={paths.sendStatement(chosen)} noValidate>
        <FormToken />
        <input type="hidden" name="shown" value={shown} />
        <Select name="about" label="What is it about?" options={choices} defaultValue={chosen} {...answer} />
        <Radios
          name="voice"
          label="Who are you?"
          options={STATEMENT_VOICES.map(({ code, label, meaning }) => ({
            value: code,
            label,
            hint: meaning,
          }))}
          {...answer}
        />
        <TextArea
          name="message"
          label="What do you know?"
          hint="Say what you saw or were told, and when. Leave out the names of patients and staff."
          rows={10}
          maxCharacters={STATEMENT_MAX_LENGTH}
          {...answer}
        />
        <TextInput
          name="sender"
          label="Your name, and your organisation if you write for one"
          hint="So that the moderator can make sure who it is from. Never public."
          autoComplete="name"
          width="30"
          {...answer}
        />
        <TextInput
          name="email"
          label="Your e-mail address"
          hint="Used to confirm your statement and to tell you what was decided, then removed. Never public."
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
          <Button>Send to the moderator</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

interface SentProps {
  isByHand: boolean;
  link: string | null;
  reference: string | null;
  report: string;
}

function Sent({ isByHand, link, reference, report }: SentProps) {
  return (
    <PageMain crumbs={[{ label: report, href: paths.report(report) }]}>
      <Notification kind="success" title={isByHand ? "We have your statement" : "Nearly done"}>
        <p>
          {isByHand
            ? `This register cannot send e-mail yet. Your statement is kept${reference === null ? "" : ` (reference ${reference})`}, and the moderator will write to you.`
            : "We have your statement. Please confirm your e-mail address."}
        </p>
      </Notification>
      <PageTitle>{isByHand ? "The moderator will contact you" : "Confirm your e-mail address"}</PageTitle>
      {isByHand ? null : (
        <p>We have written to the address you gave. Open the link in that e-mail within seven days.</p>
      )}
      {link === null ? null : (
        <p className="nhsuk-inset-text">
          This demonstration sends no e-mail. The link would be: <a href={link}>confirm this statement</a>.
        </p>
      )}
      <p>Nothing is public before the moderator has read it and the body concerned could reply.</p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no record of this name. Open its page and use “Tell what you know of it” there" />
  </PageMain>
);

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DateInput } from "~/components/date-input";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { askMoreTime, MORE_TIME_SENTENCES, viewMoreTime } from "~/domain/submissions/ask-more-time.server";
import { dueInWords } from "~/domain/submissions/my-work-rules";
import { viewLetterForm } from "~/domain/submissions/view-letter.server";
import { viewOwnReport } from "~/domain/submissions/view-own-report.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { optionalDate, requiredDate, withDates } from "~/lib/typed-dates";
import { ADDRESSING_EVENT_KINDS, labelOf } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor, body } = requireBodyPerson(request, code);
  const form = viewLetterForm(actor, reference);
  const own = viewOwnReport(actor, reference);
  if (!form || !own || form.report.capacity !== "addressee") throw notFound();
  const { report, today } = own;
  const due = dueInWords(report.dueOn, report.dueBasis, today);
  const time = viewMoreTime(form.report.addressingId);
  return { code, body, reference, due, time, csrf: csrfToken(request) };
}

const moreTimeForm = withDates(
  ["askedOn", "until"],
  z.object({
    askedOn: requiredDate("Enter the day on which your body asked the coroner"),
    until: optionalDate,
    reason: z.string().max(2000, "Write at most 2,000 characters").default(""),
  }),
);

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  if (!viewLetterForm(actor, reference)) throw notFound();
  const form = await parseForm(request, moreTimeForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = askMoreTime({ actor, reference, ...form.value });
  if (!outcome.ok) {
    const [field, sentence] = MORE_TIME_SENTENCES[outcome.refusal];
    return badForm({ [field]: sentence }, form.typed);
  }
  return redirect(paths.moreTime(code, reference));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `More time for ${loaded.reference}`,
  description: "Record that your body asked the coroner for more time.",
}));

export default function MoreTimeRoute() {
  const { code, body, reference, due, time } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: reference, href: paths.workspaceReport(code, reference) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <PageTitle caption={body.name} lead={`The answer is ${due}.`}>
        More time for {reference}
      </PageTitle>
      <p>
        Ask the coroner yourself, in writing. What you record here moves no date: only the coroner gives more
        time, and the registrar records the decision with where it is written. The public reads that you
        asked.
      </p>
      {time.granted.map(({ dueOn, grantedOn, source }) => (
        <p key={dueOn}>
          {grantedOn === null ? "" : `${showDate(grantedOn)}: `}the coroner gave until {showDate(dueOn)}.{" "}
          {source}
        </p>
      ))}
      {time.events.map(({ kind, happenedOn, text }, at) => (
        <p key={at}>
          {showDate(happenedOn)}: {labelOf(ADDRESSING_EVENT_KINDS, kind).toLowerCase()}. {text}
        </p>
      ))}
      {time.isPending ? (
        <p className="nhsuk-inset-text">
          The coroner’s decision is not recorded yet. If you know it, send the registrar the letter through
          “Is this wrong? Tell us” on <a href={paths.report(reference)}>the public page</a>.
        </p>
      ) : (
        <form method="post" action={paths.moreTime(code, reference)} noValidate>
          <FormToken />
          <DateInput name="askedOn" label="When did your body ask the coroner?" {...refused} />
          <DateInput name="until" label="Until when, if it named a day? (optional)" {...refused} />
          <TextArea
            name="reason"
            label="Why does it need more time?"
            hint="The public reads this. Name nobody."
            rows={3}
            {...refused}
          />
          <SubmitBar cancelHref={paths.workspaceReport(code, reference)}>
            <Button>Record that we asked</Button>
          </SubmitBar>
        </form>
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body was not asked to answer this" />
  </PageMain>
);

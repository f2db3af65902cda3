import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { DateInput } from "~/components/date-input";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { Select, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SampleList } from "~/components/sample-list";
import { freezeForm } from "~/domain/samples/sample-form";
import { freezeSentences } from "~/domain/samples/sample-messages";
import { freezeSample } from "~/domain/samples/samples.server";
import { listSamples } from "~/domain/samples/view-samples.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { BODY_TYPES, SAMPLE_STRATA, type Term } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead");
  const { searchParams } = new URL(request.url);
  const asked = {
    ...{ of: searchParams.get("of") ?? "claims", size: searchParams.get("size") ?? undefined },
    ...{ from: searchParams.get("from") ?? undefined, to: searchParams.get("to") ?? undefined },
  };
  return { samples: listSamples(), asked };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead");
  const form = await parseForm(request, freezeForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { of: isOfLetters, ...plan } = form.value;
  const outcome = freezeSample({ actor, ...plan, isOfLetters });
  if (!outcome.ok) return badForm(freezeSentences(outcome.refusals), form.typed);
  return redirect(paths.oversightSample(outcome.value.reference, "frozen"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Random samples",
  description: "Choose by lot which claims are checked.",
});

const options = (terms: readonly Term[]) => terms.map(({ code: value, label }) => ({ value, label }));

export default function OversightSamplesRoute() {
  const { samples, asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="Which claims are checked, or which letters assessed, is left to chance, in a way that everybody can repeat. First you fix what is drawn from; the number that decides the draw becomes known only afterwards.">
        Random samples
      </PageTitle>
      <SampleList samples={samples} href={paths.oversightSample} />
      <h2 className="nhsuk-heading-m">Fix what to draw from</h2>
      <form method="post" action={paths.oversightSamples()} noValidate>
        <FormToken />
        <Radios
          name="of"
          label="What is drawn?"
          defaultValue={asked.of}
          options={[
            { value: "claims", label: "Claims, to be checked" },
            { value: "letters", label: "Letters of answer that nobody has assessed, to be assessed" },
          ]}
          {...refused}
        />
        <TextInput
          name="title"
          label="What is the sample of?"
          hint="Public. Such as “Claims of mental health trusts in 2025”"
          {...refused}
        />
        <DateInput
          name="claimedFromOn"
          label="First day of the period"
          hint="Claims and letters count from the day the public could know them"
          defaultValue={asked.from}
          {...refused}
        />
        <DateInput
          name="claimedToOn"
          label="Last day of the period"
          hint="Before today"
          defaultValue={asked.to}
          {...refused}
        />
        <Select
          name="bodyType"
          label="Whose?"
          placeholder="Those of all kinds of bodies"
          options={options(BODY_TYPES)}
          {...refused}
        />
        <Select
          name="stratifiedBy"
          label="Draw from each part of them, divided by"
          options={options(SAMPLE_STRATA)}
          {...refused}
        />
        <TextInput
          name="size"
          label="How many are to be drawn?"
          inputMode="numeric"
          defaultValue={asked.size}
          {...refused}
        />
        <SubmitBar cancelHref={paths.oversight()}>
          <Button>Freeze this list</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);

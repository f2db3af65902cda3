import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "~/components/date-input";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SampleFacts, SampleResults } from "~/components/shown-sample";
import { seedForm } from "~/domain/samples/sample-form";
import { seedSentences } from "~/domain/samples/sample-messages";
import { fixSeed } from "~/domain/samples/samples.server";
import { viewSample } from "~/domain/samples/view-samples.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const DONE: Readonly<Record<string, string>> = {
  frozen: "The claims are frozen. Enter the seed when it has become known, tomorrow at the earliest.",
  drawn: "The seed is fixed, and the claims are drawn.",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const shown = viewSample(requireParams(params, "reference").reference);
  if (!shown) throw notFound();
  const done = DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null;
  return { shown, done, isLead: actor.role === "oversight_lead" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead");
  const { reference } = requireParams(params, "reference");
  const form = await parseForm(request, seedForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const { seed, source, seedOn: on } = form.value;
  const outcome = fixSeed({ actor, reference, seed, source, on });
  if (!outcome.ok) return badForm(seedSentences(outcome.refusals), form.typed);
  return redirect(paths.oversightSample(reference, "drawn"));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Sample: ${loaded.shown.sample.title}`,
  description: "A random sample, to be checked or assessed.",
}));

export default function OversightSampleRoute() {
  const { shown, done, isLead } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { sample, drawn } = shown;
  return (
    <PageMain
      crumbs={[
        { label: "Oversight", href: paths.oversight() },
        { label: "Random samples", href: paths.oversightSamples() },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle caption={sample.reference}>{sample.title}</PageTitle>
      <SampleFacts shown={shown} />
      <p>
        <a href={paths.sample(sample.reference)}>This sample as the public sees it</a>
      </p>
      {drawn === null && isLead ? (
        <SeedForm reference={sample.reference} refused={refused} />
      ) : (
        <SampleResults
          shown={shown}
          verifyHref={({ reference: of, addressingId }) =>
            addressingId === undefined ? paths.verify(of) : paths.assessLetter(addressingId)
          }
        />
      )}
    </PageMain>
  );
}

type Refused = ReturnType<typeof useActionData<typeof action>>;

const SeedForm = ({ reference, refused }: { reference: string; refused: Refused }) => (
  <form method="post" action={paths.oversightSample(reference)} noValidate>
    <FormToken />
    <h2 className="nhsuk-heading-m">Enter the seed</h2>
    <p>
      Take a number that everybody can look up and nobody could know or influence when the claims were frozen,
      such as the numbers of the next national lottery. It can be entered once.
    </p>
    <TextInput name="seed" label="Seed" hint="Exactly as it is published" {...refused} />
    <TextInput name="source" label="Where can everybody look it up?" {...refused} />
    <DateInput name="seedOn" label="On which day did it become known?" {...refused} />
    <SubmitBar cancelHref={paths.oversightSamples()}>
      <Button>Fix the seed and draw</Button>
    </SubmitBar>
  </form>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such sample" />
  </PageMain>
);

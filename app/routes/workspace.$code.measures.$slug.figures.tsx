import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FileInput, TextArea } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { isRatio } from "~/domain/impact/series-rules";
import { figuresForm } from "~/domain/measures/measure-form";
import { mayEnterFigures } from "~/domain/measures/propose.server";
import { findDefinition } from "~/domain/measures/view-own-measures.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { csrfToken } from "~/http/csrf.server";
import { badForm, parseUploadForm } from "~/http/form.server";
import { answerEntering } from "~/http/measure-form.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

function requireMeasure(request: Request, code: string, slug: string) {
  const authorised = requireBodyPerson(request, code);
  const measure = findDefinition(slug);
  if (!measure || !mayEnterFigures(measure, authorised.body.id)) throw notFound();
  return { ...authorised, measure };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, slug } = requireParams(params, "code", "slug");
  const { body, measure } = requireMeasure(request, code, slug);
  return { code, body, measure, csrf: csrfToken(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, slug } = requireParams(params, "code", "slug");
  const { actor, measure } = requireMeasure(request, code, slug);
  const form = await parseUploadForm(request, figuresForm, { fileFields: ["file"] });
  if (!form.ok) return badForm(form.errors, form.typed);
  const files = form.files.file ?? [];
  const answer = await answerEntering({
    actor,
    code,
    slug,
    isRatio: isRatio(measure),
    figures: form.value.figures,
    files,
  });
  return "id" in answer
    ? redirect(paths.measureProposal(code, answer.id, "draft"))
    : badForm(answer.errors, form.typed);
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Figures of ${loaded.measure.name}`,
  description: "Figures by period.",
}));

export default function EnterFiguresRoute() {
  const { code, body, measure } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const example = isRatio(measure) ? "2026-02, 9, 10" : "2026-02, 12";
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Measures", href: paths.workspaceMeasures(code) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <PageTitle caption={body.name}>Figures: {measure.name}</PageTitle>
      <p>{measure.counted}</p>
      <p>
        You see every row before anything is kept as a figure. Hidden figures are written *, and those you do
        not have “not reported”: neither is nought.
      </p>
      <Form
        method="post"
        action={paths.enterFigures(code, measure.slug)}
        encType="multipart/form-data"
        noValidate
      >
        <FormToken />
        <TextArea
          name="figures"
          label="Figures, a line each"
          hint={`Such as “${example}”. Put “provisional” after a figure that may still change.`}
          rows={8}
          {...refused}
        />
        <FileInput
          name="file"
          label="Or a file: CSV or Excel (.xlsx)"
          hint={`Its first row heads the columns: period, ${isRatio(measure) ? "numerator, denominator" : "value"}, and, if you like, status and unit.`}
          accept=".csv,.xlsx,text/csv"
          {...refused}
        />
        <SubmitBar>
          <Button>Look at the rows</Button>
        </SubmitBar>
      </Form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body enters no figures of such a measure" />
  </PageMain>
);

import type { ReactNode } from "react";
import { paths } from "~/lib/paths";
import { RefusalNotices, versionSent, type RefusedForm } from "./draft-form";
import { Button, HiddenVersion, SubmitBar } from "./form-actions";
import { FormToken } from "./form-token";
import { PageMain, PageTitle } from "./page-shell";
import { RouteError } from "./route-error";

interface KeepMeasuresPageProps {
  title: string;
  caption?: string;
  lead?: string;
  refused?: RefusedForm;
  /** Said above the title, such as that something was done. */
  notice?: ReactNode;
  /** The list that the other pages lead back to. */
  isFront?: boolean;
  children: ReactNode;
}

/** The frame of the pages on which oversight and the registrar keep measures and programmes. */
export const KeepMeasuresPage = ({
  refused,
  notice,
  title,
  isFront,
  children,
  ...words
}: KeepMeasuresPageProps) => (
  <PageMain crumbs={isFront ? undefined : [{ label: "Keep measures", href: paths.keepMeasures() }]}>
    <RefusalNotices refused={refused} />
    {refused ? null : notice}
    <PageTitle {...words}>{title}</PageTitle>
    {children}
  </PageMain>
);

interface PublishingFormProps {
  action: string;
  button: string;
  cancelHref: string;
  /** The version of what is corrected; left out for something new. */
  version?: number;
  refused?: RefusedForm;
  children: ReactNode;
}

/** A form whose sending is public at once. */
export const PublishingForm = ({ action, button, cancelHref, version, ...rest }: PublishingFormProps) => (
  <form method="post" action={action} noValidate>
    <FormToken />
    {version === undefined ? null : <HiddenVersion version={versionSent(version, rest.refused)} />}
    {rest.children}
    <SubmitBar cancelHref={cancelHref}>
      <Button>{button}</Button>
    </SubmitBar>
  </form>
);

/** What is shown in place of a page of these that there is not. */
export const keptErrorBoundary = (notFound: string) => {
  const KeptError = () => (
    <PageMain>
      <RouteError notFound={notFound} />
    </PageMain>
  );
  return KeptError;
};

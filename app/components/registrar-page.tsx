import type { ReactNode } from "react";
import { paths } from "~/lib/paths";
import { ChangedMeanwhile } from "./as-shown";
import { ErrorSummary } from "./error-summary";
import type { FieldErrors } from "./form-field";
import { Notification } from "./notification";
import { PageMain, PageTitle, type Crumb } from "./page-shell";

interface RegistrarPageProps {
  title: ReactNode;
  caption?: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  errors?: FieldErrors;
  /** What was just done, as a sentence. */
  done?: string | null;
  children: ReactNode;
}

/** A page of the registrar: what went wrong or was just done first, then its title. */
export function RegistrarPage({
  title,
  caption,
  lead,
  crumbs = [],
  errors,
  done,
  children,
}: RegistrarPageProps) {
  return (
    <PageMain crumbs={[{ label: "Registrar", href: paths.registrar() }, ...crumbs]}>
      <ErrorSummary errors={errors} />
      <ChangedMeanwhile />
      {done && !errors ? (
        <Notification kind="success">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle caption={caption} lead={lead}>
        {title}
      </PageTitle>
      {children}
    </PageMain>
  );
}

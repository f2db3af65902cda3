import type { ReactNode } from "react";
import { CsrfField } from "./form-actions";
import { paths } from "~/lib/paths";
import { FOOTER_LINKS, MAIN_LINKS, type MainLink } from "./site-links";

export interface Crumb {
  label: string;
  href: string;
}

/** Who is signed in, and the working pages their roles open. */
export interface Account {
  name: string;
  links: readonly { label: string; href: string }[];
  csrf: string;
}

interface PageShellProps {
  /** The main link the page belongs under. */
  current?: MainLink;
  account?: Account | null;
  /** The demonstration register says on every page that it is invented. */
  isDemonstration?: boolean;
  /** A line about help, shown in the footer of every page; pages on sensitive content add their own notice. */
  helpline?: ReactNode;
  children: ReactNode;
}

export const SERVICE_NAME = "National Recommendations Register";

export function PageShell({ current, account, isDemonstration = false, helpline, children }: PageShellProps) {
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent">
        Skip to main content
      </a>
      <ServiceHeader current={current} account={account} />
      {isDemonstration ? <DemonstrationBanner /> : null}
      <div className="nhsuk-width-container">{children}</div>
      <ServiceFooter helpline={helpline} />
    </>
  );
}

/** The page's own content; breadcrumbs stand outside `main` so that the skip link passes them. */
export function PageMain({ crumbs, children }: { crumbs?: readonly Crumb[]; children: ReactNode }) {
  return (
    <>
      {crumbs && crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : null}
      <main className="nhsuk-main-wrapper register-main" id="maincontent" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** The way back up, home first; the page itself is not in it. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const all = [{ label: "Home", href: paths.home() }, ...crumbs];
  return (
    <nav className="register-crumbs" aria-label="Breadcrumb">
      <ol>
        {all.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PageTitleProps {
  children: ReactNode;
  /** The kind of thing the page shows, above the title: "Report to prevent future deaths". */
  caption?: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
}

export function PageTitle({ children, caption, lead }: PageTitleProps) {
  return (
    <div className="register-title">
      <h1 className="nhsuk-heading-l">
        {caption ? <span className="nhsuk-caption-m">{caption}</span> : null}
        {children}
      </h1>
      {lead ? <p className="nhsuk-lede-text">{lead}</p> : null}
    </div>
  );
}

function ServiceHeader({ current, account }: Pick<PageShellProps, "current" | "account">) {
  return (
    <header className="register-header">
      <div className="nhsuk-width-container register-header__top">
        <a className="register-header__name" href={paths.home()}>
          <svg className="register-header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path
              d="M5 8h14M5 16h14M5 24h9"
              fill="none"
              stroke="currentColor"
              strokeWidth="3"
              strokeLinecap="round"
            />
            <path
              d="m18 23 4 4 7-9"
              fill="none"
              stroke="currentColor"
              strokeWidth="3"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          {SERVICE_NAME}
        </a>
        <AccountLinks account={account} />
      </div>
      <nav className="register-header__nav" aria-label="Main">
        <ul className="nhsuk-width-container">
          {MAIN_LINKS.map((link) => (
            <li key={link.key}>
              <a href={link.href} aria-current={link.key === current ? "true" : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function AccountLinks({ account }: Pick<PageShellProps, "account">) {
  if (!account) {
    return (
      <nav className="register-account" aria-label="Account">
        <a href={paths.signIn()}>Sign in</a>
      </nav>
    );
  }
  return (
    <nav className="register-account" aria-label="Account">
      <span className="register-account__name">{account.name}</span>
      {account.links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
      <form method="post" action={paths.signOut()}>
        <CsrfField token={account.csrf} />
        <button type="submit">Sign out</button>
      </form>
    </nav>
  );
}

const DemonstrationBanner = () => (
  <div className="register-demonstration" role="region" aria-label="Demonstration">
    <p className="nhsuk-width-container">
      <strong>This is a demonstration register:</strong> every report and person in it is invented.
    </p>
  </div>
);

function ServiceFooter({ helpline }: Pick<PageShellProps, "helpline">) {
  return (
    <footer className="nhsuk-footer register-footer">
      <div className="nhsuk-width-container">
        <nav aria-label="Footer">
          <ul className="register-footer__links">
            {FOOTER_LINKS.map((link) => (
              <li key={link.href}>
                <a className="nhsuk-footer__list-item-link" href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {helpline ? <p className="nhsuk-body-s">{helpline}</p> : null}
        <p className="nhsuk-body-s">
          Contains public sector information licensed under the Open Government Licence v3.0.
        </p>
      </div>
    </footer>
  );
}

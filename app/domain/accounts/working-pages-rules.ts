import { paths } from "~/lib/paths";
import {
  BODY_ROLES,
  isRegistrar,
  mayAdminister,
  mayAssess,
  mayEnterReports,
  type SignedIn,
} from "./permission-rules";

/** The working pages a person's roles open, in the order of the page's head. */
export function workingPages(user: Pick<SignedIn, "memberships">): { label: string; href: string }[] {
  const worksForBody = user.memberships.some(({ role }) => (BODY_ROLES as readonly string[]).includes(role));
  const pages: [boolean, string, string][] = [
    [worksForBody, "My work", paths.workspace()],
    [mayAssess(user), "Oversight", paths.oversight()],
    [isRegistrar(user), "Registrar", paths.registrar()],
    [mayEnterReports(user) && !isRegistrar(user), "Enter a report", paths.enterReport()],
    [mayAdminister(user), "Accounts", paths.admin()],
    [true, "Your account", paths.account()],
  ];
  return pages.flatMap(([isOpen, label, href]) => (isOpen ? [{ label, href }] : []));
}

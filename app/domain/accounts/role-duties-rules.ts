import { paths } from "~/lib/paths";
import { roleLabel, type HeldRole } from "./permission-rules";

export interface Duty {
  /** "Approver, Northmoor Partnership NHS Foundation Trust". */
  role: string;
  /** What the role can do here now, as a sentence. */
  sentence: string;
  links: { label: string; href: string }[];
}

type Does = Omit<Duty, "role">;

/** What a role is for, and where its work begins: no role signs in to a page that leads nowhere. */
export const dutiesOf = (memberships: readonly Pick<HeldRole, "role" | "bodyCode" | "bodyName">[]): Duty[] =>
  memberships.map((held) => ({
    role: held.bodyName === null ? roleLabel(held.role) : `${roleLabel(held.role)}, ${held.bodyName}`,
    ...whatItDoes(held),
  }));

function whatItDoes({ role, bodyCode }: Pick<HeldRole, "role" | "bodyCode">): Does {
  const work = bodyCode === null ? paths.workspace() : paths.workspaceBody(bodyCode);
  const myWork = { label: "My work", href: work };
  const queue = { label: "What needs judging", href: paths.oversight() };
  switch (role) {
    case "body_contributor":
      return {
        sentence: "You draft answers, plans and progress. An approver publishes them.",
        links: [myWork],
      };
    case "body_approver":
      return { sentence: "You publish what somebody else of your body drafted.", links: [myWork] };
    case "issuer_editor":
      return {
        sentence: "You enter and correct your issuer’s reports, and judge answers where its law lets it.",
        links: [{ label: "Enter a report", href: paths.enterReport() }, queue],
      };
    case "oversight_reviewer":
    case "oversight_lead":
      return {
        sentence: "You judge answers and check claims of bodies other than your own.",
        links: [queue],
      };
    case "registrar":
      return {
        sentence: "You keep the catalogue and decide what the public asks to have corrected.",
        links: [{ label: "What waits for a decision", href: paths.registrar() }],
      };
    case "moderator":
      return {
        sentence: "You read what families, charities and staff bodies send, and sum up what can be public.",
        links: [{ label: "Statements to moderate", href: paths.moderator() }],
      };
    case "auditor":
      return {
        sentence:
          "You read every change with who made it and what it wrote, public or not, and change nothing yourself.",
        links: [
          { label: "Every change, with what it wrote", href: paths.audit() },
          { label: "Search the register", href: paths.search() },
        ],
      };
    case "admin":
      return {
        sentence: "You invite people, change their roles and end accounts.",
        links: [{ label: "Accounts", href: paths.admin() }],
      };
    default:
      return { sentence: "Reading the register needs no account.", links: [] };
  }
}

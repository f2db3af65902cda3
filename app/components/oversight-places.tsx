import { paths } from "~/lib/paths";

interface Place {
  href: string;
  label: string;
  /** What is done there. */
  what: string;
  isForLead?: boolean;
}

const PLACES: readonly Place[] = [
  {
    href: paths.oversightWaiting(),
    label: "What waits, and for whom",
    what: "the registrar’s lists and the bodies’ too",
  },
  { href: paths.oversightPicture(), label: "The national picture", what: "what became of what was asked" },
  { href: paths.checkPlan(), label: "Plan of checks", what: "which claims to check, and why" },
  { href: paths.connections(), label: "Connections", what: "decide what was asked before" },
  {
    href: paths.responsibility(),
    label: "Who must act",
    what: "name who leads where nobody clearly owns it",
    isForLead: true,
  },
  { href: paths.workPriorities(), label: "Priorities", what: "what should come first" },
  {
    href: paths.keepEscalations(),
    label: "Escalation",
    what: "what to do where nobody answers or acts",
  },
  {
    href: paths.keepNonResponders(),
    label: "Non-responders",
    what: "official lists of those that had not answered",
  },
  {
    href: paths.keepReviews(),
    label: "Review boards",
    what: "what is decided on a theme, and what came of it",
  },
  { href: paths.keepProgressReports(), label: "Progress reports", what: "what became of it in a period" },
  {
    href: paths.oversightSamples(),
    label: "Samples",
    what: "choose by lot what is checked or assessed",
    isForLead: true,
  },
  {
    href: paths.assessmentCapacity(),
    label: "Capacity",
    what: "how many letters can be assessed in a month",
    isForLead: true,
  },
  {
    href: paths.keepMeasures(),
    label: "Measures",
    what: "add to what a chart says, or record that you checked figures",
  },
];

/** The other places of oversight, each with what is done there. */
export const OversightPlaces = ({ isLead }: { isLead: boolean }) => (
  <nav aria-labelledby="oversight-places">
    <h2 className="nhsuk-heading-m" id="oversight-places">
      Elsewhere in oversight
    </h2>
    <ul>
      {PLACES.filter(({ isForLead }) => isLead || isForLead !== true).map(({ href, label, what }) => (
        <li key={href}>
          <a href={href}>{label}</a>: {what}
        </li>
      ))}
    </ul>
  </nav>
);

import { paths } from "~/lib/paths";

/** The places every page leads to, above and below its content. */
export const MAIN_LINKS = [
  { key: "search", label: "Search", href: paths.search() },
  { key: "bodies", label: "Bodies", href: paths.bodies() },
  { key: "themes", label: "Themes", href: paths.themes() },
  { key: "measures", label: "Measures", href: paths.measures() },
  { key: "statistics", label: "Statistics", href: paths.statistics() },
  { key: "corrections", label: "Corrections", href: paths.corrections() },
  { key: "about", label: "About", href: paths.about() },
] as const;

export type MainLink = (typeof MAIN_LINKS)[number]["key"];

export const FOOTER_LINKS = [
  { label: "About this register", href: paths.about() },
  { label: "About the data", href: paths.aboutData() },
  { label: "Asked again", href: paths.groups() },
  { label: "National priorities", href: paths.priorities() },
  { label: "Escalated", href: paths.escalations() },
  { label: "Progress reports", href: paths.progressReports() },
  { label: "Reviews of themes", href: paths.reviews() },
  { label: "Corrections", href: paths.corrections() },
  { label: "What others say", href: paths.statements() },
  { label: "Ledger", href: paths.ledger() },
  { label: "Accessibility", href: paths.accessibility() },
] as const;

/** The places every page leads to. Addresses are those of the site's plan and never change. */
export const MAIN_LINKS = [
  { key: "search", label: "Search", href: "/search" },
  { key: "bodies", label: "Bodies", href: "/bodies" },
  { key: "themes", label: "Themes", href: "/themes" },
  { key: "corrections", label: "Corrections", href: "/corrections" },
  { key: "about", label: "About", href: "/about" },
] as const;

export const FOOTER_LINKS = [
  { label: "About this register", href: "/about" },
  { label: "About the data", href: "/about/data" },
  { label: "Corrections", href: "/corrections" },
  { label: "Ledger", href: "/ledger" },
  { label: "Accessibility", href: "/about#accessibility" },
] as const;

export const HOME = "/";
export const SEARCH = "/search";
export const SIGN_IN = "/sign-in";
export const SIGN_OUT = "/sign-out";
export const CORRECTIONS = "/corrections";

export type MainLink = (typeof MAIN_LINKS)[number]["key"];

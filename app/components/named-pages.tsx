import type { NamedPage } from "~/domain/search/named-pages.server";

/** Themes, issuers and bodies that what was typed is the name of: what the type-ahead offers, as a plain list. */
export function NamedPages({ pages }: { pages: readonly NamedPage[] }) {
  if (pages.length === 0) return null;
  return (
    <nav aria-label="Pages with this name">
      <ul className="nhsuk-list">
        {pages.map(({ label, hint, href }) => (
          <li key={href}>
            <a href={href}>{label}</a> ({hint})
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { NamedPage } from "~/domain/search/named-pages.server";

/** Bodies and themes that what was typed is the name of: what the type-ahead offers, as a plain list. */
export function NamedPages({ pages }: { pages: readonly NamedPage[] }) {
  if (pages.length === 0) return null;
  return (
    <nav aria-label="Bodies and themes with this name">
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

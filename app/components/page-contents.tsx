export interface ContentsLink {
  id: string;
  label: string;
}

/** What a long page holds, as links to its headings. */
export const PageContents = ({ links }: { links: readonly ContentsLink[] }) => (
  <nav className="register-contents" aria-label="On this page">
    <p className="register-contents__label">On this page</p>
    <ul>
      {links.map(({ id, label }) => (
        <li key={id}>
          <a href={`#${id}`}>{label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

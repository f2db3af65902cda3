interface SubNavProps {
  label: string;
  links: readonly { label: string; href: string }[];
}

/** The pages that belong to this one, beside each other under its title. */
export const SubNav = ({ label, links }: SubNavProps) => (
  <nav className="register-sort" aria-label={label}>
    <ul>
      {links.map(({ label: text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  </nav>
);

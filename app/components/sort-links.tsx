interface SortLinksProps {
  label?: string;
  options: readonly { label: string; href: string; isCurrent?: boolean }[];
}

export function SortLinks({ label = "Sort by", options }: SortLinksProps) {
  return (
    <nav className="register-sort" aria-label={label}>
      <span className="register-sort__label">{label}:</span>
      <ul>
        {options.map((option) => (
          <li key={option.href}>
            {option.isCurrent ? (
              <strong aria-current="true">{option.label}</strong>
            ) : (
              <a href={option.href}>{option.label}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

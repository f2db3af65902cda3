interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
}

/** The page numbers worth showing: first, last and those around the current one; null stands for a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const shown = new Set([1, page - 1, page, page + 1, pages]);
  const numbers = [...shown].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}

export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="register-pages" aria-label="Pages of results">
      <ul>
        {page > 1 ? (
          <li>
            <a className="register-pages__step" href={hrefFor(page - 1)} rel="prev">
              <span aria-hidden="true">‹ </span>Previous<span className="nhsuk-u-visually-hidden"> page</span>
            </a>
          </li>
        ) : null}
        {pageNumbers(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`} className="register-pages__gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number} className="register-pages__number">
              <a
                href={hrefFor(number)}
                aria-label={`Page ${number} of ${pages}`}
                aria-current={number === page ? "page" : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <a className="register-pages__step" href={hrefFor(page + 1)} rel="next">
              Next<span className="nhsuk-u-visually-hidden"> page</span>
              <span aria-hidden="true"> ›</span>
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

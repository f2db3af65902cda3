interface SearchBoxProps {
  /** Where the form goes; its query is `q`. */
  action: string;
  label: string;
  hint?: string;
  query?: string;
  /** What the form must carry besides the query: the filters chosen, the sort. */
  keep?: readonly { name: string; value: string }[];
  /** Address that answers `[{ "label": …, "hint"?: …, "href": … }]` to `?q=`: pages offered as one types. */
  suggestFrom?: string;
}

/** The box and its button on one line, as a search landmark. */
export function SearchBox({ action, label, hint, query = "", keep = [], suggestFrom }: SearchBoxProps) {
  return (
    <form className="register-search" role="search" action={action} method="get">
      <label className="nhsuk-label nhsuk-label--s" htmlFor="search-query">
        {label}
      </label>
      {hint ? (
        <div className="nhsuk-hint" id="search-query-hint">
          {hint}
        </div>
      ) : null}
      {keep.map(({ name, value }) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="register-search__line">
        <div className="register-suggest">
          <input
            className="nhsuk-input"
            id="search-query"
            name="q"
            type="search"
            defaultValue={query}
            autoComplete={suggestFrom ? "off" : undefined}
            data-suggest={suggestFrom && `${suggestFrom}?q=`}
            aria-describedby={hint ? "search-query-hint" : undefined}
          />
        </div>
        <button className="nhsuk-button" type="submit">
          Search
        </button>
      </div>
    </form>
  );
}

import { escapedHtml } from "~/lib/escaped-html";
import { inThousands } from "~/lib/shown-numbers";

export interface FilterOption {
  value: string;
  label: string;
  /** How many results it would leave; absent where it was not counted. */
  count?: number;
  isChosen?: boolean;
}

export interface FilterGroup {
  name: string;
  label: string;
  options: readonly FilterOption[];
  /** One choice at a time, as radio buttons. */
  isSingle?: boolean;
}

interface FilterPanelProps {
  groups: readonly FilterGroup[];
  /** Where the form goes, and what it must carry besides the filters: the query, the sort. */
  action: string;
  keep?: Readonly<Record<string, string | undefined>>;
}

/** Facets as a GET form: groups fold, and the whole panel folds on small screens where scripts run. */
export function FilterPanel({ groups, action, keep = {} }: FilterPanelProps) {
  const chosen = groups.reduce(
    (sum, group) => sum + group.options.filter((option) => option.isChosen).length,
    0,
  );
  return (
    <details className="register-filters" data-fold-small open>
      <summary className="register-filters__summary">
        Filters{chosen > 0 ? ` (${chosen} chosen)` : ""}
      </summary>
      <form method="get" action={action}>
        {Object.entries(keep).map(([name, value]) =>
          value === undefined || value === "" ? null : (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        {groups.map((group) => (
          <FilterGroupDetails key={group.name} group={group} />
        ))}
        <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
          Apply filters
        </button>
      </form>
    </details>
  );
}

function FilterGroupDetails({ group }: { group: FilterGroup }) {
  const chosen = group.options.filter((option) => option.isChosen).length;
  if (group.options.length === 0) return null;
  return (
    <details className="register-filter" open={chosen > 0}>
      <summary className="register-filter__summary">
        {group.label}
        {chosen > 0 ? <span className="register-filter__chosen"> {chosen} chosen</span> : null}
      </summary>
      <fieldset
        className="register-filter__options"
        dangerouslySetInnerHTML={{ __html: optionsInHtml(group) }}
      />
    </details>
  );
}

/**
 * Some hundreds of boxes of one shape: written out as text, every value in it escaped, they take a twentieth of the
 * time that React takes for them, which was a fifth of the time of a page of results. They are most of its bytes, so
 * each is as short as it can be: no names of classes, and boxes inside of their labels.
 */
function optionsInHtml({ name, label, options, isSingle = false }: FilterGroup): string {
  const type = isSingle ? "radio" : "checkbox";
  let html = `<legend class="nhsuk-u-visually-hidden">${escapedHtml(label)}</legend>`;
  for (const option of options) {
    const checked = option.isChosen ? ' checked=""' : "";
    html += `<label><input type="${type}" name="${name}"${checked} value="${escapedHtml(option.value)}"/><span>${escapedHtml(option.label)}`;
    if (option.count !== undefined) html += `<span> ${inThousands(option.count)}</span>`;
    html += "</span></label>";
  }
  return html;
}

export interface FilterChip {
  /** "Area: North London" */
  label: string;
  /** The same list without this filter. */
  removeHref: string;
}

/** What the list is narrowed to, each with the way to widen it again. */
export function FilterChips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref?: string }) {
  if (chips.length === 0) return null;
  return (
    <div className="register-chips">
      <h2 className="nhsuk-u-visually-hidden">Filters chosen</h2>
      <ul>
        {chips.map((chip) => (
          <li key={chip.removeHref}>
            <a className="register-chip" href={chip.removeHref}>
              <span className="nhsuk-u-visually-hidden">Remove </span>
              {chip.label}
              <span aria-hidden="true"> ✕</span>
            </a>
          </li>
        ))}
        {clearHref && chips.length > 1 ? (
          <li>
            <a className="register-chips__clear" href={clearHref}>
              Remove all
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

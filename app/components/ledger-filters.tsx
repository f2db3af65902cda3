import type { AuditFilter, LedgerFilter, UnreadDates } from "~/domain/ledger/ledger-filter-rules";
import { JOBS, ROLES, type Term } from "~db/vocabulary";
import { DateInput } from "./date-input";
import { Button, SubmitBar } from "./form-actions";
import { Select, TextInput } from "./form-fields";

const choicesOf = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));
const NO_LOGIN = new Set(["subscriber", "api_client"]);
const ACTORS = [...ROLES.filter(({ code }) => !NO_LOGIN.has(code)), ...JOBS];

interface LedgerFiltersProps {
  filter: LedgerFilter | AuditFilter;
  /** The page that lists the entries. */
  address: string;
  /** The actions a reader of that page may ask for. */
  actions: readonly Term[];
  unread: UnreadDates;
}

/** What a reader can ask of the ledger; folded until they do. An auditor may also ask for a person. */
export function LedgerFilters({ filter, address, actions, unread }: LedgerFiltersProps) {
  const isOpen =
    Object.values(filter).some((asked) => asked !== null) || Object.keys(unread.errors).length > 0;
  return (
    <details className="nhsuk-details" open={isOpen}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Find entries</span>
      </summary>
      <div className="nhsuk-details__text">
        <form method="get" action={`${address}#entries`}>
          <TextInput
            name="about"
            label="About"
            hint="The reference of a report, recommendation or correction"
            defaultValue={filter.about ?? ""}
            width="20"
          />
          <TextInput
            name="body"
            label="Body"
            hint="Its code, such as RW5: what it did, and what was done about it"
            defaultValue={filter.body ?? ""}
            width="10"
          />
          <Select
            name="action"
            label="What was done"
            placeholder="Anything"
            options={choicesOf(actions)}
            defaultValue={filter.action ?? ""}
          />
          <Select
            name="who"
            label="Who did it"
            placeholder="Anybody"
            options={choicesOf(ACTORS)}
            defaultValue={filter.who ?? ""}
          />
          {"person" in filter ? (
            <TextInput
              name="person"
              label="Person"
              hint="Part of the name, or the number of the account"
              defaultValue={filter.person ?? ""}
              width="20"
            />
          ) : null}
          <DateInput name="from" label="From" defaultValue={filter.from ?? ""} {...unread} />
          <DateInput name="until" label="Until" defaultValue={filter.until ?? ""} {...unread} />
          <SubmitBar>
            <Button>Show these entries</Button>
          </SubmitBar>
        </form>
      </div>
    </details>
  );
}

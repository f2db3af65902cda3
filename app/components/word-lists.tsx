import {
  ADEQUACIES,
  CAPACITIES,
  CONCERN_FLAGS,
  DUE_DATE_BASES,
  IMPLEMENTATION_STATUSES,
  levelNumber,
  MATCH_METHODS,
  POSITIONS,
  PROVENANCES,
  RECOMMENDATION_KINDS,
  REPORT_KINDS,
  RESPONSE_STATUSES,
  RUBRIC_POINTS,
  SPLIT_METHODS,
  TRACKING_BASES,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  VERIFICATION_METHODS,
  type Term,
} from "~db/vocabulary";

interface WordList {
  id: string;
  title: string;
  intro?: string;
  terms: readonly Term[];
}

const LEVELS = VERIFICATION_LEVELS.map((term) => ({
  ...term,
  label: `${levelNumber(term.code)}: ${term.label}`,
}));

const LISTS: readonly WordList[] = [
  {
    id: "answers",
    title: "Whether a body has answered",
    intro: "Worked out from the clock and the answers held.",
    terms: RESPONSE_STATUSES,
  },
  { id: "positions", title: "What a body says to it", intro: "Said by the body.", terms: POSITIONS },
  {
    id: "progress",
    title: "What a body says it has done",
    intro: "Said by the body.",
    terms: IMPLEMENTATION_STATUSES,
  },
  {
    id: "adequacy",
    title: "Whether the answer meets the concern",
    intro: "Judged by an overseer, never by the body.",
    terms: ADEQUACIES,
  },
  { id: "flags", title: "Flags of a reviewer", terms: CONCERN_FLAGS },
  { id: "rubric", title: "What a reviewer asks of every answer", terms: RUBRIC_POINTS },
  {
    id: "levels",
    title: "Verification levels",
    intro: "Levels 1 to 3 are what the body says. Only 4 and 5 are checked.",
    terms: LEVELS,
  },
  { id: "findings", title: "What a check found", terms: VERIFICATION_FINDINGS },
  { id: "methods", title: "How it was checked", terms: VERIFICATION_METHODS },
  { id: "capacities", title: "How a body comes into a report", terms: CAPACITIES },
  { id: "due", title: "Where the day to answer by comes from", terms: DUE_DATE_BASES },
  { id: "tracking", title: "Why a concern is tracked at one body", terms: TRACKING_BASES },
  { id: "matches", title: "How a name was connected to a body", terms: MATCH_METHODS },
  { id: "splits", title: "How a report was divided into items", terms: SPLIT_METHODS },
  { id: "report-kinds", title: "Kinds of report", terms: REPORT_KINDS },
  { id: "item-kinds", title: "Kinds of item", terms: RECOMMENDATION_KINDS },
  { id: "provenance", title: "Where a value comes from", intro: "Best first.", terms: PROVENANCES },
];

/** Every word a reader meets, in the vocabulary's own sentences, each with an address of its own. */
export function WordLists() {
  return (
    <>
      <ul>
        {LISTS.map((list) => (
          <li key={list.id}>
            <a href={`#${list.id}`}>{list.title}</a>
          </li>
        ))}
      </ul>
      {LISTS.map((list) => (
        <section key={list.id} id={list.id}>
          <h3>{list.title}</h3>
          {list.intro ? <p>{list.intro}</p> : null}
          <dl className="nhsuk-summary-list">
            {list.terms.map((term) => (
              <div
                className="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions"
                key={term.code}
                id={`${list.id}-${term.code}`}
              >
                <dt className="nhsuk-summary-list__key">{term.label}</dt>
                <dd className="nhsuk-summary-list__value">{term.meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

import {
  ADEQUACIES,
  BOARD_ASSURANCES,
  CAPACITIES,
  CONCERN_FLAGS,
  DATE_PRECISIONS,
  DUE_DATE_BASES,
  IMPLEMENTATION_STATUSES,
  KNOWN_ON_BASES,
  MATCH_METHODS,
  POSITIONS,
  PROVENANCES,
  RECOMMENDATION_KINDS,
  REGIMES,
  REPORT_KINDS,
  RESPONSE_STATUSES,
  RUBRIC_POINTS,
  SPLIT_METHODS,
  TEXT_SOURCES,
  THEME_BASES,
  TRACKING_BASES,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  VERIFICATION_METHODS,
  type Term,
} from "~db/vocabulary";

interface WordList {
  /** Part of every anchor of the list; other pages and other sites link to it, so it never changes. */
  id: string;
  title: string;
  note: string;
  words: readonly Term[];
}

/** The words a reader meets, list by list, in the order of the chain. */
export const WORD_LISTS: readonly WordList[] = [
  {
    ...{ id: "capacity", title: "Asked, or told", words: CAPACITIES },
    note: "Why a body stands beside a report. Only some have a duty to answer.",
  },
  {
    ...{ id: "response-status", title: "Was there an answer?", words: RESPONSE_STATUSES },
    note: "Worked out for each report at each body, from the clock and the answers we hold.",
  },
  {
    ...{ id: "position", title: "What the body said", words: POSITIONS },
    note: "The body says this of each concern.",
  },
  {
    ...{ id: "implementation", title: "What the body says it has done", words: IMPLEMENTATION_STATUSES },
    note: "The body says this too. It is not a check.",
  },
  {
    ...{ id: "adequacy", title: "Is the answer good enough?", words: ADEQUACIES },
    note: "An overseer from elsewhere judges this. The body never does, and a coroner cannot.",
  },
  {
    ...{ id: "rubric", title: "What a reviewer looks at", words: RUBRIC_POINTS },
    note: "Nine points, asked of every answer that is judged.",
  },
  {
    ...{ id: "concern-flag", title: "Does the reviewer still worry?", words: CONCERN_FLAGS },
    note: "A reviewer may raise one of these beside the judgement.",
  },
  {
    ...{ id: "verification", title: "How far it was checked", words: VERIFICATION_LEVELS },
    note: "In order, from level 0 to level 5. Levels 1 to 3 are what the body says. Only 4 and 5 were checked by somebody else. A claim that somebody contests is marked “disputed” beside its level.",
  },
  {
    ...{ id: "assurance", title: "What stands behind the body’s word", words: BOARD_ASSURANCES },
    note: "What a body can offer for level 3.",
  },
  {
    ...{ id: "method", title: "How it was checked", words: VERIFICATION_METHODS },
    note: "What the person who checked did.",
  },
  {
    ...{ id: "finding", title: "What the check found", words: VERIFICATION_FINDINGS },
    note: "Whether what the body said was so.",
  },
  {
    ...{ id: "due-date", title: "Where an answer date comes from", words: DUE_DATE_BASES },
    note: "Shown beside every date by which an answer is due.",
  },
  {
    ...{ id: "tracking", title: "Why we follow a concern at a body", words: TRACKING_BASES },
    note: "A concern is followed at a body only where one of these is so.",
  },
  {
    ...{ id: "match", title: "How a name was connected to a body", words: MATCH_METHODS },
    note: "A name that only looks similar is never connected by the register itself.",
  },
  {
    ...{ id: "split", title: "How a report was divided", words: SPLIT_METHODS },
    note: "How we found where one concern ends and the next begins.",
  },
  {
    ...{ id: "provenance", title: "Where a fact comes from", words: PROVENANCES },
    note: "Best first. Where two sources differ, we show the one that stands earlier here, and keep the other.",
  },
  {
    ...{ id: "known-on", title: "Since when it was known", words: KNOWN_ON_BASES },
    note: "How we know the day from which the public could read it.",
  },
  {
    ...{ id: "date-precision", title: "How exact a date is", words: DATE_PRECISIONS },
    note: "A date we cannot read is kept as it was written, never guessed.",
  },
  {
    ...{ id: "text-source", title: "Where a text was read", words: TEXT_SOURCES },
    note: "Text read by a program may have mistakes. The official document is what counts.",
  },
  {
    ...{ id: "theme-basis", title: "How a theme was given", words: THEME_BASES },
    note: "Themes are ours. Official categories are kept beside them, word for word.",
  },
  {
    ...{ id: "report-kind", title: "Kinds of report", words: REPORT_KINDS },
    note: "Who may write one, and under what rule.",
  },
  {
    ...{ id: "recommendation-kind", title: "Kinds of request", words: RECOMMENDATION_KINDS },
    note: "A coroner’s concern says what is wrong. It does not say how to put it right.",
  },
  {
    ...{ id: "regime", title: "The law a report is made under", words: REGIMES },
    note: "It decides whether there is a time limit.",
  },
];

/** The anchor of a word: "response-status-not-published". */
export const wordAnchor = (list: string, code: string): string => `${list}-${code.replaceAll("_", "-")}`;

export const WordLists = () =>
  WORD_LISTS.map(({ id, title, note, words }) => (
    <section key={id} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{note}</p>
      <dl className="register-words">
        {words.map(({ code, label, meaning }) => (
          <div key={code} id={wordAnchor(id, code)}>
            <dt>{label}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));

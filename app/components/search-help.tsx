import { FIELD_NAMES, MAX_CLAUSES, MAX_EXPANSIONS, MAX_FUZZINESS } from "~/domain/search/query-language";
import { paths } from "~/lib/paths";
import { DataTable } from "./data-table";

const example = (q: string) => <a href={paths.search({ q })}>{q}</a>;

const LANGUAGE: readonly (readonly [typed: string, finds: string])[] = [
  ['"crisis team"', "the words one after the other"],
  ["+ligature ward", "what has the first word; the second only moves it up"],
  ["observation -prison", "what has the first word and not the second"],
  ["medicat*", "words that begin so; the star may stand anywhere in a word"],
  ["haemorage~2", "words with up to two letters wrong"],
  ["ligature^5 ward", "the first word counts five times"],
  ["body:ambulance", "a word in one field"],
];

/** What may be typed, for readers first and then for those who want more. */
export const SearchHelp = () => (
  <div className="register-guide">
    <h2>Plain words</h2>
    <p>
      Words or a whole question both work: {example("ambulance took hours to come")}. Results with all your
      words come first and are counted apart: the concern itself has each of them, or the names it is filed
      under do, such as a body, an area or a category. Words that only ask, such as “what happened when my”,
      need not be there. Nor need words that more than a fifth of all entries have, such as “hospital”, where
      two others are left.
    </p>
    <p>
      Then come those with most of your words: at least half, where a rare word counts for more than a common
      one. If fewer than 20 have that much, those with less follow. Among these, what stands in the concern
      counts most, then the report’s account of what happened; words that follow one another in your question
      count for more where they do so in the report; and one report does not fill the first page.
    </p>
    <p>
      Other ways of saying the same are found too: forms of a word, long forms of initials, medical words for
      everyday ones, brands of medicines, and the former names of bodies. What says the same counts as your
      word; what is only related counts for less. A choice above the results shows those with all your words
      only, or with any of them.
    </p>
    <p>
      As you type the name of a body or a theme, its page is offered; it is also listed above the results.
    </p>
    <p>
      A reference such as 2024-0621 leads straight to its report. So does the address of the report’s official
      page.
    </p>
    <h2>Asking more exactly</h2>
    <p>
      With one of these marks the query means exactly what is written, and any one of its words is enough
      unless you say otherwise.
    </p>
    <DataTable
      caption="Marks of the query language"
      columns={[
        { key: "typed", label: "You type" },
        { key: "finds", label: "It finds" },
      ]}
      rows={LANGUAGE.map(([typed, finds]) => ({ key: typed, cells: [example(typed), finds] }))}
    />
    <p>The fields are {FIELD_NAMES.join(", ")}.</p>
    <p>
      So that every search stays quick, at most {MAX_CLAUSES} words are searched for, a star or a tilde stands
      for at most {MAX_EXPANSIONS} words, and at most {MAX_FUZZINESS} letters may be wrong. The page says when
      that made a difference.
    </p>
  </div>
);

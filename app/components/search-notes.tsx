import { noteInWords } from "~/domain/search/query-messages";
import { searchHref, type SearchState } from "~/domain/search/search-params";
import type { SearchPage } from "~/domain/search/search.server";
import { paths } from "~/lib/paths";

/** How the query was understood: what was taken otherwise than typed, and the ways to ask for less or more. */
export function SearchNotes({ page, state }: { page: SearchPage; state: SearchState }) {
  return (
    <>
      {page.isQueryEmpty ? (
        <p>“{state.q}” holds no word that can be searched for, so everything is listed.</p>
      ) : null}
      {page.notes.map((note) => (
        <p key={JSON.stringify(note)}>{noteInWords(note)}</p>
      ))}
      {page.didYouMean === null ? null : (
        <p>
          Did you mean <a href={searchHref({ ...state, q: page.didYouMean, page: 1 })}>{page.didYouMean}</a>?
        </p>
      )}
      {state.q === "" || page.isQueryEmpty || page.hasOperators ? null : (
        <WordMatches page={page} state={state} />
      )}
    </>
  );
}

/** "31 with all your words, 240 with most", and the way to each. */
function WordMatches({ page, state }: { page: SearchPage; state: SearchState }) {
  const link = (words: SearchState["words"], label: string) => (
    <a href={searchHref({ ...state, words, page: 1 })}>{label}</a>
  );
  const help = <a href={paths.searchHelp()}>How to search</a>;
  if (state.words === "all")
    return (
      <p>
        Only results with all your words. Show those {link("most", "with most of them")} too. {help}
      </p>
    );
  if (state.words === "any")
    return (
      <p>
        Results with any of your words. Show those {link("most", "with most of them")} only. {help}
      </p>
    );
  if (page.withAll === null) return <p>{help}</p>;
  const [all, most] = [page.withAll, page.count - page.withAll];
  return (
    <p>
      {all.toLocaleString("en-GB")} with all your words, {most.toLocaleString("en-GB")} with{" "}
      {page.hasFew ? "some" : "most"} of them.{" "}
      {all > 0 && most > 0 ? <>{link("all", "All words only")} · </> : null}
      {link("any", "Any word")} · {help}
    </p>
  );
}

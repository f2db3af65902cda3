import { FIELD_NAMES, MAX_CLAUSES, MAX_EXPANSIONS, MAX_FUZZINESS, type Note } from "./query-language";

/** What the page says where a query was not taken as it was typed. */
export function noteInWords(note: Note): string {
  switch (note.kind) {
    case "fuzziness_capped":
      return `At most ${MAX_FUZZINESS} mistakes in a word are looked past, so ~${MAX_FUZZINESS} was used.`;
    case "clauses_capped":
      return `Only the first ${MAX_CLAUSES} words were searched for.`;
    case "expansions_capped":
      return `“${note.term}” stands for many words. Only the ${MAX_EXPANSIONS} commonest were searched for.`;
    case "query_cut":
      return "The query was too long, so its end was left out.";
    case "unknown_field":
      return `There is no field called “${note.name}”, so it was searched for as a word. The fields are ${FIELD_NAMES.join(", ")}.`;
    case "mark_ignored":
      return `“${note.typed}” could not be read as it stands, so its words were searched for.`;
    case "quote_not_closed":
      return "A quotation mark was not closed, so the words after it were searched for one by one.";
  }
}

import lunr from "lunr";
import { publishedWordsByListing } from "~/domain/projection/words-of-report.server";
import { plain } from "~/domain/search/analysis-rules";
import { FIELD_NAMES, FIELDS } from "~/domain/search/query-language";

/**
 * lunr itself over everything the open register publishes: the same texts in the same fields, with lunr's default
 * pipeline. Marks are evened out beforehand on both sides, as readers type "’" or "é" in several ways.
 */
export function lunrOverRegister(): { index: lunr.Index; words: string[]; references: Set<string> } {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref("listing");
  for (const field of FIELD_NAMES) builder.field(field);
  const references = new Set<string>();
  const words = new Set<string>();
  for (const { reference, words: texts } of publishedWordsByListing()) {
    references.add(reference);
    const fields = FIELD_NAMES.map((field) => [
      field,
      plain(FIELDS[field].map((column) => texts[column]).join(" ")),
    ]);
    for (const [, text = ""] of fields)
      for (const word of text.toLowerCase().split(/[\s-]+/)) if (/^[a-z]{3,}$/.test(word)) words.add(word);
    builder.add({ listing: reference, ...Object.fromEntries(fields) });
  }
  return { index: builder.build(), words: [...words].sort(), references };
}

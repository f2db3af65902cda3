/**
 * Sentences of the coroners' form (the Chief Coroner's template for reports under paragraph 7, Schedule 5,
 * Coroners and Justice Act 2009). They stand in nearly every report and say nothing of the case, so no word of
 * them is indexed: without this, "risk", "investigation" or "future deaths" would find everything.
 */
const FORM_SENTENCES: readonly RegExp[] = [
  /\b(?:on|in) [^.\n]{0,60}\bcommenced an? (?:investigation|inquest)s? (?:in)?to the deaths? of\b[^.\n]{0,160}[.\n]/gi,
  /\b(?:an?|the) (?:investigation|inquest) (?:in)?to the deaths? of [^.\n]{0,120}was (?:commenced|opened)[^.\n]{0,40}[.\n]/gi,
  /\b(?:the|this|my) (?:investigation|inquest) (?:was |has )?concluded\b[^.;:\n]{0,80}[.;:\n]/gi,
  /\b(?:the )?conclusion of the (?:inquest|jury|coroner(?: as to the death)?) was(?: a| an| one of| that| as follows)?:?/gi,
  /\b(?:the )?medical cause of (?:the |his |her |their )?death (?:was|is)?(?: (?:confirmed|found|recorded|determined|given)(?: to be| as)?)?:?/gi,
  /\bduring the course of (?:the|this|my) (?:inquest|investigation)[^.\n]{0,40}(?:the )?evidence revealed matters? giving rise to concerns?[.:;]?/gi,
  /\bin my opinion,? there is a risk that future deaths (?:will|could|may) occur unless action is taken[.;]?/gi,
  /\b(?:in the circumstances,? )?it is my statutory duty to report to you(?: under[^.\n]{0,120})?[.:;]?/gi,
  /\bin my opinion,? (?:urgent )?action should be taken to prevent future deaths[^.\n]{0,160}[.\n]/gi,
  /\b(?:the )?matters of concern (?:are|is) as follows[^.\n]{0,40}[.:;]?/gi,
  /\b(?:a |the )?(?:brief )?summary of (?:the )?(?:circumstances|evidence) (?:is as follows|follows|of the death)[.:;]?/gi,
  /\bregulations? 28\b[^.\n]{0,60}report to prevent future deaths/gi,
];

/** A text without the form's own sentences; the very text where it has none. */
export function withoutStatutoryWording(text: string): string {
  const ended = `${text}\n`;
  const rest = FORM_SENTENCES.reduce((left, sentence) => left.replace(sentence, " "), ended);
  return rest === ended ? text : rest;
}

/**
 * What a category says apart from what all of them say: "State Custody", not "related deaths (from 2015)". What
 * stands in brackets is the form's explanation: with it, "medical", "management" and "safety" found half of all.
 */
export const wordsOfCategory = (label: string): string =>
  label
    .replace(/\([^)]*\)/g, " ")
    .replace(/\brelated\b|\bdeaths?\b|\bprevention of future deaths? reports?\b/gi, " ");

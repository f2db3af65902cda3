interface Letter {
  responseId: number;
  addressingId: number;
  isWithheld: number;
  text: string | null;
}

interface Statement {
  addressingId: number;
  /** The letter it was said in, where known. */
  positionResponseId: number | null;
  statements: string | null;
}

/**
 * The words of answers that are published. A letter that is withheld, or is from somebody whose answer the
 * coroner keeps back, is left out for everybody who signed it, and so is what it says to single items: a word in
 * the index tells that it was said (Coroners (Investigations) Regulations 2013, reg. 29).
 */
export function publishedWords({
  answers,
  tracked,
  isWithheldFrom,
}: {
  /** A row for each addressing that a letter is attributed to. */
  answers: readonly Letter[];
  tracked: readonly Statement[];
  isWithheldFrom: (addressingId: number) => boolean;
}): string[] {
  const withheld = new Set(
    answers
      .filter((row) => row.isWithheld === 1 || isWithheldFrom(row.addressingId))
      .map((row) => row.responseId),
  );
  return [
    ...answers.filter((row) => !withheld.has(row.responseId)).map((row) => row.text),
    ...tracked
      .filter((row) => !isWithheldFrom(row.addressingId) && !withheld.has(row.positionResponseId ?? 0))
      .map((row) => row.statements),
  ].filter((text) => text !== null);
}

/** Something in what a system sent that cannot be taken: where, as in the JSON, and a sentence. */
export interface FieldFault {
  field: string;
  detail: string;
}

/** What a body's own system is answered. */
export type OwnAnswer =
  | { ok: true; status: 200 | 201; body: object; isRepeated?: boolean }
  | { ok: false; status: 400 | 404 | 405 | 409 | 415 | 422; sentence: string; errors: FieldFault[] };

export const refuseOwn = (
  status: 400 | 404 | 405 | 409 | 415 | 422,
  sentence: string,
  errors: readonly FieldFault[] = [],
): OwnAnswer => ({ ok: false, status, sentence, errors: [...errors] });

export const NOTHING_KEPT = "Nothing was kept.";

/** "leadRole" as the API writes it: "lead_role". */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

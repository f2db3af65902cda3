import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";

export const MAX_EVIDENCE_TITLE = 120;
export const MAX_EVIDENCE_DESCRIPTION = 2_000;

const ticked = (sentence: string) =>
  z
    .unknown()
    .optional()
    .refine((value) => value === "yes", sentence)
    .transform(() => true as const);

const checks = {
  checkedForPatients: ticked("Tick to say that you checked it for details that identify patients or staff"),
  governance: ticked("Tick to say that your body’s information-governance rules let you share it"),
};

const words = {
  title: z
    .string()
    .default("")
    .refine((title) => title !== "", "Say what it is, such as “Audit of ward doors, March 2026”")
    .refine((title) => title.length <= MAX_EVIDENCE_TITLE, `Write at most ${MAX_EVIDENCE_TITLE} characters`),
  description: z
    .string()
    .max(
      MAX_EVIDENCE_DESCRIPTION,
      `Write at most ${MAX_EVIDENCE_DESCRIPTION.toLocaleString("en-GB")} characters`,
    )
    .default(""),
  reviewOn: optionalDate,
  expiresOn: optionalDate,
};

/** Adds a file to the library. */
export const addEvidenceForm = withDates(["reviewOn", "expiresOn"], z.object({ ...words, ...checks }));

/** Changes what the library says of it. */
export const changeEvidenceForm = withDates(
  ["reviewOn", "expiresOn"],
  z.object({ ...words, version: z.coerce.number().int() }),
);

/** Puts a newer file in its place. */
export const replaceEvidenceForm = z.object({ ...checks, version: z.coerce.number().int() });

import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";

const words = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters`)
    .default("");
const version = z.coerce.number().int();

/** Which period a report is on. */
export const periodForm = withDates(
  ["fromOn", "toOn"],
  z.object({ title: words(200), fromOn: optionalDate, toOn: optionalDate }),
);

/** The forms of a report's own page. */
export const progressReportForms = {
  save: z.object({
    ...{ version, title: words(200), summary: words(10_000), better: words(10_000) },
    ...{ worse: words(10_000), silent: words(10_000), methods: words(10_000) },
  }),
  publish: z.object({ version }),
};

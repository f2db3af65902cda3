import { z } from "zod";
import type { DraftFields } from "~/domain/entering/draft-fields";

/** A form whose fields are kept as they were typed: only the version and the button pressed are read here. */
export const reportFieldsForm = z
  .record(z.string(), z.union([z.string().max(200_000), z.array(z.string().max(2_000)).max(200)]))
  .transform((typed) => {
    const { version = "0", do: pressed = "save", reason = "", ...fields } = typed;
    return {
      version: Number(version),
      pressed: String(pressed),
      reason: String(reason),
      fields: fields as DraftFields,
    };
  });

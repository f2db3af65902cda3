import type { z } from "zod";
import { paths } from "~/lib/paths";
import { ENDPOINT_NAMES, ENDPOINTS, type rootAnswer } from "./api-endpoints";
import { LICENCE } from "./record-tables";

/** What the API says of itself at its root. */
export const apiRoot = (origin: string): z.infer<typeof rootAnswer> => ({
  register: "National Recommendations Register",
  documentation: origin + paths.aboutApi(),
  openapi: origin + paths.openApi(),
  everything: origin + paths.everything("datapackage.json"),
  licence: LICENCE.path,
  endpoints: ENDPOINT_NAMES.map((name) => origin + paths.api() + ENDPOINTS[name].path),
});

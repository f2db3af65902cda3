import { paths } from "~/lib/paths";
import type { FieldProps } from "./form-field";
import { TypeAhead } from "./form-fields";

/** Names a body by typing: names are offered, and the server matches the name or code as typed. */
export const BodyField = (props: FieldProps & { defaultValue?: string }) => (
  <TypeAhead
    {...props}
    hint={props.hint ?? "Its full name or its code."}
    suggestFrom={paths.bodySuggestions()}
    width="30"
  />
);

/** As suggestions fill it in: "Fernshire NHS Trust (RXX)". */
export const bodyAsTyped = (body: { name: string; code: string } | null | undefined): string =>
  body ? `${body.name} (${body.code})` : "";

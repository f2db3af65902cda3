import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ownApiAnswer } from "~/http/own-api.server";

/** What bodies' own systems read and send, by token; OWN_ENDPOINTS says which addresses there are. */
export const loader = ({ request, params }: LoaderFunctionArgs): Promise<Response> =>
  ownApiAnswer(request, `/own/${params["*"] ?? ""}`);

export const action = ({ request, params }: ActionFunctionArgs): Promise<Response> =>
  ownApiAnswer(request, `/own/${params["*"] ?? ""}`);

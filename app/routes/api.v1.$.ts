import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiAnswer } from "~/http/api.server";

/** Every address of the API but its root; ENDPOINTS says which there are. */
export const loader = ({ request, params }: LoaderFunctionArgs): Promise<Response> =>
  apiAnswer(request, `/${params["*"] ?? ""}`);

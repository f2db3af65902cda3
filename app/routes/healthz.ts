import { keptByNobody } from "~/http/responses.server";

/** Whether the process answers at all. */
export const loader = () => Response.json({ status: "alive" }, { headers: keptByNobody() });

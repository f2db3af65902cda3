import { readiness } from "~/domain/register/readiness.server";
import { keptByNobody } from "~/http/responses.server";

/** Whether requests should be sent here: 200, or 503 and which check fails. */
export function loader() {
  const checks = readiness();
  const isReady = Object.values(checks).every(Boolean);
  return Response.json(
    { status: isReady ? "ready" : "not ready", ...checks },
    { status: isReady ? 200 : 503, headers: keptByNobody() },
  );
}

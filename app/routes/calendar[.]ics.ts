import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCalendar } from "~/domain/submissions/calendar.server";
import { calendarFile } from "~/domain/submissions/calendar-rules";
import { wholeAddress } from "~/http/served-origin.server";

const KEPT_BY_NOBODY = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };

/** A person's private calendar of a body's dates: whoever holds its address may read it, until it is stopped. */
export function loader({ request }: LoaderFunctionArgs): Response {
  const at = Date.now();
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const calendar = readCalendar(token, at);
  if (!calendar)
    return new Response(
      "This calendar was stopped. Make a new address on the page “Calendar” of your work.\n",
      {
        status: 404,
        headers: { ...KEPT_BY_NOBODY, "Content-Type": "text/plain; charset=utf-8" },
      },
    );
  return new Response(calendarFile({ ...calendar, origin: wholeAddress(request, ""), at }), {
    headers: {
      ...KEPT_BY_NOBODY,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="register.ics"',
    },
  });
}

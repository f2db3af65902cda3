import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { currentUser } from "~/http/current-user.server";
import { parseForm } from "~/http/form.server";
import { endedSessionCookie, endSessionOf } from "~/http/session-cookie.server";
import { paths } from "~/lib/paths";

/** A link to this address signs nobody out: only the form does. */
export const loader = () => redirect(paths.home());

export async function action({ request }: ActionFunctionArgs) {
  // Somebody already signed out has no token to show, and nothing is left to protect.
  if (currentUser(request)) await parseForm(request, z.object({}));
  endSessionOf(request);
  return redirect(paths.home(), { headers: { "Set-Cookie": endedSessionCookie(request) } });
}

import { formToken, signVisitor } from "~/domain/accounts/form-tokens.server";
import { startSession, tokenHash } from "~/domain/accounts/sessions.server";

const ORIGIN = "http://localhost";
const VISITOR = "a-visitor";

/** A browser as a loader or action sees it: its cookie, and the token its forms carry. */
export interface Browser {
  cookie: string;
  csrf: string;
}

/** The browser of somebody signed in; the user must be active in the open register. */
export function signedInAs(userId: number): Browser {
  const token = startSession(userId, "Firefox/140 (X11; Linux)");
  return { cookie: `register_session=${token}`, csrf: formToken(`session:${tokenHash(token)}`) };
}

/** The browser of somebody without an account who has been shown a form. */
export const aVisitor = (): Browser => ({
  cookie: `register_visitor=${VISITOR}.${signVisitor(VISITOR)}`,
  csrf: formToken(`visitor:${VISITOR}`),
});

/** The request for a page. */
export const get = (path: string, browser?: Browser): Request =>
  new Request(ORIGIN + path, browser ? { headers: { cookie: browser.cookie } } : {});

type Fields = Record<string, string | File | readonly (string | File)[]>;

/** The request that sends a form; a form with a file goes as multipart. The form's token is added. */
export function post(path: string, fields: Fields, browser: Browser = aVisitor()): Request {
  const form = new FormData();
  form.set("csrf", browser.csrf);
  for (const [name, given] of Object.entries(fields))
    for (const value of Array.isArray(given) ? given : [given]) form.append(name, value);
  const hasFile = [...form.values()].some((value) => typeof value !== "string");
  const texts = () => new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  return new Request(ORIGIN + path, {
    method: "POST",
    headers: { cookie: browser.cookie },
    body: hasFile ? form : texts(),
  });
}

/** What a loader or action threw: a Response or data(…), as Remix would answer it. Throws when it threw nothing. */
export async function thrownBy(
  work: () => unknown,
): Promise<{ status: number; location: string | null; data: unknown }> {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof Response)
      return { status: thrown.status, location: thrown.headers.get("location"), data: await thrown.text() };
    if (typeof thrown === "object" && thrown !== null && "init" in thrown && "data" in thrown)
      return { status: (thrown.init as ResponseInit).status ?? 200, location: null, data: thrown.data };
    throw thrown;
  }
  throw new Error("Nothing was thrown.");
}

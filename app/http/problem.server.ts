/** What programs are told instead of a page (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** One sentence: what to do. */
  detail: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "This cannot be asked",
  401: "A token is needed",
  403: "The token is not for this",
  404: "Not found",
  405: "Not possible at this address",
  409: "It changed meanwhile",
  410: "Withdrawn",
  413: "Too large",
  415: "Not JSON",
  422: "This cannot be taken",
  429: "Too many requests",
  500: "Something went wrong on our side",
  503: "Busy",
};

export const problemBody = (status: number, detail: string, more: object = {}): Problem => ({
  type: "about:blank",
  title: TITLES[status] ?? "This could not be done",
  status,
  detail,
  ...more,
});

/** The one shape of every refusal that is for a program: a status and a sentence. */
export const problem = (
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
  more: object = {},
): Response =>
  new Response(JSON.stringify(problemBody(status, detail, more)), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
      ...headers,
    },
  });

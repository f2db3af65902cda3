import { data, redirect } from "@remix-run/node";

export interface Withdrawn {
  reference: string;
  reason: string;
  /** As people read it: "6 May 2026". */
  date?: string;
}

/** Throw it: there is no such page, or none this reader may know of. */
export const notFound = () => data(null, { status: 404 });

/** Throw it where a file is asked for: a page's answer would reach its reader as an error of the server. */
export const noSuchFile = () =>
  new Response("There is no such file here, or nothing was published in it yet.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });

/** Throw it: nothing is there; a reference typed in small letters leads to the one that is written in capitals. */
export const notFoundAs = (typed: string, place: (reference: string) => string) =>
  /\d/.test(typed) && typed !== typed.toUpperCase() ? redirect(place(typed.toUpperCase())) : notFound();

/** Throw it: the record was withdrawn; the page is its tombstone (design §4.10). */
export const gone = (withdrawn: Withdrawn) => data(withdrawn, { status: 410 });

/** Throw it: this account may not open the page; the sentence says what it would take. */
export const forbidden = (sentence: string) => data(sentence, { status: 403 });

/** Throw it: what was sent cannot be used at all, and the sentence says why. */
export const refusedRequest = (sentence: string) => data(sentence, { status: 400 });

/** For `export const headers`: a page with a form or a person's own affairs is kept by nobody. */
export const keptByNobody = () => ({ "Cache-Control": "no-store" });

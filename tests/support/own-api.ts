import { makeToken } from "~/domain/api-access/tokens.server";
import { ownApiAnswer } from "~/http/own-api.server";
import { API_SCOPES, type ApiScope } from "~db/vocabulary";
import type { Person } from "../factories/people";

/** A token of a person's body, in force for thirty days from `at`. */
export function aToken(
  actor: Person,
  given: { scopes?: readonly ApiScope[]; at?: number; name?: string } = {},
): { id: number; token: string } {
  const { scopes = API_SCOPES.map(({ code }) => code), at, name = "Incident system" } = given;
  const made = makeToken(actor, { name, scopes, days: 30 }, at);
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

export interface Answered {
  status: number;
  headers: Headers;
  body: {
    detail?: string;
    errors?: { field: string; detail: string }[];
    [name: string]: unknown;
  };
}

/** Asks the API as a body's system does; a body given is sent as JSON. */
export async function askOwn(
  token: string | null,
  path: string,
  sent?: unknown,
  more: Record<string, string> = {},
): Promise<Answered> {
  const answer = await ownApiAnswer(
    new Request(`http://register.test/api/v1${path}`, {
      method: sent === undefined ? "GET" : "POST",
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(sent === undefined ? {} : { "content-type": "application/json" }),
        ...more,
      },
      ...(sent === undefined ? {} : { body: typeof sent === "string" ? sent : JSON.stringify(sent) }),
    }),
    path,
  );
  return {
    ...{ status: answer.status, headers: answer.headers },
    body: JSON.parse((await answer.text()) || "null"),
  };
}

import { LRUCache } from "lru-cache";
import { answerOwn } from "~/domain/api-access/answer-own.server";
import type { OwnAnswer } from "~/domain/api-access/own-answer";
import { OWN_ENDPOINTS, ownEndpointAt } from "~/domain/api-access/own-endpoints";
import { openAccess } from "~/domain/api-access/tokens.server";
import { problem } from "./problem.server";

const WINDOW_MS = 60_000;
/** Of one token, wherever it is used from; the door counts each client's requests besides. */
export const MOST_OF_TOKEN = 120;
const MOST_TOKENS = 10_000;

const shares = new LRUCache<string, { used: number; until: number }>({ max: MOST_TOKENS });

/**
 * What a body's own system is answered at a path below /api/v1. The Authorization header alone says who asks: the
 * door takes cookies away (app.server.ts), so that no page of another site can write with somebody's session.
 */
export async function ownApiAnswer(request: Request, path: string): Promise<Response> {
  const address = ownEndpointAt(request.method, path);
  if (address.kind === "unknown")
    return problem(404, "The API has no such address. /about/api lists those there are.");
  if (address.kind === "other_method")
    return problem(405, `This address takes ${address.allowed.join(" and ")}.`, {
      Allow: address.allowed.join(", "),
    });
  const { name, reference } = address;
  const opened = openAccess(request.headers.get("authorization"), OWN_ENDPOINTS[name].scope);
  if (!opened.ok) {
    const { status, sentence } = opened.refusal;
    return problem(status, sentence, { "WWW-Authenticate": challenge(status) });
  }
  const seconds = secondsToWait(opened.access.digest);
  if (seconds > 0)
    return problem(
      429,
      `At most ${MOST_OF_TOKEN} requests a minute with one token. Ask again in ${seconds} seconds.`,
      { "Retry-After": String(seconds) },
    );
  if (request.method === "POST" && !isJson(request))
    return problem(415, "Send JSON, and say so: “Content-Type: application/json”. Nothing was kept.");
  const text = request.method === "POST" ? await request.text() : "";
  const key = request.headers.get("idempotency-key");
  return asResponse(answerOwn({ access: opened.access, name, reference, text, key }));
}

const challenge = (status: 401 | 403): string =>
  `Bearer realm="register", error="${status === 403 ? "insufficient_scope" : "invalid_token"}"`;

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "");

/** Counts a request of a token; answers for how many seconds it has to wait, 0 where it may go on. */
function secondsToWait(token: string, now = Date.now()): number {
  const held = shares.get(token);
  const share = held && held.until > now ? held : { used: 0, until: now + WINDOW_MS };
  share.used += 1;
  shares.set(token, share);
  return share.used <= MOST_OF_TOKEN ? 0 : Math.max(Math.ceil((share.until - now) / 1000), 1);
}

function asResponse(answer: OwnAnswer): Response {
  if (!answer.ok)
    return problem(
      answer.status,
      answer.sentence,
      {},
      answer.errors.length > 0 ? { errors: answer.errors } : {},
    );
  return Response.json(answer.body, {
    status: answer.status,
    headers: { "Cache-Control": "no-store", ...(answer.isRepeated && { "Idempotency-Replayed": "true" }) },
  });
}

import type { z } from "zod";
import { londonDay } from "~/lib/dates";
import { actOnce } from "./act-once.server";
import { NOTHING_KEPT, refuseOwn, type FieldFault, type OwnAnswer } from "./own-answer";
import { OWN_ENDPOINTS, type OwnEndpointName } from "./own-endpoints";
import { ownPlan, takeActions } from "./take-actions.server";
import { takeReportAnswer } from "./take-report-answer.server";
import { takeFigures } from "./take-figures.server";
import { takeAnswer, takeProgress } from "./take-statement.server";
import type { Access } from "./tokens.server";

export interface OwnAsked {
  access: Access;
  name: OwnEndpointName;
  /** The reference or short name in the path. */
  reference: string;
  /** The body as it was sent; empty where a request has none. */
  text: string;
  /** The Idempotency-Key header. */
  key: string | null;
  at?: number;
}

/** What a body's own system is answered, once its token was found good for it. */
export function answerOwn({ access, name, reference, text, key, at = Date.now() }: OwnAsked): OwnAnswer {
  if (name === "whoAmI") return { ok: true, status: 200, body: whoOf(access) };
  if (name === "readPlan") return { ok: true, status: 200, body: ownPlan(access.actor, at) };
  const sent = readJson(text);
  if (sent === undefined)
    return refuseOwn(400, `The body of the request is not JSON that can be read. ${NOTHING_KEPT}`);
  const of = { access, reference, at };
  const acts: Record<Exclude<OwnEndpointName, "whoAmI" | "readPlan">, () => OwnAnswer> = {
    sendFigures: () =>
      checked(OWN_ENDPOINTS.sendFigures.body, sent, (body) =>
        takeFigures({ access, at, slug: reference, body }),
      ),
    sendActions: () =>
      checked(OWN_ENDPOINTS.sendActions.body, sent, (body) => takeActions(access.actor, body, at)),
    sendProgress: () =>
      checked(OWN_ENDPOINTS.sendProgress.body, sent, (body) => takeProgress({ ...of, body })),
    sendAnswer: () => checked(OWN_ENDPOINTS.sendAnswer.body, sent, (body) => takeAnswer({ ...of, body })),
    sendReportAnswer: () =>
      checked(OWN_ENDPOINTS.sendReportAnswer.body, sent, (body) => takeReportAnswer({ ...of, body })),
  };
  const request = `${name} ${reference}\n${text}`;
  return actOnce({ tokenId: access.tokenId, key, request, at }, acts[name]);
}

const whoOf = ({ body, name, scopes, expiresAt }: Access) => ({
  ...{ body: body.code, body_name: body.name, token: name, scopes },
  ...{ expires_on: londonDay(expiresAt), may_write: true },
});

/** Undefined where it is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
  act: (body: z.infer<Schema>) => OwnAnswer,
): OwnAnswer {
  const read = schema.safeParse(sent);
  if (read.success) return act(read.data);
  return refuseOwn(
    422,
    `What was sent is not as this address takes it. ${NOTHING_KEPT}`,
    read.error.issues.slice(0, 100).map(faultOf),
  );
}

function faultOf({ path, message, ...issue }: z.core.$ZodIssue): FieldFault {
  const field = path.reduce<string>(
    (all, part) =>
      typeof part === "number" ? `${all}[${part}]` : all === "" ? String(part) : `${all}.${String(part)}`,
    "",
  );
  if (issue.code === "unrecognized_keys")
    return { field: field === "" ? "body" : field, detail: `Not known here: ${issue.keys.join(", ")}` };
  if (issue.code === "invalid_value")
    return { field: field || "body", detail: `must be one of ${issue.values.map(String).join(", ")}` };
  return { field: field || "body", detail: message };
}

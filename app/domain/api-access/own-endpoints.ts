import type { z } from "zod";
import type { ApiScope } from "~db/vocabulary";
import * as schemas from "./own-schemas";

export interface OwnEndpoint {
  method: "GET" | "POST";
  /** Below /api/v1; a part in braces is a reference or a short name. */
  path: string;
  summary: string;
  /** What the token must be for; null where any will do. */
  scope: ApiScope | null;
  body: z.ZodType | null;
  /** Names of the schemas in the documentation. */
  bodyName: string | null;
  answer: z.ZodObject;
  answerName: string;
}

/** What a body's own system may ask and send. The routes, OpenAPI and the page about the API are made from it. */
export const OWN_ENDPOINTS = {
  whoAmI: {
    ...{ method: "GET", path: "/own", scope: null, body: null, bodyName: null },
    summary: "Whose the token is, what for, and until when.",
    ...{ answer: schemas.whoAnswer, answerName: "Own" },
  },
  sendFigures: {
    ...{ method: "POST", path: "/own/measures/{slug}/figures", scope: "figures" },
    summary:
      "Figures of a measure of the body’s own or of the library. Those that cannot be used are named, and the rest is kept as a draft.",
    ...{ body: schemas.figuresBody, bodyName: "FiguresSent" },
    ...{ answer: schemas.figuresAnswer, answerName: "FiguresDraft" },
  },
  readPlan: {
    ...{ method: "GET", path: "/own/actions", scope: "actions", body: null, bodyName: null },
    summary: "The body’s plan, drafts included, with the versions to send back.",
    ...{ answer: schemas.planAnswer, answerName: "OwnPlan" },
  },
  sendActions: {
    ...{ method: "POST", path: "/own/actions", scope: "actions" },
    summary: "New actions of the plan and changes to those there are, as drafts: all of them or none.",
    ...{ body: schemas.actionsBody, bodyName: "ActionsSent" },
    ...{ answer: schemas.actionsAnswer, answerName: "ActionsTaken" },
  },
  sendProgress: {
    ...{ method: "POST", path: "/own/concerns/{reference}/progress", scope: "progress" },
    summary: "How far the body is with one concern, as a draft.",
    ...{ body: schemas.progressBody, bodyName: "ProgressSent" },
    ...{ answer: schemas.draftAnswer, answerName: "OwnDraft" },
  },
  sendAnswer: {
    ...{ method: "POST", path: "/own/concerns/{reference}/answer", scope: "answers" },
    summary: "What the body says to one concern, as a draft.",
    ...{ body: schemas.answerBody, bodyName: "AnswerSent" },
    ...{ answer: schemas.draftAnswer, answerName: "OwnDraft" },
  },
  sendReportAnswer: {
    ...{ method: "POST", path: "/own/reports/{reference}/answer", scope: "answers" },
    summary:
      "What the body says to a report as a whole, as a draft, where the register holds none of its concerns.",
    ...{ body: schemas.reportAnswerBody, bodyName: "ReportAnswerSent" },
    ...{ answer: schemas.reportDraftAnswer, answerName: "OwnReportDraft" },
  },
} as const satisfies Record<string, OwnEndpoint>;

export type OwnEndpointName = keyof typeof OWN_ENDPOINTS;
export const OWN_ENDPOINT_NAMES = Object.keys(OWN_ENDPOINTS) as OwnEndpointName[]; // its own keys

export type OwnAddress =
  | { kind: "found"; name: OwnEndpointName; reference: string }
  | { kind: "other_method"; allowed: string[] }
  | { kind: "unknown" };

/** Which endpoint answers a method at a path below /api/v1. */
export function ownEndpointAt(method: string, path: string): OwnAddress {
  const given = path.split("/").filter((part) => part !== "");
  const here = OWN_ENDPOINT_NAMES.flatMap((name) => {
    const parts = OWN_ENDPOINTS[name].path.slice(1).split("/");
    const isHere =
      parts.length === given.length && parts.every((part, at) => part.startsWith("{") || part === given[at]);
    return isHere ? [{ name, reference: given[parts.findIndex((part) => part.startsWith("{"))] ?? "" }] : [];
  });
  const asked = method === "HEAD" ? "GET" : method;
  const found = here.find(({ name }) => OWN_ENDPOINTS[name].method === asked);
  if (found) return { kind: "found", ...found };
  return here.length === 0
    ? { kind: "unknown" }
    : { kind: "other_method", allowed: here.map(({ name }) => OWN_ENDPOINTS[name].method) };
}

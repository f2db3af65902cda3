import { z } from "zod";
import {
  OWN_ENDPOINT_NAMES,
  OWN_ENDPOINTS,
  type OwnEndpoint,
  type OwnEndpointName,
} from "~/domain/api-access/own-endpoints";

/** How systems of bodies say who they are. */
export const SECURITY_SCHEMES = {
  token: {
    ...{ type: "http", scheme: "bearer" },
    description: "A token that somebody made for their body’s own system at /workspace/{code}/tokens.",
  },
};

const component = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });

const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": component("Problem") },
});

const IDEMPOTENCY_KEY = {
  ...{ name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 200 } },
  description:
    "Any text of your own, such as a UUID. Sent again within a day with the same body, the request gets the same answer and nothing is done twice.",
};

function operation(name: OwnEndpointName): object {
  const endpoint: OwnEndpoint = OWN_ENDPOINTS[name];
  const { path, method, summary, scope, body, bodyName, answerName } = endpoint;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => ({
    ...{ name: parameter, in: "path", required: true, schema: { type: "string" } },
    description: parameter === "slug" ? "The measure’s short name." : "The reference of the concern.",
  }));
  const answered = (description: string) => ({
    description,
    content: { "application/json": component(answerName) },
  });
  return {
    ...{ operationId: name, summary, tags: ["own"], security: [{ token: scope === null ? [] : [scope] }] },
    parameters: [...inPath, ...(body === null ? [] : [IDEMPOTENCY_KEY])],
    ...(body === null || bodyName === null
      ? {}
      : { requestBody: { required: true, content: { "application/json": component(bodyName) } } }),
    responses: {
      "200": answered(method === "GET" ? "The answer." : "Taken; nothing new was made."),
      ...(method === "GET" ? {} : { "201": answered("Kept as a draft, or sent for sign-off.") }),
      "401": refusal("No token, or one that ended, was revoked or was never made; the sentence says which."),
      ...(scope === null
        ? {}
        : { "403": refusal("The token is not for this; the sentence says what it is for.") }),
      ...(inPath.length === 0 ? {} : { "404": refusal("The body is asked no such thing.") }),
      ...(body === null
        ? {}
        : {
            "400": refusal("The body of the request is not JSON."),
            "409": refusal("It changed meanwhile."),
            "415": refusal("What was sent does not say that it is JSON."),
            "422": refusal("It cannot be taken: “errors” says what is wrong, field by field."),
          }),
      "429": refusal("Too many requests."),
    },
  };
}

/** The addresses for systems of bodies, as OpenAPI writes them. */
export function ownPaths(): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const name of OWN_ENDPOINT_NAMES) {
    const { path, method } = OWN_ENDPOINTS[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name) };
  }
  return paths;
}

/** What systems of bodies send and are answered, by the names the documentation calls it. */
export function ownSchemas(): Record<string, object> {
  const answers = z.registry<{ id: string }>();
  const bodies = z.registry<{ id: string }>();
  for (const name of OWN_ENDPOINT_NAMES) {
    const { answer, answerName, body, bodyName }: OwnEndpoint = OWN_ENDPOINTS[name];
    if (!answers.has(answer)) answers.add(answer, { id: answerName });
    if (body !== null && bodyName !== null) bodies.add(body, { id: bodyName });
  }
  const uri = (id: string) => `#/components/schemas/${id}`;
  return {
    ...z.toJSONSchema(answers, { uri }).schemas,
    // What may be left out of a request stands in every answer.
    ...z.toJSONSchema(bodies, { uri, io: "input" }).schemas,
  };
}

import { z } from "zod";
import { ENDPOINT_NAMES, ENDPOINTS, rootAnswer, type Endpoint } from "./api-endpoints";
import * as details from "./detail-records";
import * as histories from "./history-records";
import { ownPaths, ownSchemas, SECURITY_SCHEMES } from "./own-operations";
import { LICENCE, RECORD_TABLE_NAMES, RECORD_TABLES } from "./record-tables";

/** What a refusal looks like, whatever was asked (RFC 9457). */
export const problemSchema = z.object({
  type: z.string().meta({ description: "What kind of problem; “about:blank” where the status says it all." }),
  title: z.string().meta({ description: "The status in words." }),
  status: z.int().meta({ description: "The HTTP status." }),
  detail: z.string().meta({ description: "What is wrong, and what to do." }),
  errors: z
    .array(
      z.object({
        field: z.string().meta({ description: "Where in what was sent, such as actions[0].due_on." }),
        detail: z.string().meta({ description: "What is wrong there." }),
      }),
    )
    .optional()
    .meta({ description: "What is wrong with each field of what was sent." }),
});

/** Names of schemas in the documentation. A schema used in another is referred to by its name. */
function componentSchemas(): Record<string, unknown> {
  const named = z.registry<{ id: string }>();
  const add = (schema: z.ZodType, id: string) => void named.add(schema, { id });
  for (const table of RECORD_TABLE_NAMES) add(RECORD_TABLES[table].schema, `${capital(table)}Record`);
  for (const [name, schema] of Object.entries({ ...histories, ...details })) add(schema, capital(name));
  for (const name of ENDPOINT_NAMES) {
    const { answer, name: id } = ENDPOINTS[name];
    if (!named.has(answer)) add(answer, id);
  }
  add(rootAnswer, "Root");
  add(problemSchema, "Problem");
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries({ ...schemas, ...ownSchemas() }).map(([id, schema]) => [id, withoutDialect(schema)]),
  );
}

const capital = (name: string): string =>
  name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** OpenAPI names the dialect once for all, and the place of a schema is its name. */
function withoutDialect(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$id"));
}

const idOf = new Map<z.ZodType, string>([
  ...RECORD_TABLE_NAMES.map((table): [z.ZodType, string] => [
    RECORD_TABLES[table].schema,
    `${capital(table)}Record`,
  ]),
  ...Object.entries({ ...histories, ...details }).map(([name, schema]): [z.ZodType, string] => [
    schema,
    capital(name),
  ]),
]);

const refusal = (description: string, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const integerHeader = (description: string) => ({ description, schema: { type: "integer" } });
const textHeader = (description: string) => ({ description, schema: { type: "string" } });

function operation(name: string, { path, summary, query, answer, name: id }: Endpoint) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => ({
    ...{ name: parameter, in: "path", required: true, schema: { type: "string" } },
    description: "Its permanent reference.",
  }));
  const inQuery = Object.entries(query).map(([parameter, schema]) => {
    const { description, ...shape } = withoutDialect(z.toJSONSchema(schema)) as { description?: string };
    return { ...{ name: parameter, in: "query", required: false }, description, schema: shape };
  });
  return {
    ...{ operationId: name, summary, tags: [tagOf(path)], parameters: [...inPath, ...inQuery] },
    responses: {
      "200": {
        description: "The answer.",
        headers: {
          ETag: textHeader("Send it back as If-None-Match: where nothing changed, the answer is 304."),
          RateLimit: textHeader("What is left of your share, and for how many seconds."),
        },
        content: {
          "application/json": { schema: { $ref: `#/components/schemas/${idOf.get(answer) ?? id}` } },
        },
      },
      "304": { description: "Nothing changed since you asked." },
      "400": refusal("A parameter cannot be read; the sentence says which."),
      ...(inPath.length === 0
        ? {}
        : {
            "404": refusal("Nothing has this reference."),
            "410": refusal("The report was withdrawn; the sentence says when."),
          }),
      "429": refusal("Too many requests.", {
        "Retry-After": integerHeader("After how many seconds to ask again."),
      }),
    },
  };
}

const ROOT: Endpoint = {
  ...{ path: "/", name: "Root", summary: "Where everything is.", query: {}, answer: rootAnswer },
};

/** Of some schemas those that the paths refer to, directly or through others. */
function referredTo(schemas: Record<string, unknown>, paths: object): Record<string, unknown> {
  const wanted = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, id = ""] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (wanted.has(id)) continue;
      wanted.add(id);
      follow(schemas[id]);
    }
  };
  follow(paths);
  return Object.fromEntries(Object.entries(schemas).filter(([id]) => wanted.has(id)));
}

const tagOf = (path: string): string => path.split("/")[1] || "root";

/** The whole API for programs: OpenAPI 3.1, made from the schemas that its answers are checked with. */
export function openApiDocument(origin: string) {
  const endpoints: [string, Endpoint][] = ENDPOINT_NAMES.map((name) => [name, ENDPOINTS[name]]);
  const reading: Record<string, object> = Object.fromEntries(
    [["getRoot", ROOT] as [string, Endpoint], ...endpoints].map(([name, endpoint]) => [
      endpoint.path,
      { get: operation(name, endpoint) },
    ]),
  );
  const paths: Record<string, object> = { ...reading, ...ownPaths() };
  return {
    openapi: "3.1.0",
    info: {
      title: "National Recommendations Register",
      version: "1.0.0",
      description:
        "What coroners and investigators said must change, who was asked, what they answered, what they say they have done, and who checked. Reading needs no key; systems of bodies that send to it need a token of their body.",
      license: { name: LICENCE.title, url: LICENCE.path },
    },
    servers: [{ url: `${origin}/api/v1` }],
    // Nothing that is read is secret, so nobody need say who they are; what is sent says so itself.
    security: [],
    tags: [...new Set(Object.keys(paths).map(tagOf))].map((name) => ({
      name,
      description: TAGS[name] ?? name,
    })),
    paths,
    components: { schemas: referredTo(componentSchemas(), paths), securitySchemes: SECURITY_SCHEMES },
  };
}

const TAGS: Readonly<Record<string, string>> = {
  root: "Where everything is",
  reports: "Reports",
  recommendations: "Concerns and recommendations",
  addressings: "Requests: one report at one body",
  "tracked-items": "Tracked concerns: one concern at one body",
  bodies: "Those who are asked",
  issuers: "Those who ask",
  themes: "Themes",
  corrections: "Decided corrections",
  search: "The search",
  measures: "Measures",
  figures: "Figures of measures",
  own: "For systems of bodies: what they may send, by token",
};

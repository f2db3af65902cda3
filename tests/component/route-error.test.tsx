import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { RouteError } from "~/components/route-error";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const withdrawn = {
  reference: "DEMO-2025-0001",
  reason: "The coroner withdrew the report.",
  date: "6 May 2026",
};

it.each([
  ["404", () => new Response(null, { status: 404 }), "No report has this reference"],
  ["403", () => new Response(null, { status: 403 }), "Your account does not open this page"],
  [
    "a 403 with its sentence",
    () => new Response("This page needs the role “Registrar”", { status: 403 }),
    "This page needs the role “Registrar”",
  ],
  ["410", () => Response.json(withdrawn, { status: 410 }), "DEMO-2025-0001This was withdrawn"],
  ["429", () => new Response(null, { status: 429 }), "Too many requests"],
  ["400", () => new Response("Two files were sent.", { status: 400 }), "This could not be done"],
  ["500", () => new Response(null, { status: 500 }), "Something went wrong on our side"],
  ["a thrown surprise", () => new Error("secret detail"), "Something went wrong on our side"],
])("says in words what %s means", async (_case, thrown, title) => {
  const Page = createRemixStub([
    {
      path: "/",
      Component: () => null,
      HydrateFallback: () => null,
      loader: () => {
        throw thrown();
      },
      ErrorBoundary: () => <RouteError notFound="No report has this reference" />,
    },
  ]);
  render(<Page />);
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(title);
  expect(document.body.textContent).not.toContain("secret detail");
});

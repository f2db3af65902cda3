import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as nonResponders from "~/routes/non-responders.$reference_.$file";
import * as prioritiesCsv from "~/routes/priorities[.]csv";
import * as prioritiesJson from "~/routes/priorities[.]json";
import * as progressReport from "~/routes/progress-reports.$reference_.$file";
import { freshRegister } from "../../support/register";

/** What a route of a file answers or throws. */
async function answerOf(loader: (args: LoaderFunctionArgs) => unknown, params: Record<string, string> = {}) {
  const request = new Request("http://register.test/file");
  try {
    return await loader({ request, params, context: {} });
  } catch (thrown) {
    return thrown;
  }
}

describe("a file that is not there, in a register where nothing was published", () => {
  let dispose: () => void;
  beforeAll(() => void ({ dispose } = freshRegister()));
  afterAll(() => dispose());

  it.each([
    ["the list of priorities as CSV", prioritiesCsv.loader, {}],
    ["the list of priorities as JSON", prioritiesJson.loader, {}],
    ["a list of non-responders", nonResponders.loader, { reference: "NR-9999", file: "entries.csv" }],
    ["a progress report", progressReport.loader, { reference: "PR-9999", file: "figures.csv" }],
  ])(
    "is said in a sentence to be none, and not to be an error of the server: %s",
    async (_what, loader, params) => {
      const answer = await answerOf(loader, params);
      expect(answer).toBeInstanceOf(Response);
      if (!(answer instanceof Response)) return;
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(/^There is no such file here/);
    },
  );
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import { listFile } from "~/http/list-file.server";
import { problem } from "~/http/problem.server";
import { listFileAt } from "~/lib/file-addresses";

/** A public list as CSV, JSON or an Excel file, with the filters of its page: /search.csv?body=RW5. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  const file = listFileAt(new URL(asked.request.url).pathname);
  return file ? listFile(file, asked) : problem(404, "The register has no such list.");
}

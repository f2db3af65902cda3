/** The thread that makes pages for readers beside the one that answers requests (decision 017). */
import { parentPort, workerData } from "node:worker_threads";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { readyVocabulary } from "~/domain/search/vocabulary.server";
import { log } from "~/http/log.server";
import type { AskedOfThread, MadeInThread, PageThreadData, SaidByThread } from "~/http/page-thread.server";
import { encodingFor, packHere } from "~/http/packing.server";
import { remixPages } from "~/http/remix-pages.server";
import { bodyOf } from "~/http/rendered-body.server";
import { etagOf } from "~/http/stored-page.server";
import { londonDay } from "~/lib/dates";
import { openRegister } from "~db/client.server";
import { registerFile } from "~db/home.server";
import * as builtPages from "virtual:remix/server-build";

const { mode } = workerData as PageThreadData; // as page-thread.server.ts gives it
const say = (said: SaidByThread, transferred: ArrayBuffer[] = []) =>
  parentPort?.postMessage(said, transferred);

// Whoever reads is told to try the other thread when something here wants to write.
openRegister(registerFile(mode)).raw.pragma("query_only = ON");
const ask = remixPages(builtPages, "production");

async function make({ id, asked }: AskedOfThread): Promise<void> {
  try {
    const { response, isShareable } = await ask(asked, null);
    const bytes = await bodyOf(response);
    const { status, headers } = response;
    // What went wrong here may go well there, and is logged there if it does not.
    if (status >= 500) return say({ id, made: null });
    const ready = isShareable ? readyToSend(bytes, asked) : null;
    const body = new Uint8Array(bytes);
    const made = { status, headers: [...headers], body };
    say({ id, made, isShareable, ready }, [
      body.buffer,
      ...(ready?.packed ? [ready.packed.body.buffer] : []),
    ]);
  } catch (err) {
    log().warn({ err }, "a page could not be made in the second thread");
    say({ id, made: null });
  }
}

function readyToSend(bytes: Buffer, { headers }: AskedOfThread["asked"]): MadeInThread["ready"] {
  const packed = packHere(bytes, encodingFor(headers["accept-encoding"]));
  return { etag: etagOf(bytes), packed: packed && { ...packed, body: new Uint8Array(packed.body) } };
}

parentPort?.on("message", (asked: AskedOfThread) => void make(asked));
await readyFacetTable(londonDay(Date.now()));
await readyVocabulary();
say("ready");

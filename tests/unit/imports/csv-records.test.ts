import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { describe, expect, it } from "vitest";
import { Irregular, splitRecords } from "~/domain/imports/reading/csv-records";

const LONGEST = 2_000_000;

async function split(text: string, cutAt = 0): Promise<{ records: string[][]; isIrregular: boolean }> {
  const bytes = Buffer.from(text);
  const chunks = [bytes.subarray(0, cutAt), bytes.subarray(cutAt)];
  const records: string[][] = [];
  try {
    for await (const record of splitRecords(Readable.from(chunks), { delimiter: ",", longest: LONGEST }))
      records.push(record);
  } catch (error) {
    if (!(error instanceof Irregular)) throw error;
    return { records, isIrregular: true };
  }
  return { records, isIrregular: false };
}

/** As csv-parse reads it; null where it cannot. */
async function parsed(text: string): Promise<string[][] | null> {
  const records: string[][] = [];
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  try {
    for await (const record of Readable.from([Buffer.from(text)]).pipe(parser))
      records.push(record as string[]);
    return records;
  } catch {
    return null;
  }
}

describe("A comma-separated file is divided into its cells", () => {
  it.each([
    ["cells and lines", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]], // prettier-ignore
    ["a last line without an end", "a,b\n1,", [["a", "b"], ["1", ""]]], // prettier-ignore
    ["commas, lines and marks within marks", 'a,"b, ""c""\nd"\n', [["a", 'b, "c"\nd']]],
    ["lines that end in two characters", 'a,b\r\n"c\r\n","d"\r\n', [["a", "b"], ["c\r\n", "d"]]], // prettier-ignore
    ["lines that end as the first one does not", "a\nb\r\nc", [["a"], ["b\r"], ["c"]]],
    ["empty lines, which are left out, and empty cells, which are not", 'a\n\n\n""\n,\n', [["a"], [""], ["", ""]]], // prettier-ignore
    ["marks within a cell that has none around it", 'a"b",c\n', [['a"b"', "c"]]],
    ["a mark of byte order", "\ufeffa,é\n", [["a", "é"]]],
    ["nothing", "", []],
  ])("with %s", async (_what, text, records) => {
    expect(await split(text)).toEqual({ records, isIrregular: false });
  });

  it.each([
    ["a mark within a cell", 'a,b\n"c"d,e\n'],
    ["a mark that never closes", 'a,b\n"c,d\n'],
  ])("up to %s, which it leaves to csv-parse", async (_what, text) => {
    expect(await split(text)).toEqual({ records: [["a", "b"]], isIrregular: true });
  });

  it("up to a record that is too long to be one", async () => {
    const { isIrregular } = await split(`a\n"${"b".repeat(LONGEST + 300_000)}`);
    expect(isIrregular).toBe(true);
  });

  it("as csv-parse does, wherever a piece of the file ends", async () => {
    const marks = ['"', '"', ",", ",", "\n", "\r\n", "\r", "a", "é", " ", '""', '"x"'];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let run = 0; run < 400; run += 1) {
      const text = Array.from({ length: next(12) }, () => marks[next(marks.length)]).join("");
      const { records, isIrregular } = await split(text, next(text.length + 1));
      const expected = await parsed(text);
      if (!isIrregular) expect(records, JSON.stringify(text)).toEqual(expected);
      else if (expected) expect(expected.slice(0, records.length), JSON.stringify(text)).toEqual(records);
    }
  });

  it("over pieces longer than what is looked through at once", async () => {
    const cell = `"${"é, ".repeat(50_000)}"`;
    const text = `a,b\n${cell},1\n${cell},2\n${cell},3\n`;
    const { records } = await split(text, 300_000);
    expect(records.map(([, number]) => number)).toEqual(["b", "1", "2", "3"]);
    expect(records[3]?.[0]).toBe("é, ".repeat(50_000));
  });
});

/** A report being entered, field by field as it was typed: it may be unfinished, and nothing typed is lost. */
export type DraftFields = Record<string, string | string[]>;

export type RowKind = "addressee" | "item" | "document";

/** The fields of each repeated part; `addressee-1-name` is the name of the first. */
export const ROW_FIELDS = {
  addressee: ["name", "capacity"],
  item: ["text", "kind", "parent", "themes", "allotted"],
  document: ["title", "link", "id"],
} as const satisfies Record<RowKind, readonly string[]>;

export const rowField = (kind: RowKind, number: number, field: string): string =>
  `${kind}-${number}-${field}`;

export const textOf = (fields: DraftFields, name: string): string => {
  const value = fields[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
};

export const listOf = (fields: DraftFields, name: string): string[] => {
  const value = fields[name];
  return value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;
};

/** How many rows of a kind the form has, filled in or not: the highest number that occurs. */
export function countRows(fields: DraftFields, kind: RowKind): number {
  const numbers = Object.keys(fields).map((name) =>
    Number(new RegExp(`^${kind}-(\\d{1,3})-`).exec(name)?.[1] ?? 0),
  );
  return Math.max(0, ...numbers);
}

/** One more empty row at the end. */
export const withRowAdded = (fields: DraftFields, kind: RowKind): DraftFields => {
  const [first] = ROW_FIELDS[kind];
  return { ...fields, [rowField(kind, countRows(fields, kind) + 1, first)]: "" };
};

/** Without row `number`; those after it move up, and what items say of addressees and parents moves with them. */
export function withRowRemoved(fields: DraftFields, kind: RowKind, number: number): DraftFields {
  const kept: DraftFields = {};
  for (const [name, value] of Object.entries(fields)) {
    const match = new RegExp(`^${kind}-(\\d{1,3})-(.+)$`).exec(name);
    if (!match) kept[name] = value;
    else if (Number(match[1]) !== number)
      kept[rowField(kind, Number(match[1]) - (Number(match[1]) > number ? 1 : 0), match[2] ?? "")] = value;
  }
  const pointer = kind === "addressee" ? "allotted" : kind === "item" ? "parent" : null;
  return pointer === null ? kept : withPointersMoved(kept, pointer, number);
}

function withPointersMoved(fields: DraftFields, pointer: string, removed: number): DraftFields {
  const moved: DraftFields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith("item-") || !name.endsWith(`-${pointer}`)) moved[name] = value;
    else
      moved[name] = listOf(fields, name)
        .map(Number)
        .filter((number) => number !== removed)
        .map((number) => String(number > removed ? number - 1 : number));
  }
  return moved;
}

/** Puts the points that a text was split into in place of the items, for the editor to correct. */
export function withItems(
  fields: DraftFields,
  texts: readonly { text: string; allotted: string[] }[],
): DraftFields {
  const others = Object.entries(fields).filter(([name]) => !name.startsWith("item-"));
  const kind = textOf(fields, rowField("item", 1, "kind"));
  const items = texts.flatMap(({ text, allotted }, index): [string, string | string[]][] => [
    [rowField("item", index + 1, "text"), text],
    [rowField("item", index + 1, "kind"), kind],
    [rowField("item", index + 1, "allotted"), allotted],
  ]);
  return Object.fromEntries([...others, ...items]);
}

/** What the button pressed asks for. */
export type FormStep =
  | { do: "save" | "preview" | "publish" | "split" }
  | { do: "add"; kind: RowKind }
  | { do: "remove"; kind: RowKind; number: number };

/** Reads the value of the button: "save", "add-item", "remove-addressee-2"; anything else saves. */
export function readStep(pressed: string): FormStep {
  if (pressed === "preview" || pressed === "publish" || pressed === "split") return { do: pressed };
  const match = /^(add|remove)-(addressee|item|document)(?:-(\d{1,3}))?$/.exec(pressed);
  if (!match) return { do: "save" };
  const kind = match[2] as RowKind; // the pattern allows no other word
  return match[1] === "add" ? { do: "add", kind } : { do: "remove", kind, number: Number(match[3]) };
}

/** Addresses of pages and files carry names of people who died, so drafts keep them encrypted (design §4.8). */
export const isSealedField = (name: string): boolean =>
  name === "sourceAddress" || /^document-\d+-link$/.test(name);

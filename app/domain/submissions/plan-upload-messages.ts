/** Why a spreadsheet cannot be read, each a sentence that says what to do. */
export const SHEET_SENTENCES = {
  empty: "The file is empty. Choose it again, or another one.",
  too_large: "The file is larger than 5 MB. Upload only the sheet with the plan, without pictures.",
  not_a_sheet:
    "This is no spreadsheet, whatever its name says. Save the plan as .xlsx or .csv and upload that.",
  old_or_locked:
    "The file is locked with a password, or is of the old kind .xls. Take the password away, save it as .xlsx and upload that.",
  open_document:
    "This is an OpenDocument spreadsheet (.ods). In LibreOffice choose “Save as” and the type “Excel 2007–365 (.xlsx)”, and upload that.",
  macros: "The file holds macros. Save it as .xlsx, without macros, and upload that.",
  expands:
    "The file unfolds to far more than a plan needs. Copy the rows of the plan into a new sheet and upload that.",
  merged:
    "The table has merged cells, so that nobody can tell which row they are of. Unmerge them, so that each row stands by itself.",
  endless:
    "The sheet goes on for more than 100,000 rows, blank ones among them. Copy the rows of the plan into a new sheet and upload that.",
  too_many_rows: "The sheet has more than 5,000 rows. Upload it in parts.",
  too_many_columns: "The sheet has more than 100 columns. Leave out those that are not of the plan.",
  no_headings: "The first sheet is blank. Put the plan there, with headings in its first row.",
  unreadable:
    "The file is damaged, so it could not be read. Open it in your spreadsheet program, save it again and upload that.",
} as const;

export const UPLOAD_SENTENCES = {
  gone: "This upload was used already, or given up, so nothing was changed now. The plan shows what came of it.",
  changed_meanwhile:
    "The plan changed while you were looking, so nothing was saved. Below is what your spreadsheet would change now.",
  has_refusals:
    "Some cells cannot be taken. Mend them in the spreadsheet and upload it again; nothing was changed.",
  no_text_column: "Say which column holds what will be done",
  twice: "Two columns are chosen for the same thing. Keep one of them, and leave the other out",
} as const;

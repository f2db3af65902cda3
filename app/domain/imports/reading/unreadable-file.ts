/** A file the import cannot use, with the sentence that tells its reader why and what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

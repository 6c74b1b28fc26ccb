/** The bytes are not an atlas, or one of another version. The message is a whole sentence's worth, fit to print. */
export class AtlasError extends Error {
  override readonly name = "AtlasError";
}

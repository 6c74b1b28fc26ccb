/** The bytes are not an atlas, or one of another version. The message is a whole sentence's worth, fit to print. */
export class AtlasError extends Error {
  override readonly name = "AtlasError";
}

/** What fails in it tells the file too. `shown`: as the user named it; null: it has no name. */
export function naming<T>(shown: string | null, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (shown !== null && error instanceof AtlasError) throw new AtlasError(`${shown}: ${error.message}`);
    throw error;
  }
}

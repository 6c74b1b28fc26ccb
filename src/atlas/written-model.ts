/** Where something was written: the file as given to the compiler, line and column from 1. */
export interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface AtlasName {
  readonly language: string;
  readonly text: string;
}

/** What the system refuses, in plain words. */

/** Calls that write nothing. */
const LOOKING: ReadonlySet<string> = new Set([
  "scandir",
  "opendir",
  "stat",
  "lstat",
  "readlink",
  "realpath",
  "read",
]);

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string" && "syscall" in error
  );
}

/** How a fault of the system is mended. */
export function faultHelp({ code }: NodeJS.ErrnoException): string {
  switch (code ?? "") {
    case "ENOENT":
    case "ENOTDIR":
    case "EISDIR":
      return "names of files count from the folder in which the command runs";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "ask who owns it for the right, or name another";
    case "ENOSPC":
    case "EFBIG":
      return "free some space, or write to another disk";
    case "ENAMETOOLONG":
      return "give it a shorter name";
    case "ELOOP":
      return "remove the link, or let it lead to a file";
    case "EMFILE":
      return "close other programs, or raise the limit";
    default:
      return "this is what the system says of the file";
  }
}

/** A fault of the system in plain words. */
export function faultWords(error: NodeJS.ErrnoException, path = "it"): string {
  switch (error.code ?? "") {
    case "ENOENT":
      return `${path} does not exist${path.includes("\uFFFD") ? ", or its name is not UTF-8" : ""}`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${path} may not be ${LOOKING.has(error.syscall ?? "") ? "read" : "written or read"}`;
    case "EISDIR":
      return error.path === undefined ? "a folder was named where a file is needed" : `${path} is a folder`;
    case "ENOTDIR":
      return `${path}: a part of the path is no folder`;
    case "ENOSPC":
      return "the disk is full";
    case "EFBIG":
      return "the file may grow no larger here";
    case "ENAMETOOLONG":
      return `${path}: this name is longer than the disk takes`;
    case "ELOOP":
      return `${path} is a link that leads back to itself`;
    case "EMFILE":
      return "too many files are open at once: raise the limit (`ulimit -n`)";
    default:
      return error.message;
  }
}

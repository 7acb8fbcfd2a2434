/** What the command line ends with. `docs/cli.md` prints this table; scripts may rely on it. */
export const EXIT = {
  ok: 0,
  /** check, fmt, test: something to put right. screen: at least one record is blocked. */
  findings: 1,
  usage: 2,
  /** screen: nothing is blocked, and at least one record waits for a person. */
  hold: 3,
  /** screen: nothing is blocked or held, and at least one record lacks a fact that could stop it. */
  incomplete: 4,
  /** What was given cannot be read: a record, a mapping, rules that do not compile. */
  data: 65,
  /** A file that does not exist or may not be read. */
  noInput: 66,
  /** Something that must be installed is not. */
  unavailable: 69,
  /** A mistake of ours. */
  internal: 70,
  /** The answer could not be written: a full disk, a device that is gone. */
  output: 74,
  /** Stopped from outside before the end; what was done stands. */
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command early: one sentence for people, one exit code for scripts. */
export class CommandError extends Error {
  readonly exit: ExitCode;

  constructor(exit: ExitCode, message: string) {
    super(message);
    this.name = "CommandError";
    this.exit = exit;
  }
}

import type { Readable, Writable } from "node:stream";

/** Everything a command touches of its surroundings, so that tests can stand in for a terminal. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly cwd: string;
  /** Today in UTC, `YYYY-MM-DD`: the legal date of a screening that names none. */
  readonly today: () => string;
  /** Milliseconds that only ever grow, for rates. */
  readonly now: () => number;
  /**
   * Calls back when the person wants it to stop (Ctrl-C); until what it returns is called, stopping is up to us.
   * Absent where nobody can ask.
   */
  readonly onStop?: (stop: () => void) => () => void;
}

/** What a command needs to know of a `tty.WriteStream`; pipes and files have none of the optional parts. */
export interface Stream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
}

const NARROWEST = 40;
const WIDEST = 120;
const UNKNOWN_WIDTH = 80;

/** The width to lay text out for. A pipe counts as 80 columns, so that its bytes do not depend on a window. */
export function widthOf(stream: Stream): number {
  const columns = stream.isTTY ? (stream.columns ?? UNKNOWN_WIDTH) : UNKNOWN_WIDTH;
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

/** Resolves when the stream can take more: a reader slower than us must not fill our memory. */
export async function write(stream: Stream, text: string): Promise<void> {
  if (text === "" || stream.destroyed || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      stream.off("drain", done).off("close", done).off("error", done);
      resolve();
    };
    stream.once("drain", done).once("close", done).once("error", done);
  });
}

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

type Style = keyof typeof CODES;
/** Marks text for the eye, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** Colours only where a person looks: on a terminal that has them and does not say `NO_COLOR`. */
export function painter(stream: Stream): Paint {
  if (!stream.isTTY || !stream.hasColors?.()) return (_style, text) => text;
  return (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`;
}

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
  /\u001b(?!\[(?:1|2|22|31|32|33|36|39)m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Words with somebody's facts in them, as a terminal may have them: it shows them, and does nothing they say. */
export function printable(text: string): string {
  return text.replace(CONTROLS, "\ufffd");
}

import type { Language } from "../engine/render.ts";
import { columns } from "./layout.ts";
import { type Io, widthOf } from "./output.ts";
import { digits, type Words, wordsIn } from "./words.ts";

const EVERY_MS = 200;
const NARROWEST_BAR = 10;
const WIDEST_BAR = 30;
/** Before it the rate is mostly that of starting up. */
const TELLING_MS = 1500;

/** One line at the foot of the terminal that says how far a long run has come, how fast, and how long it still takes. */
export class Progress {
  readonly #io: Io;
  readonly #shown: boolean;
  readonly #words: Words;
  #last = Number.NEGATIVE_INFINITY;
  #visible = false;

  constructor(io: Io, shown: boolean, language: Language) {
    this.#io = io;
    this.#shown = shown && io.stderr.isTTY === true;
    this.#words = wordsIn(language);
  }

  /** `fresh` of the records were done in these milliseconds; `done` is a share of all, where it is known. */
  show(records: number, fresh: number, milliseconds: number, done: number | undefined): void {
    if (!this.#shown || milliseconds - this.#last < EVERY_MS) return;
    this.#last = milliseconds;
    this.#visible = true;
    this.#io.stderr.write(`\r\u001b[K${this.#line(records, fresh, milliseconds, done)}`);
  }

  clear(): void {
    if (this.#visible) this.#io.stderr.write("\r\u001b[K");
    this.#visible = false;
  }

  #line(records: number, fresh: number, milliseconds: number, done: number | undefined): string {
    const text = this.#words.progress(records, rate(fresh, milliseconds));
    if (done === undefined) return text;
    const percent = `${Math.floor(done * 100)} %`;
    // What was taken over from an earlier run took no time in this one.
    const share = records === 0 ? 0 : (done * fresh) / records;
    const left =
      milliseconds < TELLING_MS || share <= 0
        ? ""
        : ` · ${this.#words.left(clock((milliseconds * (1 - done)) / share / 1000))}`;
    const room = widthOf(this.#io.stderr) - columns(text + left + percent) - 6;
    const bar = room < NARROWEST_BAR ? "" : `${barOf(done, Math.min(room, WIDEST_BAR))} `;
    return `${bar}${percent} · ${text}${left}`;
  }
}

function barOf(done: number, width: number): string {
  const full = Math.round(done * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)}`;
}

/** `0:07`, `12:30`, `2:05:00`. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Records a second, in whole numbers. */
export function rate(records: number, milliseconds: number): string {
  return milliseconds <= 0 ? "-" : digits(Math.round((records * 1000) / milliseconds));
}

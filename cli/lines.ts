/** One line of a stream, or why there is no text: it was longer than the limit and let go, or is not UTF-8. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly lost: "too-long" | "not-utf-8" };

/**
 * The lines of a byte stream, one at a time: the stream is read only as fast as they are taken, and no line over
 * `limit` bytes is ever held. Empty lines are passed over but counted.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;

  const take = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size > limit) {
      tooLong = true;
      held = [];
    } else if (bytes.length > 0) held.push(bytes);
  };
  const finish = (): Line | undefined => {
    const text = tooLong ? undefined : decode(held);
    const line: Line | undefined = tooLong
      ? { number, lost: "too-long" }
      : text === undefined
        ? { number, lost: "not-utf-8" }
        : text.trim() === ""
          ? undefined
          : { number, text };
    number++;
    held = [];
    size = 0;
    tooLong = false;
    return line;
  };

  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
      take(bytes.subarray(from, at));
      const line = finish();
      if (line !== undefined) yield line;
      from = at + 1;
    }
    take(bytes.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line !== undefined) yield line;
  }
}

function decode(parts: readonly Uint8Array[]): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)).replace(/\r$/, "");
  } catch {
    return undefined;
  }
}

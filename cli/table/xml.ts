import { SaxesParser } from "saxes";
import { CommandError, EXIT } from "../exit.ts";

/** What happens in an XML text; names come without their namespace prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML as it comes and says after every piece that it has: the caller takes what its events have gathered. A
 * document type is refused, so that no entity can be declared.
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  what: string,
): AsyncGenerator<void> {
  const refuse = (why: string) =>
    new CommandError(EXIT.data, `${what}: ${why}. Save it anew from a spreadsheet program, or as CSV.`);
  const parser = new SaxesParser({ xmlns: false, position: true });
  let failed: CommandError | undefined;
  parser.on("error", (error) => {
    failed ??= refuse(`this is not XML (${error.message})`);
  });
  parser.on("doctype", () => {
    failed ??= refuse("it declares a document type, which no sheet does");
  });
  parser.on("opentag", (tag) => {
    events.open?.(local(tag.name), plain(tag.attributes));
  });
  parser.on("closetag", (tag) => events.close?.(local(tag.name)));
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of bytes) {
    try {
      parser.write(decoder.decode(chunk, { stream: true }));
    } catch (error) {
      if (error instanceof CommandError) throw error;
      throw refuse("it is not UTF-8");
    }
    if (failed !== undefined) throw failed;
    yield;
  }
  parser.close();
  if (failed !== undefined) throw failed;
  yield;
}

/** Reads it to the end. */
export async function readAllXml(
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  what: string,
): Promise<void> {
  for await (const _ of readXml(bytes, events, what));
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function plain(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      local(name) === "id" && name !== "id" ? "r:id" : local(name),
      value,
    ]),
  );
}

import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const ROOT = join(import.meta.dirname, "../..");

/** An editor with a folder of rules open: it runs the server as editors do, and remembers what it was told. */
export class Editor {
  readonly folder: string;
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #told = new Map<string, readonly Diagnostic[]>();
  readonly #waiting = new Set<() => void>();
  readonly #texts = new Map<string, string>();
  readonly #ended: Promise<number | null>;
  readonly complaints: string[] = [];

  private constructor(folder: string, args: readonly string[]) {
    this.folder = folder;
    this.#process = spawn(process.execPath, [join(ROOT, "bin/tidegate"), "lsp", "--stdio", ...args], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    const { stdin, stdout, stderr } = this.#process;
    if (stdin === null || stdout === null || stderr === null) throw new Error("the server has no streams");
    stderr.on("data", (text) => this.complaints.push(String(text)));
    this.#ended = new Promise((resolve) => this.#process.on("exit", resolve));
    this.#connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.#told.set(uri, diagnostics);
        for (const look of this.#waiting) look();
      },
    );
    this.#connection.listen();
  }

  /** Opens a copy of the good rules. */
  static async open({
    locale = "en",
    args = [],
  }: {
    locale?: string;
    args?: readonly string[];
  } = {}): Promise<Editor> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "tidegate-lsp-")));
    await cp(join(ROOT, "tests/dsl/good"), folder, {
      recursive: true,
      filter: (path) => !path.includes("forms"),
    });
    const editor = new Editor(folder, args);
    await editor.ask("initialize", {
      processId: process.pid,
      rootUri: null,
      locale,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "rules" }],
    });
    editor.tell("initialized", {});
    return editor;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  ask<T = unknown>(method: string, params: unknown): Promise<T> {
    return this.#connection.sendRequest<T>(method, params);
  }

  tell(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  write(path: string, text: string): void {
    const uri = this.uri(path);
    const isNew = !this.#texts.has(uri);
    this.#texts.set(uri, text);
    if (isNew)
      this.tell("textDocument/didOpen", { textDocument: { uri, languageId: "tide", version: 1, text } });
    else
      this.tell("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  }

  close(path: string): void {
    this.#texts.delete(this.uri(path));
    this.tell("textDocument/didClose", { textDocument: { uri: this.uri(path) } });
  }

  /** The document and the place just behind the first letter of `word` in `context`, as requests name them. */
  at(path: string, context: string, word = context): { textDocument: { uri: string }; position: Position } {
    const text = this.#texts.get(this.uri(path)) ?? "";
    const offset = text.indexOf(context);
    if (offset === -1) throw new Error(`${path} holds no ${context}`);
    const before = text.slice(0, offset + context.indexOf(word) + 1).split("\n");
    return {
      textDocument: { uri: this.uri(path) },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  }

  /** What the server says of a file, once it satisfies. */
  told(
    path: string,
    satisfies: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    return new Promise((resolve) => {
      const look = () => {
        const diagnostics = this.#told.get(uri);
        if (diagnostics === undefined || !satisfies(diagnostics)) return;
        this.#waiting.delete(look);
        resolve(diagnostics);
      };
      this.#waiting.add(look);
      look();
    });
  }

  async quit(): Promise<number | null> {
    await this.ask("shutdown", undefined);
    return this.crash();
  }

  /** Ends without the courtesies. */
  async crash(): Promise<number | null> {
    this.tell("exit", undefined);
    const code = await this.#ended;
    await rm(this.folder, { recursive: true });
    return code;
  }
}

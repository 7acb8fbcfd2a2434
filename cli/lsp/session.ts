import type { Connection, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../../dsl/render.ts";
import type { Workspace } from "../../dsl/service/index.ts";
import { diagnosticIn, type Outside } from "./answers.ts";
import { type Ruleset, Rulesets } from "./rulesets.ts";

/** Long enough that a word being typed is checked once, short enough that nobody waits. */
const PAUSE_MS = 60;

/** A file as an editor asks about it: its ruleset, its path there, and how places in it are told. */
export interface Asked extends Outside {
  readonly workspace: Workspace;
  readonly path: string;
  readonly document: TextDocument;
}

/** What one editor has open, and what it has been told about it. */
export class Session {
  language: Language = "en";
  readonly rulesets = new Rulesets();
  readonly #connection: Connection;
  readonly #open: TextDocuments<TextDocument>;
  readonly #told = new Map<string, string>();
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, open: TextDocuments<TextDocument>) {
    this.#connection = connection;
    this.#open = open;
  }

  /** With everything taken up that has been written so far. */
  async asked(uri: string): Promise<Asked> {
    const ruleset = await this.rulesets.of(uri);
    const open = this.#open.get(uri);
    if (open !== undefined) ruleset.put(uri, open.getText());
    const workspace = await ruleset.workspace();
    const documentOf = (path: string) => this.#documentOf(ruleset, workspace, path);
    const path = ruleset.pathOf(uri);
    return { workspace, path, document: documentOf(path), documentOf, uriOf: (each) => ruleset.uriOf(each) };
  }

  /** What an editor holds is not what is on the disk. */
  isOpen(uri: string): boolean {
    return this.#open.get(uri) !== undefined;
  }

  /** Says, after a pause in writing, what is wrong now. */
  soon(): void {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => void this.safely(() => this.#publish()), PAUSE_MS);
  }

  /** A mistake of ours is told to the editor, and does not end the session. */
  async safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  /** Tells of every file whose diagnostics are not what they were: an edit may put right, or break, another file. */
  async #publish(): Promise<void> {
    const now = new Map<string, string>();
    for (const ruleset of await this.rulesets.all()) {
      const workspace = await ruleset.workspace();
      for (const path of workspace.documents.keys()) {
        const uri = ruleset.uriOf(path);
        const document = this.#documentOf(ruleset, workspace, path);
        const diagnostics = workspace
          .diagnostics(path)
          .map((each) => diagnosticIn(document, each, this.language));
        now.set(uri, JSON.stringify(diagnostics));
        if (this.#told.get(uri) === now.get(uri) || (diagnostics.length === 0 && !this.#told.has(uri)))
          continue;
        await this.#connection.sendDiagnostics({ uri, diagnostics });
      }
    }
    for (const uri of this.#told.keys())
      if (!now.has(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#told.clear();
    for (const [uri, said] of now) this.#told.set(uri, said);
  }

  #documentOf(ruleset: Ruleset, workspace: Workspace, path: string): TextDocument {
    const uri = ruleset.uriOf(path);
    const source = workspace.source(path) ?? "";
    const open = this.#open.get(uri);
    return open !== undefined && open.getText() === source
      ? open
      : TextDocument.create(uri, "tide", 0, source);
  }
}

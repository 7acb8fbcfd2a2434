import { fileURLToPath } from "node:url";
import {
  CodeActionKind,
  type Connection,
  createConnection,
  FileChangeType,
  FoldingRangeKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../../dsl/render.ts";
import {
  complete,
  definition,
  fixes,
  foldings,
  formatting,
  hover,
  outline,
  references,
  refusalWords,
  rename,
  renameable,
} from "../../dsl/service/index.ts";
import pkg from "../../package.json" with { type: "json" };
import type { Io } from "../output.ts";
import { actionOf, completionIn, editOf, hoverIn, locationOf, rangeIn, symbolIn } from "./answers.ts";
import { onDisk } from "./rulesets.ts";
import { Session } from "./session.ts";

/** Serves one editor. The protocol ends the process when the editor says so, or hangs up. */
export async function serve(io: Io, language?: Language): Promise<void> {
  const connection = createConnection(io.stdin, io.stdout);
  const open = new TextDocuments(TextDocument);
  const session = new Session(connection, open);
  const folders = begin(connection, session, language);
  follow(connection, open, session, folders);
  answerAboutWords(connection, session, io.today);
  answerAboutFiles(connection, session);
  open.listen(connection);
  connection.listen();
  await new Promise(() => undefined);
}

const RESULT: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [" ", ".", "{", "|"] },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
  },
  serverInfo: { name: "tidegate", version: pkg.version },
};

/** The handshake. What it returns are the folders the editor has open, once it has said so. */
function begin(
  connection: Connection,
  session: Session,
  language: Language | undefined,
): () => readonly string[] {
  let folders: readonly string[] = [];
  connection.onInitialize((params: InitializeParams) => {
    const uris =
      params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri === null ? [] : [params.rootUri]);
    folders = uris.filter((uri) => uri.startsWith("file:")).map((uri) => fileURLToPath(uri));
    session.language = language ?? (params.locale?.toLowerCase().startsWith("zh") === true ? "zh" : "en");
    return RESULT;
  });
  return () => folders;
}

/** Takes up what is written, saved, made and deleted. */
function follow(
  connection: Connection,
  open: TextDocuments<TextDocument>,
  session: Session,
  folders: () => readonly string[],
): void {
  connection.onInitialized(() =>
    session.safely(async () => {
      for (const folder of folders()) await session.rulesets.in(folder);
      session.soon();
    }),
  );
  open.onDidChangeContent(({ document }) =>
    session.safely(async () => {
      await session.asked(document.uri);
      session.soon();
    }),
  );
  open.onDidClose(({ document: { uri } }) =>
    session.safely(async () => {
      await takeUp(uri, await onDisk(uri), session);
      session.soon();
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.safely(async () => {
      for (const ruleset of await session.rulesets.all()) ruleset.refresh();
      for (const { uri, type } of changes) {
        if (!uri.endsWith(".tide") || session.isOpen(uri)) continue;
        await takeUp(uri, type === FileChangeType.Deleted ? undefined : await onDisk(uri), session);
      }
      session.soon();
    }),
  );
}

/** What the disk has in place of what was known; undefined where there is nothing any more. */
async function takeUp(uri: string, source: string | undefined, session: Session): Promise<void> {
  const ruleset = await session.rulesets.of(uri);
  if (source === undefined) ruleset.take(uri);
  else ruleset.put(uri, source);
}

function answerAboutWords(connection: Connection, session: Session, today: () => string): void {
  connection.onHover(async ({ textDocument, position }) => {
    const { workspace, path, document } = await session.asked(textDocument.uri);
    const found = hover(workspace, path, document.offsetAt(position), today());
    return found && hoverIn(document, found, session.language);
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const { workspace, path, document } = await session.asked(textDocument.uri);
    const found = complete(workspace, path, document.offsetAt(position));
    return found.map((each) => completionIn(document, each, session.language));
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const asked = await session.asked(textDocument.uri);
    const found = definition(asked.workspace, asked.path, asked.document.offsetAt(position));
    return found.map((place) => locationOf(place, asked));
  });
  connection.onReferences(async ({ textDocument, position, context }) => {
    const asked = await session.asked(textDocument.uri);
    return references(asked.workspace, asked.path, asked.document.offsetAt(position))
      .filter(({ declares }) => context.includeDeclaration || !declares)
      .map(({ path, span }) => locationOf({ path, name: span }, asked));
  });
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const { workspace, path, document } = await session.asked(textDocument.uri);
    const found = renameable(workspace, path, document.offsetAt(position));
    if ("refused" in found) return refuse(refusalWords(found.refused, session.language));
    return { range: rangeIn(document, found.span), placeholder: found.name };
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const asked = await session.asked(textDocument.uri);
    const renaming = rename(asked.workspace, asked.path, asked.document.offsetAt(position), newName);
    if ("refused" in renaming) return refuse(refusalWords(renaming.refused, session.language));
    return editOf(renaming.edits, asked);
  });
}

function answerAboutFiles(connection: Connection, session: Session): void {
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const { workspace, path, document } = await session.asked(textDocument.uri);
    return outline(workspace, path).map((entry) => symbolIn(document, entry));
  });
  connection.onFoldingRanges(async ({ textDocument }) => {
    const { workspace, path, document } = await session.asked(textDocument.uri);
    return foldings(workspace, path).map(({ start, end, isComment }) => ({
      startLine: document.positionAt(start).line,
      endLine: document.positionAt(end).line,
      ...(isComment ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });
  connection.onDocumentFormatting(async ({ textDocument }) => {
    const { workspace, path, document } = await session.asked(textDocument.uri);
    return formatting(workspace, path).map(({ span, text }) => ({
      range: rangeIn(document, span),
      newText: text,
    }));
  });
  connection.onCodeAction(async ({ textDocument, range }) => {
    const asked = await session.asked(textDocument.uri);
    const { document, path } = asked;
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return fixes(asked.workspace, path, span).map((fix) => actionOf(fix, path, asked, session.language));
  });
}

function refuse(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

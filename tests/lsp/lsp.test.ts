import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { Editor } from "./editor.ts";

const good = readFileSync(join(import.meta.dirname, "../dsl/good/tax.tide"), "utf8");
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const none = (diagnostics: readonly Diagnostic[]) => diagnostics.length === 0;
const some = (diagnostics: readonly Diagnostic[]) => diagnostics.length > 0;

describe("tidegate lsp", { timeout: 30_000 }, () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await Editor.open();
    editor.write("tax.tide", good);
  }, 30_000);
  afterAll(async () => {
    expect(await editor.quit()).toBe(0);
    expect(editor.complaints.join("")).toBe("");
  });

  it("pushes what is wrong, takes it back when it is put right, and in other files too", async () => {
    editor.write("tax.tide", good.replace("mode is post", "mode is posst"));
    const [wrong, ...others] = await editor.told("tax.tide", some);
    expect(others).toEqual([]);
    expect(wrong).toMatchObject({ code: "not-one-of", severity: 1, source: "tide" });
    const line = good.split("\n").findIndex((text) => text.includes("mode is post"));
    expect(wrong?.range).toMatchObject({ start: { line }, end: { line } });
    expect(String(wrong?.message).split("\n")).toHaveLength(3);
    editor.write("tax.tide", good);
    await editor.told("tax.tide", none);

    const vocabulary = readFileSync(fileURLToPath(editor.uri("vocabulary.tide")), "utf8");
    editor.write("vocabulary.tide", vocabulary.replace("fact mode is", "fact how is"));
    expect(new Set(codes(await editor.told("tax.tide", some)))).toEqual(
      new Set(["unknown-value", "unknown-fact"]),
    );
    // What is on the disk counts again.
    editor.close("vocabulary.tide");
    await editor.told("tax.tide", none);
  });

  it("takes single characters as they are typed", async () => {
    const { textDocument, position } = editor.at("tax.tide", "mode is post", "post");
    editor.tell("textDocument/didChange", {
      textDocument: { ...textDocument, version: 3 },
      contentChanges: [{ range: { start: position, end: position }, text: "o" }],
    });
    expect(codes(await editor.told("tax.tide", some))).toEqual(["not-one-of"]);
    editor.write("tax.tide", good);
    await editor.told("tax.tide", none);
  });

  it("hovers", async () => {
    const hover = await editor.ask<Hover>(
      "textDocument/hover",
      editor.at("tax.tide", "at most limit", "limit"),
    );
    expect(hover.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("**EUR 150**") });
    const text = good.split("\n")[hover.range?.start.line ?? 0] ?? "";
    expect(text.slice(hover.range?.start.character, hover.range?.end.character)).toBe("limit");
  });

  it("completes", async () => {
    const items = await editor.ask<CompletionItem[]>(
      "textDocument/completion",
      editor.at("tax.tide", "require document eu-doc", "eu-doc"),
    );
    expect(items).toMatchObject([
      {
        label: "eu-doc",
        labelDetails: { description: "EU declaration of conformity" },
        textEdit: { newText: "eu-doc" },
      },
    ]);
  });

  it("finds definitions and references in all files", async () => {
    const at = editor.at("tax.tide", "mode is post", "mode");
    const [definition] = await editor.ask<Location[]>("textDocument/definition", at);
    expect(definition?.uri).toBe(editor.uri("vocabulary.tide"));
    const all = await editor.ask<Location[]>("textDocument/references", {
      ...at,
      context: { includeDeclaration: true },
    });
    expect(new Set(all.map(({ uri }) => uri))).toEqual(
      new Set([editor.uri("tax.tide"), editor.uri("vocabulary.tide")]),
    );
    const used = await editor.ask<Location[]>("textDocument/references", {
      ...at,
      context: { includeDeclaration: false },
    });
    expect(used).toHaveLength(all.length - 1);
  });

  it("renames in all files, or says why not", async () => {
    const at = editor.at("tax.tide", "mode is post", "mode");
    expect(await editor.ask("textDocument/prepareRename", at)).toMatchObject({ placeholder: "mode" });
    const { changes } = await editor.ask<WorkspaceEdit>("textDocument/rename", {
      ...at,
      newName: "transport_mode",
    });
    expect(Object.keys(changes ?? {}).sort()).toEqual([
      editor.uri("tax.tide"),
      editor.uri("vocabulary.tide"),
    ]);
    await expect(editor.ask("textDocument/rename", { ...at, newName: "when" })).rejects.toThrow(
      "a word of the language",
    );
    await expect(
      editor.ask("textDocument/prepareRename", editor.at("tax.tide", "destination DE", "DE")),
    ).rejects.toThrow("not declared");
  });

  it("outlines and folds", async () => {
    const symbols = await editor.ask<DocumentSymbol[]>(
      "textDocument/documentSymbol",
      editor.at("tax.tide", "rule"),
    );
    expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(["xx-tax-001", "EU", "parcel"]));
    const folds = await editor.ask<FoldingRange[]>(
      "textDocument/foldingRange",
      editor.at("tax.tide", "rule"),
    );
    expect(folds.length).toBeGreaterThan(10);
  });

  it("formats, and leaves alone what cannot be read", async () => {
    const options = { tabSize: 2, insertSpaces: true };
    editor.write("tax.tide", good.replace("  then hold", "      then hold"));
    const edits = await editor.ask<TextEdit[]>("textDocument/formatting", {
      ...editor.at("tax.tide", "rule"),
      options,
    });
    expect(edits).toHaveLength(1);
    editor.write("tax.tide", good.replace("  then hold", "  then hodl"));
    expect(
      await editor.ask("textDocument/formatting", { ...editor.at("tax.tide", "rule"), options }),
    ).toEqual([]);
    editor.write("tax.tide", good);
  });

  it("offers corrections with their edits", async () => {
    editor.write("tax.tide", good.replace("mode is post", "mode is posst"));
    const { textDocument, position } = editor.at("tax.tide", "mode is posst", "posst");
    const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const [fix] = actions;
    expect(fix).toMatchObject({ title: "Write `post`", kind: "quickfix", isPreferred: true });
    expect(fix?.edit?.changes?.[textDocument.uri]).toMatchObject([{ newText: "post" }]);
    editor.write("tax.tide", good);
    await editor.told("tax.tide", none);
  });

  it("takes up files that are made and deleted beside it", async () => {
    const path = "extra.tide";
    const file = fileURLToPath(editor.uri(path));
    writeFileSync(file, "group EU from 2020-01-01: DE\n");
    editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri(path), type: 1 }] });
    expect(codes(await editor.told("tax.tide", some))).toEqual(["name-taken"]);
    editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri(path), type: 3 }] });
    await editor.told("tax.tide", none);
  });

  it("reads a file that belongs to no ruleset by itself", async () => {
    const uri = "untitled:Untitled-1";
    editor.tell("textDocument/didOpen", {
      textDocument: {
        uri,
        languageId: "tide",
        version: 1,
        text: "fact gift is yes or no\nfact gift is text\n",
      },
    });
    const symbols = await editor.ask<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual(["gift", "gift"]);
  });
});

describe("tidegate lsp in another language", { timeout: 30_000 }, () => {
  it.each([
    ["the editor's", { locale: "zh-CN" }],
    ["the one asked for", { args: ["--lang", "zh"] }],
  ])("speaks %s", async (_, options) => {
    const editor = await Editor.open(options);
    editor.write("tax.tide", good.replace("mode is post", "mode is posst"));
    const [wrong] = await editor.told("tax.tide", some);
    expect(wrong?.message).toContain("请");
    expect(await editor.quit()).toBe(0);
  });

  it("leaves when the editor hangs up", async () => {
    const editor = await Editor.open();
    // Without being told to shut down first, which is how the protocol tells a crash of the editor.
    expect(await editor.crash()).toBe(1);
  });
});

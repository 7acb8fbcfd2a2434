import { createRequire } from "node:module";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { packVscode } from "../../scripts/package-vscode.ts";

describe("the .vsix", { timeout: 30_000 }, () => {
  let bytes: Uint8Array;
  let files: Record<string, Uint8Array>;
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  beforeAll(async () => {
    bytes = await packVscode();
    files = unzipSync(bytes);
  }, 30_000);

  it("holds what VS Code looks for", () => {
    expect(Object.keys(files).sort()).toEqual([
      "[Content_Types].xml",
      "extension.vsixmanifest",
      "extension/LICENSE.txt",
      "extension/NOTICES.txt",
      "extension/README.md",
      "extension/extension.cjs",
      "extension/language-configuration.json",
      "extension/package.json",
      "extension/syntaxes/tide.tmLanguage.json",
    ]);
    expect(text("extension/LICENSE.txt")).toContain("Apache License");
    expect(text("extension/NOTICES.txt")).toContain("vscode-languageclient");
  });

  it("holds every file its package.json names", () => {
    const { main, contributes } = JSON.parse(text("extension/package.json"));
    const named = [main, contributes.languages[0].configuration, contributes.grammars[0].path];
    for (const path of named) expect(Object.keys(files)).toContain(`extension/${path.replace(/^\.\//, "")}`);
    expect(contributes.languages[0].extensions).toEqual([".tide"]);
    expect(contributes.grammars[0].scopeName).toBe(
      JSON.parse(text("extension/syntaxes/tide.tmLanguage.json")).scopeName,
    );
  });

  it("is called in its manifest what it is called in its package.json", () => {
    const { name, version, publisher } = JSON.parse(text("extension/package.json"));
    expect(text("extension.vsixmanifest")).toContain(
      `Id="${name}" Version="${version}" Publisher="${publisher}"`,
    );
    const types = text("[Content_Types].xml");
    for (const path of Object.keys(files)) {
      const extension = /\.\w+$/.exec(path)?.[0];
      if (path !== "[Content_Types].xml") expect(types).toContain(`Extension="${extension}"`);
    }
  });

  it("is the same bytes every time", async () => {
    expect(Buffer.from(await packVscode()).equals(Buffer.from(bytes))).toBe(true);
  });

  it("loads where only the editor's own module is given", () => {
    // Whatever is asked of the editor is a class that does nothing.
    const nothing: unknown = new Proxy(class {}, {
      get: (target, key) => (key === "prototype" ? target.prototype : nothing),
    });
    const require = createRequire(import.meta.url);
    const module: { exports: Record<string, unknown> } = { exports: {} };
    const load = new Function("require", "module", "exports", text("extension/extension.cjs"));
    load((name: string) => (name === "vscode" ? nothing : require(name)), module, module.exports);
    expect(Object.keys(module.exports).sort()).toEqual(["activate", "deactivate"]);
  });
});

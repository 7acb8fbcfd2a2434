import { digest } from "../engine/index.ts";
import { type Diagnostic, type DiagnosticCode, diagnosticEntry } from "./diagnostics.ts";
import { indices, type Language, type RenderedDiagnostic, renderJson } from "./render.ts";
import { lineText } from "./source.ts";

/** What wrote the log. */
export interface SarifTool {
  readonly version: string;
  readonly informationUri?: string;
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const FINGERPRINT = "tidegate/v1";

/**
 * Diagnostics as SARIF 2.1.0, for code review: one run, one rule for each code that occurs, one result for each
 * diagnostic. A fingerprint is of the code and the words on the line, so that it survives lines moved above it.
 */
export async function renderSarif(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  language: Language,
  tool: SarifTool,
) {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const ruleIndex = new Map<string, number>(codes.map((code, i) => [code, i]));
  const indexOf = indices(sources);
  const seen = new Map<string, number>();
  const results = renderJson(diagnostics, sources, language).map(async (each) => {
    const said = `${each.code}\n${each.file}\n${lineText(indexOf(each.file), each.start.line - 1).trim()}`;
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return {
      ruleId: each.code,
      ruleIndex: ruleIndex.get(each.code),
      level: each.severity,
      message: { text: sentences(each, language) },
      locations: [{ physicalLocation: locationOf(each) }],
      partialFingerprints: { [FINGERPRINT]: await digest(new TextEncoder().encode(`${said}\n${before}`)) },
    };
  });
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "tidegate", ...tool, rules: codes.map((code) => ruleOf(code, language)) } },
        language: language === "en" ? "en" : "zh-CN",
        columnKind: "unicodeCodePoints",
        results: await Promise.all(results),
      },
    ],
  };
}

/** A code of the table. Where the author's words would stand, there is an ellipsis. */
function ruleOf(code: DiagnosticCode, language: Language) {
  const entry = diagnosticEntry(code);
  const { what, why, instead } = entry[language];
  return {
    id: code,
    shortDescription: { text: blank(what) },
    fullDescription: { text: blank(why) },
    help: { text: blank(instead) },
    defaultConfiguration: { level: entry.severity },
  };
}

function blank(text: string): string {
  return text.replace(/\{\w+\}/g, "…");
}

function sentences({ what, why, instead }: RenderedDiagnostic, language: Language): string {
  return [what, why, instead].join(language === "en" ? " " : "");
}

function locationOf({ file, start, end }: RenderedDiagnostic) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

/** Paths of files below are relative, as code review wants them; a path from the root names its scheme. */
function uriOf(path: string): string {
  const encoded = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}

/** The language as everyone else sees it: text to rules, and back. */
export type { SourceFile, Span } from "./ast.ts";
export type { CheckedExpectation } from "./check/expectation.ts";
export { type Compiled, type CompiledExample, compile, type SourceText } from "./compile.ts";
export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from "./diagnostics.ts";
export { type ExampleFailure, type ExampleOptions, type ExampleResult, runExamples } from "./examples.ts";
export { format } from "./format.ts";
export { type Parsed, parse } from "./parse.ts";
export { render } from "./render.ts";
export type { Resolver } from "./resolver.ts";
export { lineIndex, positionOf } from "./source.ts";

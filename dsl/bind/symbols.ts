import type { Domain } from "../../engine/ir.ts";
import type {
  ActDecl,
  CatalogueDecl,
  ChargeKindDecl,
  Declaration,
  DefineDecl,
  ExampleDecl,
  ExchangeDecl,
  FactDecl,
  GroupDecl,
  ListDecl,
  ParameterDecl,
  RecordDecl,
  RuleDecl,
  RulesetDecl,
  SceneDecl,
  SourceFile,
  TableDecl,
} from "../ast.ts";
import type { Say } from "../report.ts";
import type { Records } from "./records.ts";

/** Which law the declarations of a file speak of. Files that repeat a header are parts of one ruleset. */
export interface Part {
  readonly name: string;
  readonly jurisdiction: string;
  readonly domain: Domain;
}

/** Where a declaration stands: its file, that file's law, and the voice in which to complain about it. */
export interface Home {
  readonly file: SourceFile;
  readonly header: RulesetDecl | undefined;
  readonly part: Part | undefined;
  readonly say: Say;
}

export interface Declared<D extends Declaration> {
  readonly decl: D;
  readonly home: Home;
}

export type Named<D extends Declaration> = ReadonlyMap<string, Declared<D>>;

/** A column of a table that concludes something: `vat.collector`. */
export interface OutputColumn extends Declared<TableDecl> {
  readonly column: number;
}

/** Every name of a ruleset and what it stands for. Values (facts, defines, parameters, outputs) share one namespace. */
export interface Symbols {
  readonly records: Records;
  readonly recordDecls: Named<RecordDecl>;
  readonly facts: Named<FactDecl>;
  readonly defines: Named<DefineDecl>;
  readonly parameters: Named<ParameterDecl>;
  readonly tables: Named<TableDecl>;
  /** By output name; several tables may conclude one thing, each for its own law. */
  readonly outputs: ReadonlyMap<string, readonly OutputColumn[]>;
  /** Keyed `document eu-doc`. */
  readonly catalogue: Named<CatalogueDecl>;
  readonly chargeKinds: Named<ChargeKindDecl>;
  readonly groups: Named<GroupDecl>;
  readonly lists: Named<ListDecl>;
  readonly exchanges: Named<ExchangeDecl>;
  readonly acts: Named<ActDecl>;
  readonly rules: Named<RuleDecl>;
  readonly scenes: Named<SceneDecl>;
  readonly examples: readonly Declared<ExampleDecl>[];
}

import type { CstNode, IToken } from "chevrotain";
import type { Name, NumberLit, Span, Text } from "../ast.ts";
import { spanOf, unquote } from "../lexer.ts";

/** The child the grammar says is always there. */
export function one<Child>(children: readonly Child[] | undefined): Child {
  return nth(children, 0);
}

export function nth<Child>(children: readonly Child[] | undefined, index: number): Child {
  const child = children?.[index];
  if (child === undefined) throw new Error("the tree lacks a child its rule demands");
  return child;
}

export function spanOfNode({ location }: CstNode): Span {
  if (location === undefined) throw new Error("the tree was built without locations");
  return { start: location.startOffset, end: (location.endOffset ?? location.startOffset) + 1 };
}

export function name(token: IToken): Name {
  return { text: token.image, span: spanOf(token) };
}

/** Of a quoted token. */
export function text(token: IToken): Text {
  return { value: unquote(token.image), span: spanOf(token) };
}

export function numberLit(token: IToken): NumberLit {
  return { n: "number", text: token.image, span: spanOf(token) };
}

/** Children of different kinds in the order they stand in the file. */
export function inOrder<Node extends CstNode>(...lists: readonly (readonly Node[] | undefined)[]): Node[] {
  return lists.flatMap((list) => list ?? []).sort((a, b) => spanOfNode(a).start - spanOfNode(b).start);
}

/** `{ key: value }`, or nothing where there is no value: optional fields are absent, never undefined. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  const field: { [K in Key]?: Value } = {};
  if (value !== undefined) field[key] = value;
  return field;
}

/** What the clauses of a declaration say in one of their fields, in the order they stand. */
export function gathered<Clause, Field extends keyof Clause>(
  clauses: readonly Clause[],
  field: Field,
): NonNullable<Clause[Field]>[] {
  return clauses.flatMap((clause) => {
    const value = clause[field];
    return value === undefined || value === null ? [] : [value];
  });
}

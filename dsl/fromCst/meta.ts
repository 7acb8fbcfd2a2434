import type { Meta, Span } from "../ast.ts";
import type { Say } from "../report.ts";

type Single<Value> = NonNullable<Value> extends readonly (infer Element)[] ? Element : NonNullable<Value>;

/** What one clause adds to one field of {@link Meta}. */
export type MetaPart = {
  readonly [Field in keyof Meta]-?: {
    readonly field: Field;
    readonly value: Single<Meta[Field]>;
    readonly span: Span;
  };
}[keyof Meta];

type Draft = {
  -readonly [Field in keyof Meta]: Meta[Field] extends readonly (infer Element)[] ? Element[] : Meta[Field];
};

/** Puts the clauses of a rule or table together; says which of them may not be written twice. */
export function metaOf(parts: readonly MetaPart[], say: Say): Meta {
  const meta: Draft = {
    cites: [],
    effective: [],
    suspended: [],
    also: [],
    overrides: [],
    subjectTo: [],
    messages: [],
    titles: [],
    remedies: [],
    notes: [],
  };
  const once = (taken: unknown, part: MetaPart, clause: string): boolean => {
    if (taken !== undefined) say("clause-twice", part.span, { clause });
    return taken === undefined;
  };
  for (const part of parts) {
    switch (part.field) {
      case "title":
        if (once(meta.title, part, "title")) meta.title = part.value;
        break;
      case "cites":
        meta.cites.push(part.value);
        break;
      case "effective":
        meta.effective.push(part.value);
        break;
      case "suspended":
        meta.suspended.push(part.value);
        break;
      case "datedBy":
        if (once(meta.datedBy, part, "dated by")) meta.datedBy = part.value;
        break;
      case "enforcedFrom":
        if (once(meta.enforcedFrom, part, "enforced from")) meta.enforcedFrom = part.value;
        break;
      case "unverified":
        if (once(meta.unverified, part, "unverified from")) meta.unverified = part.value;
        break;
      case "also":
      case "overrides":
      case "subjectTo":
        meta[part.field].push(part.value);
        break;
      case "messages":
      case "titles":
      case "remedies":
        meta[part.field].push(part.value);
        break;
      case "notes":
        meta.notes.push(part.value);
        break;
      case "owner":
        if (once(meta.owner, part, "owner")) meta.owner = part.value;
        break;
      case "reviewBy":
        if (once(meta.reviewBy, part, "review by")) meta.reviewBy = part.value;
        break;
      case "checked":
        if (once(meta.checked, part, "checked")) meta.checked = part.value;
        break;
      case "confidence":
        if (once(meta.confidence, part, "confidence")) meta.confidence = part.value;
        break;
      case "force":
        if (once(meta.force, part, "force")) meta.force = part.value;
        break;
    }
  }
  return meta;
}

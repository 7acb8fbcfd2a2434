import type { Ir, IrFact, IrRecord, IrType } from "../../engine/ir.ts";
import { HEADER, inReadingOrder } from "./reading-order.ts";

const FORMS = `/** An exact decimal, as a JSON number or as its digits. */
export type Decimal = number | string;
/** \`"1.2 kg"\` or its parts. A bare number is not understood. */
export type Quantity = string | { value: Decimal; unit: string };
/** \`"149.90 EUR"\` or its parts. A bare number is not understood. */
export type Money = string | { amount: Decimal; currency: string };
/** \`"4.7%"\`. */
export type Percent = string;
/** \`"0.1%"\`, \`"25 ppb"\`, \`"90 mg/kg"\`. */
export type Share = string;
/** \`YYYY-MM-DD\`. */
export type CivilDate = string;
/** RFC 3339 with an offset. */
export type Moment = string;
/** \`"18 months"\`, \`"3 years"\`, \`"10 days"\`. */
export type Duration = string;
/** ISO 3166-1 alpha-2, with an ISO 3166-2 subdivision where it matters: \`"FR"\`, \`"ES-CN"\`, \`"XI"\`. */
export type Place = string;
export type Country = string;
/** BCP 47. */
export type Language = string;
/** \`"6206.10"\` or its digits. */
export type HsCode = string;

/** A fact may say where it comes from, and counts if it comes from one of \`P\`. */
export type Stated<T, P = "given" | "derived" | "verified"> = T | { value: T; provenance: P; confidence?: number };
/** What nobody may guess: a derived value counts as not known. */
export type Given<T> = Stated<T, "given" | "verified">;
/** What counts only as confirmed. */
export type Verified<T> = { value: T; provenance: "verified" };
`;

const WRAPPERS = { derived: "Stated", given: "Given", verified: "Verified" } as const;

const NAMES = {
  text: "string",
  bool: "boolean",
  number: "Decimal",
  percent: "Percent",
  share: "Share",
  date: "CivilDate",
  moment: "Moment",
  duration: "Duration",
  language: "Language",
  hs: "HsCode",
  place: "Place",
  country: "Country",
  quantity: "Quantity",
  money: "Money",
  code: "string",
} as const;

type Source = Pick<Ir, "records" | "facts" | "catalogue" | "words">;

/** The `facts` of a request as TypeScript: one interface a record, every fact optional. */
export function vocabularyTypes(source: Source): string {
  const interfaces = inReadingOrder(source.records).map((record) => interfaceOf(record, source));
  return `// ${HEADER}\n\n${FORMS}\n${interfaces.join("\n")}`;
}

function interfaceOf(record: IrRecord, source: Source): string {
  const members = new Branch();
  for (const fact of source.facts) {
    if (fact.record !== record.name || fact.name === "date" || fact.name === "operation") continue;
    members.put(fact.path, {
      type: `${WRAPPERS[fact.provenance ?? "derived"]}<${typeOf(fact.type, source)}${fact.orNone ? " | null" : ""}>`,
      doc: docOf(fact, source),
    });
  }
  for (const other of source.records) {
    for (const { record: parent, list, complete } of other.parents) {
      if (parent !== record.name) continue;
      members.put([list], {
        type: `${pascal(other.name)}[] | null`,
        doc: label(source.words.records[other.name]?.en),
      });
      if (!complete)
        members.put([`${list}_complete`], { type: "boolean", doc: `Whether ${list} names all there are.` });
    }
    // A record of its own stands at the root, beside the facts of the shipment.
    if (record.name === "shipment" && other.name !== "shipment" && other.parents.length === 0) {
      members.put([other.name], {
        type: pascal(other.name),
        doc: label(source.words.records[other.name]?.en),
      });
    }
  }
  const doc = label(source.words.records[record.name]?.en);
  return `${comment(doc, "")}export interface ${pascal(record.name)} {\n${members.print("  ")}}\n`;
}

interface Member {
  readonly type: string;
  readonly doc: string;
}

/** Dotted names nest. */
class Branch {
  readonly members = new Map<string, Member | Branch>();

  put([key, ...rest]: readonly string[], member: Member): void {
    if (key === undefined) return;
    if (rest.length === 0) {
      this.members.set(key, member);
      return;
    }
    const found = this.members.get(key);
    const branch = found instanceof Branch ? found : new Branch();
    this.members.set(key, branch);
    branch.put(rest, member);
  }

  print(indent: string): string {
    return [...this.members]
      .map(([key, member]) =>
        member instanceof Branch
          ? `${indent}${key}?: {\n${member.print(`${indent}  `)}${indent}};\n`
          : `${comment(member.doc, indent)}${indent}${key}?: ${member.type};\n`,
      )
      .join("");
  }
}

function typeOf(type: IrType, source: Source): string {
  switch (type.t) {
    case "enum":
      return type.values.map((value) => JSON.stringify(value)).join(" | ");
    case "catalogue": {
      const names = source.catalogue
        .filter(({ kind }) => kind === type.kind)
        .map(({ name }) => JSON.stringify(name));
      return names.length === 0 ? "string" : names.join(" | ");
    }
    case "list":
      return `${bracketed(typeOf(type.of, source))}[]`;
    default:
      return NAMES[type.t];
  }
}

function bracketed(type: string): string {
  return type.includes(" | ") ? `(${type})` : type;
}

function docOf(fact: IrFact, { words }: Source): string {
  const own = words.facts[fact.name];
  const example = own?.suchAs === undefined ? "" : ` Such as ${own.suchAs}.`;
  return `${label(own?.label.en)}${own?.meaning.en === undefined ? "" : ` ${own.meaning.en}`}${example}`;
}

function label(text: string | undefined): string {
  return text === undefined ? "" : /[.!?]$/.test(text) ? text : `${text}.`;
}

function comment(text: string, indent: string): string {
  return text === "" ? "" : `${indent}/** ${text.replaceAll("*/", "* /")} */\n`;
}

function pascal(name: string): string {
  return name.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

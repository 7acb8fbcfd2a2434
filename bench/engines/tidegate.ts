/** The one place where the bench touches the engine: what it times of Tidegate goes through here. */

import { Sections } from "../../engine/bundle/format.ts";
import { newScreening, type Screening } from "../../engine/context.ts";
import { directoryOf } from "../../engine/directory.ts";
import type { Facts, Instance } from "../../engine/facts/instance.ts";
import { normalise } from "../../engine/facts/normalise.ts";
import {
  type Bundle,
  canonicalBytes,
  openBundle,
  parseDate,
  readRequest,
  type ScreenRequest,
  screen,
} from "../../engine/index.ts";
import { JUDGE } from "../../engine/judge.ts";
import { judgeRule } from "../../engine/rule.ts";
import { sieveOf } from "../../engine/sieve/sieve.ts";
import type { Slots } from "../../engine/sieve/slots.ts";
import { subjectsOf } from "../../engine/subjects.ts";

/** A listing read against the vocabulary, its facts in slots: what is judged. */
export interface Shipment {
  readonly screening: Screening;
  readonly items: readonly { readonly subject: Instance; readonly slots: Slots }[];
}

export interface Tidegate {
  readonly bundle: Bundle;
  /** The JSON of a request, parsed. */
  read(json: unknown): ScreenRequest;
  normalise(request: ScreenRequest): Shipment;
  /** Rules that apply, and those that may once more is known. */
  judge(shipment: Shipment): { readonly applies: readonly string[]; readonly open: readonly string[] };
  /** From the JSON, parsed, to the bytes of a decision. */
  decide(json: unknown, explain?: ScreenRequest["explain"]): Uint8Array;
}

/** What an isolate needs to judge; the words are loaded apart. */
export function withoutWords(bundle: Uint8Array): Uint8Array {
  const sections = new Sections(bundle);
  const judged = sections.names().filter((name) => !/^(?:word|text)/.test(name));
  return Buffer.concat(judged.map((name) => sections.bytes(name)));
}

export async function tidegate(bytes: Uint8Array): Promise<Tidegate> {
  const bundle = await openBundle(bytes);
  const directory = directoryOf(bundle.ir);
  const { source } = directory;
  const sieve = sieveOf(directory);
  const read = (json: unknown): ScreenRequest => {
    const reading = readRequest(json, { today: "2026-11-21" });
    if (!reading.ok) throw new Error(`no request: ${JSON.stringify(reading.problems)}`);
    return reading.request;
  };
  return {
    bundle,
    read,
    normalise: (request) => {
      const { facts } = normalise(bundle.ir, request.facts);
      const screening = screeningOf(facts, parseDate(request.as_of) ?? Number.NaN);
      const items = subjectsOf(screening, "item").map((subject) => {
        return { subject, slots: sieve.slots(screening, subject) };
      });
      return { screening, items };
    },
    judge: ({ screening, items }) => {
      const [applies, open]: [string[], string[]] = [[], []];
      for (const { subject, slots } of items) {
        const judged = sieve.judge(slots);
        for (const number of judged.applies) applies.push(source.id(number));
        for (const number of judged.open) open.push(source.id(number));
        // What the integers leave open the judge has to tell.
        for (const number of judged.untold) {
          const { is } = judgeRule(source.rule(number), subject, screening).verdict;
          if (is === "yes") applies.push(source.id(number));
          else if (is === "unknown") open.push(source.id(number));
        }
      }
      return { applies, open };
    },
    decide: (json, explain = false) => canonicalBytes(screen(bundle, { ...read(json), explain })),
  };

  function screeningOf(facts: Facts, asOf: number): Screening {
    return newScreening({
      directory,
      facts,
      asOf,
      acts: ["offer", "sell", "import", "ship"],
      settings: new Map(),
      judge: JUDGE,
      charges: { charged: () => ({ is: "unknown", needs: [] }) },
    });
  }
}

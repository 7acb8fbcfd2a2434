/** Dated groups of places: who belongs to them on a day. */
import type { Frame } from "./context.ts";
import { holdsOn, noValue, readingDay } from "./dates.ts";
import type { Directory } from "./directory.ts";
import { EngineFailure, present } from "./failure.ts";
import type { IrGroup } from "./ir.ts";
import { tooCoarse } from "./operators/compare.ts";
import { isWithin } from "./value/place.ts";
import { and, not, or, type Truth } from "./value/truth.ts";
import { type Known, open, settled, type Verdict } from "./verdict.ts";

/** A place given more coarsely than the group is drawn asks for a finer one. */
export function judgeInGroup(place: Known, name: string, frame: Frame): Verdict {
  if (place.value.t === "none") return settled(false);
  if (place.value.t !== "place") throw new EngineFailure("unexpected");
  const group = present(frame.screening.directory.groups.get(name));
  const day = readingDay(name, group.datedBy, frame);
  if (day.is === "unknown") return open(day.needs);
  const member = isMember(frame.screening.directory, name, place.value.v, day.day);
  if (member === undefined) return open([noValue(name, day.day)]);
  return member === "unknown"
    ? open([tooCoarse(place) ?? noValue(name, day.day)])
    : settled(member === "yes");
}

/** Groups within groups; the compiler keeps them free of cycles. */
const DEEPEST = 16;

interface Answer {
  readonly directory: Directory;
  readonly place: string;
  readonly day: number;
  readonly member: Truth | undefined;
}

/** What each group was asked last: many rules ask about the same place on the same day. */
const answers = new WeakMap<IrGroup, Answer>();

/** Undefined where nobody wrote down who belonged on that day. */
export function isMember(
  directory: Directory,
  name: string,
  place: string,
  day: number,
  depth = 0,
): Truth | undefined {
  if (depth > DEEPEST) throw new EngineFailure("too-deep");
  const group = present(directory.groups.get(name));
  const kept = answers.get(group);
  if (kept?.place === place && kept.day === day && kept.directory === directory) return kept.member;
  const member = memberOn(group, directory, place, day, depth);
  answers.set(group, { directory, place, day, member });
  return member;
}

function memberOn(
  group: IrGroup,
  directory: Directory,
  place: string,
  day: number,
  depth: number,
): Truth | undefined {
  const version = versionOn(group, day);
  if (version === undefined) return undefined;
  const belongs = (member: string) =>
    directory.groups.has(member)
      ? isMember(directory, member, place, day, depth + 1)
      : isWithin(place, member);
  const members = version.members.map(belongs);
  const excepted = version.except.map(belongs);
  const known = [...members, ...excepted].every((each) => each !== undefined);
  const result = and([or(members.map(orUnknown)), not(or(excepted.map(orUnknown)))]);
  return result === "unknown" && !known ? undefined : result;
}

function orUnknown(member: Truth | undefined): Truth {
  return member ?? "unknown";
}

function versionOn({ versions }: IrGroup, day: number): IrGroup["versions"][number] | undefined {
  return versions.find((version) => holdsOn(version, day));
}

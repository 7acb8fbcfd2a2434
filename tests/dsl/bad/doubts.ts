import { type Mistake, rule, when } from "./mistake.ts";

const charge = (id: string, clauses: string, without = "") =>
  rule(`${clauses}\n  then charge new-fee EUR 5`, { id, without });

/** A kind nobody else charges. */
const FEE = 'charge new-fee "Fee" named zh "费"';

/** What can be meant and hardly is: the ruleset compiles. */
export const DOUBTS: readonly Mistake[] = [
  {
    code: "never-fires",
    tide: when("destination is in EU and destination is GB"),
    at: "xx-new",
    en: "`xx-new` can never fire.",
    zh: "`xx-new` 永远不会成立。",
  },
  { code: "never-fires", tide: when("destination is FR and destination is not in EU"), at: "xx-new" },
  { code: "never-fires", tide: when("item.hs is hs 8507 and item.hs is hs 8506.50"), at: "xx-new" },
  {
    code: "never-fires",
    tide: when("intrinsic_value is over EUR 150 and (low-value or intrinsic_value is under EUR 9)").replace(
      "low-value",
      "intrinsic_value is at most EUR 150",
    ),
    at: "xx-new",
  },
  { code: "never-fires", tide: when("low-value and not low-value"), at: "xx-new" },
  {
    code: "never-fires",
    tide: when("customs.accepted_on is before date and date is before customs.accepted_on"),
    at: "xx-new",
  },
  {
    code: "never-fires",
    tide: rule("dated by item.made_on\n  when item.made_on is before 2020-05-01\n  then warn"),
    at: "xx-new",
  },
  {
    code: "never-fires",
    tide: rule("for mode is air\n  when gift is yes\n  unless mode is one of air, sea\n  then warn"),
    at: "xx-new",
  },
  {
    code: "charged-twice",
    tide: `${FEE}\n${charge("xx-a", "for destination is FR\n  when mode is air")}\n${charge("xx-b", "for destination is in EU\n  when intrinsic_value is over EUR 150")}`,
    at: "charge new-fee EUR 5",
    en: "`xx-a` and `xx-b` may both charge `new-fee`: date = 2021-07-01, destination = FR, mode = air, intrinsic_value > EUR 150.",
    zh: "`xx-a` 和 `xx-b` 可能同时收取 `new-fee`：date = 2021-07-01, destination = FR, mode = air, intrinsic_value > EUR 150。",
  },
];

/** Charges of one kind that never meet, or of which one rule says what becomes. */
export const NO_DOUBTS: readonly (readonly [title: string, tide: string])[] = [
  [
    "other places",
    `${FEE}\n${charge("xx-a", "for destination is FR")}\n${charge("xx-b", "for destination is in EU and destination is not FR")}`,
  ],
  [
    "other sides of a limit",
    `${FEE}\n${charge("xx-a", "for destination is FR and intrinsic_value is at most EUR 150")}\n${charge("xx-b", "for destination is FR and intrinsic_value is over EUR 150")}`,
  ],
  [
    "sides of a parameter",
    `${FEE}\n${charge("xx-a", "for destination is FR and low-value")}\n${charge("xx-b", "for destination is FR and not low-value")}`,
  ],
  [
    "one after the other",
    `${FEE}\n${charge("xx-a", "effective from 2021-01-01 until 2021-12-31", "effective")}\n${charge("xx-b", "effective from 2022-01-01", "effective")}`,
  ],
  [
    "one lifts the other",
    `${FEE}\n${charge("xx-a", "when mode is air\n  overrides xx-b")}\n${charge("xx-b", "when gift is yes")}`,
  ],
  [
    "one is subject to the other",
    `${FEE}\n${charge("xx-a", "when mode is air")}\n${charge("xx-b", "when gift is yes\n  subject to xx-a")}`,
  ],
  [
    "one relieves the other",
    `${FEE}\n${charge("xx-a", "when mode is air\n  then exempt from new-fee")}\n${charge("xx-b", "when gift is yes")}`,
  ],
];

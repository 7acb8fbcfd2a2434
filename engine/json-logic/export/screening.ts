import { newScreening, type Screening } from "../../context.ts";
import type { ScreenRequest } from "../../decision.ts";
import type { Directory } from "../../directory.ts";
import { normalise } from "../../facts/normalise.ts";
import { EngineFailure, present } from "../../failure.ts";
import { JUDGE } from "../../judge.ts";
import { readSettings } from "../../settings.ts";
import { parseDate } from "../../value/civil-date.ts";

/** What of a request conditions hang on. */
export type Asked = Pick<ScreenRequest, "as_of" | "acts" | "settings" | "facts">;

/** Enough of a screening to read facts and rates in. Nothing is judged. */
export function screeningOf(directory: Directory, request: Asked): Screening {
  return newScreening({
    directory,
    facts: normalise(directory.ir, request.facts).facts,
    asOf: present(parseDate(request.as_of), "unexpected"),
    acts: request.acts,
    settings: readSettings(request.settings, directory).values,
    judge: JUDGE,
    charges: {
      charged: () => {
        throw new EngineFailure("unexpected");
      },
    },
  });
}

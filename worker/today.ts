import type { CivilDate } from "../engine/index.ts";

/** The legal date of who names none: the day it is in UTC. */
export const today = (): CivilDate => new Date().toISOString().slice(0, 10);

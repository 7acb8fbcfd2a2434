/** "Did you mean …?" is the same question of a rule and of a request. */
export { closest } from "../engine/index.ts";

import { en } from "../engine/render/en.ts";
import type { Phrases } from "../engine/render/phrases.ts";
import { zh } from "../engine/render/zh.ts";
import type { Language } from "../engine/render.ts";

/** The fixed phrases decisions are told in, for what the command line says of many of them together. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en, zh };

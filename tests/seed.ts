/** Property tests draw the same in every run, so that a change is judged by what it changed; `npm run fuzz` draws anew. */
import fc from "fast-check";

const SEED = 20_260_801;
const { TIDEGATE_SEED: asked } = process.env;

fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });

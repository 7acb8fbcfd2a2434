import { readFileSync } from "node:fs";

const body = JSON.parse(readFileSync(new URL("../worker/examples/first.json", import.meta.url), "utf8"));

/** The command `npm start` prints: it must work when pasted. Quotes are escaped in JSON, so that the shell sees none. */
export const firstCurl = (origin) =>
  `curl -s ${origin}/v1/screenings -H 'Content-Type: application/json' -d '${JSON.stringify(body).replaceAll("'", "\\u0027")}'`;

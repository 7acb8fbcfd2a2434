/** The command `npm start` prints: it must work when pasted. */
export const firstCurl = (origin) => `curl ${origin}/healthz`;

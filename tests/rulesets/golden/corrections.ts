/** Cases whose verdict is not the law's, or not complete: what is put in its place, and why. */
import type { Expected } from "./mapping.ts";

export const CORRECTIONS: Readonly<
  Record<string, { readonly why: string; readonly expect: Partial<Expected> }>
> = {
  "GW-031": {
    why: "EU-TAX-016 says WARN from 2026-11-01 (New Union Customs Code, political agreement of 26 March 2026: Member States collect no later than 2026-11-01), and the case is accepted that day",
    expect: { may_fire: ["EU-TAX-016"] },
  },
  "GE-115": {
    why: "a flammable liquid offered under no UN number is undeclared, and undeclared dangerous goods are refused (DG-014; IATA DGR 4.2); TR-FLASH holds besides",
    expect: {
      findings: [
        { fact: "TR-FLASH", action: "HOLD" },
        { fact: "DG-014", action: "BLOCK" },
      ],
      overall: "BLOCK",
    },
  },
};

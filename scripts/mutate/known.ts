/** Changes that nothing can notice, by declaration and kind of change. rulesets/README.md says why. */
export interface Known {
  readonly name: RegExp;
  readonly what: RegExp;
}

export const KNOWN: readonly Known[] = [
  // Doubt that begins with the rule itself: no expectation can look at a note. Its `effective` is another day.
  { name: /^eu-tax-016$/, what: /^another day: «2026-11-01»/ },
  { name: /^eu-tax-018$/, what: /^another day: «2026-10-01»/ },
  // A setting or a table that begins the day before its first reader does.
  {
    name: /^(?:eur3-all-vat-schemes|duty-in-ioss-base|eu-handling-fee(?:-from)?|it-small-parcel-contribution|ro-logistics-fee)$/,
    what: /^another day: .*→ «\d{4}-\d\d-(?:30|31)»$/,
  },
  { name: /^us-s301-2026$/, what: /^another day: .*→ «2026-07-23»$/ },
  { name: /^gb-relief-abolished-on$/, what: /^another day: .*→ «2020-12-31»$/ },
  { name: /^(?:gb|xi)-vat-collector$/, what: /^another day: «2021-01-01» → «2020-12-31»$/ },
  { name: /^eu-vat-collector$/, what: /^another day: .*→ «\d{4}-\d\d-(?:30|31)»$/ },
  // Wherever else it reached, no rule there reads it.
  {
    name: /^(?:eu|gb|xi)-vat-collector$/,
    what: /^(?:the scope left out|and → or|without .*|another group): /,
  },
  { name: /^gb-vat-rate$/, what: /^another day: «2011-01-04» → «2011-01-03»$/ },
  // Held against the sheet of rates by tests/rulesets/vat-rates.test.ts.
  { name: /^vat-rate$/, what: /^another (?:day|key): / },
  // No code has five digits.
  { name: /^(?:eu-tax-015|tr-hs)$/, what: /^digits: «6» → «5»/ },
  // What lies before a rule of law began to be known has no answer to expect.
  { name: /^eu-tax-begin$/, what: /^another day: «2021-06-30» → «2021-06-29»/ },
  { name: /^eu-vat-rate\.greek-islands$/, what: /^another day: / },
  { name: /^(?:un-(?:class|subsidiary|group)|lq-(?:volume|mass))$/, what: /^another day: / },
  // What a shipment is asked in a file of carriage stands beside a finding that no law covers it; what is presumed stands nowhere.
  { name: /^posted-abroad$/, what: /^without mode is known: / },
  {
    name: /^tr-(?:iso6346|awb|iso3166|iso4217|flash)$/,
    what: /^(?:without \S+ is known|(?:a `when` left out|and → or): «(?:when )?\S+ is known and \S+ is known»)/,
  },
];

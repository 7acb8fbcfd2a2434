import { html } from "hono/html";
import type { Language } from "../../engine/render.ts";
import { COUNTRIES } from "../../engine/value/places-data.ts";
import { PAGE_WORDS } from "./words.ts";

/** What the page says of the rules it judges by. */
export interface PageRuleset {
  readonly version: string;
  readonly rules: number;
  readonly jurisdictions: number;
}

type Markup = ReturnType<typeof html>;

/** The page at `/`: complete without its script, save for the form, which is built from the vocabulary. */
export function homePage(language: Language, ruleset: PageRuleset | undefined): Markup {
  const words = PAGE_WORDS[language];
  const other = words.otherLanguage;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${words.description}">
<title>${words.title}</title>
<link rel="icon" href="/favicon.ico">
<link rel="alternate" hreflang="${other.language}" href="/?lang=${other.language}">
<link rel="stylesheet" href="/assets/home.css">
<link rel="preload" href="/v1/vocabulary" as="fetch" crossorigin="anonymous">
<script type="module" src="/assets/home.js"></script>
</head>
<body>
<a class="skip" href="#screening">${words.skip}</a>
<header class="top">
  <p class="brand">${mark()}<span>Tidegate</span></p>
  <nav>
    <a href="/docs/">${words.api}</a>
    <a href="/?lang=${other.language}" hreflang="${other.language}" lang="${other.language}">${other.name}</a>
  </nav>
</header>
<main>
  <section class="intro">
    <h1>${words.lead}</h1>
    <div>
    <p>${words.sentences.join(language === "zh" ? "" : " ")}</p>
    <p class="rules">${ruleset === undefined ? words.noRules : words.rules(ruleset.rules, ruleset.jurisdictions, ruleset.version)}</p>
    </div>
  </section>
  <div class="bench">
    <form id="screening" class="card" novalidate aria-labelledby="shipment-heading">
      <div class="card-head">
        <h2 id="shipment-heading">${words.shipment}</h2>
        <div role="tablist" aria-labelledby="shipment-heading">
          <button type="button" role="tab" id="tab-form" aria-controls="panel-form" aria-selected="true">${words.form}</button>
          <button type="button" role="tab" id="tab-text" aria-controls="panel-text" aria-selected="false" tabindex="-1">${words.json}</button>
        </div>
      </div>
      <div role="tabpanel" id="panel-form" aria-labelledby="tab-form">
        <p class="complaint" id="form-complaint"></p>
        <div class="fields" id="shipment-fields"></div>
        <h3>${words.goods}</h3>
        <div id="items"></div>
        <button type="button" id="add-item" class="secondary">${words.addItem}</button>
        <details class="more">
          <summary>${words.more}</summary>
          <div class="field">
            <label for="as-of">${words.asOf}</label>
            <div class="input"><input type="date" id="as-of" aria-describedby="as-of-hint"></div>
            <div class="below"><p class="hint" id="as-of-hint">${words.asOfHint}</p></div>
          </div>
        </details>
      </div>
      <div role="tabpanel" id="panel-text" aria-labelledby="tab-text" hidden>
        <label for="json">${words.jsonLabel}</label>
        <textarea id="json" rows="24" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby="json-complaint"></textarea>
        <p class="complaint" id="json-complaint" role="alert"></p>
      </div>
      <noscript><p class="complaint">${words.noscript} <a href="/docs/">/docs/</a></p></noscript>
      <div class="actions">
        <button type="submit" class="primary">${words.screen}</button>
        <button type="button" id="reset" class="quiet">${words.reset}</button>
      </div>
    </form>
    <section class="card decision" aria-labelledby="decision-heading">
      <div class="card-head"><h2 id="decision-heading">${words.decision}</h2></div>
      <p id="said" class="unseen" role="status"></p>
      <div id="answer">
        <p class="muted">${words.outcomesIntro}</p>
        <dl class="outcomes">
          ${words.outcomes.map(
            ([outcome, name, meaning]) =>
              html`<div data-outcome="${outcome}"><dt class="badge">${name}</dt><dd>${meaning}</dd></div>`,
          )}
        </dl>
      </div>
    </section>
  </div>
  <section class="card needs" aria-labelledby="requirements-heading">
    <div class="card-head"><h2 id="requirements-heading">${words.requirements.heading}</h2></div>
    <p class="muted">${words.requirements.intro}</p>
    <form id="requirements" novalidate>
      <fieldset class="markets">
        <legend class="label">${words.requirements.markets}</legend>
        ${markets(language)}
      </fieldset>
      <div class="field">
        <label for="more-markets">${words.requirements.more}</label>
        <div class="input"><input id="more-markets" autocomplete="off" autocapitalize="characters" aria-describedby="more-markets-hint"></div>
        <div class="below"><p class="hint" id="more-markets-hint">${words.requirements.moreHint}</p></div>
      </div>
      <button type="submit" class="primary">${words.requirements.show}</button>
    </form>
    <p id="requirements-said" class="unseen" role="status"></p>
    <div id="matrix"></div>
  </section>
</main>
<footer>
  <p>${words.notice}</p>
  <nav>
    <a href="/docs/">${words.footer.docs}</a>
    <a href="/openapi.json">${words.footer.openapi}</a>
    <a href="/v1/vocabulary">${words.footer.vocabulary}</a>
    <a href="/v1/rulesets/current">${words.footer.ruleset}</a>
  </nav>
</footer>
<datalist id="places">${places(language)}</datalist>
<datalist id="currencies">${["EUR", "GBP", "USD", "CNY", "PLN", "SEK", "CZK", "RON", "HUF", "DKK", "CHF", "JPY"].map((code) => html`<option value="${code}"></option>`)}</datalist>
</body>
</html>`;
}

/** The bars of a gate, and the tide below it. */
const mark =
  (): Markup => html`<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
<path d="M5 4v15M12.3 4v13M19.7 4v13M27 4v15M5 9.5h22" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"/>
<path d="M3 26c3.2-3.4 6.5-3.4 9.7 0s6.5 3.4 9.7 0c2.4-2.5 4.7-3 6.9-1.6" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"/>
</svg>`;

/** Ticked from the start, and those beside them. */
const TICKED = ["DE", "FR", "GB", "US"];
const OFFERED = [...TICKED, "IT", "ES", "NL", "PL", "SE"];

function markets(language: Language): Markup[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return OFFERED.map(
    (code) =>
      html`<label class="none"><input type="checkbox" name="market" value="${code}" ${TICKED.includes(code) ? "checked" : ""}>${names.of(code) ?? code}</label>`,
  );
}

/** Suggestions only: any code may be typed. */
function places(language: Language): Markup[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const regions = Object.entries(PAGE_WORDS[language].regions);
  const countries = COUNTRIES.split(" ").map((code) => [code, names.of(code) ?? code] as const);
  return [...countries, ...regions].map(([code, name]) => html`<option value="${code}">${name}</option>`);
}

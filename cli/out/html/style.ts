/** The look of the pages of the service, for a file that must stand alone. */
export const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#f4f6f6,#0c1314);--card:light-dark(#fff,#131c1e);--sunk:light-dark(#f4f7f7,#0e1618);--ink:light-dark(#13201f,#e4eceb);--soft:light-dark(#526261,#9db0ae);--line:light-dark(#d6dedd,#2a3839);--tide:light-dark(#0a6768,#5ac8c2);--block:light-dark(#b3261e,#ff8a80);--hold:light-dark(#9a4b00,#ffb066);--incomplete:light-dark(#3f4fae,#aab6ff);--warn:light-dark(#7a5b00,#f0cd5a);--pass:light-dark(#166a3a,#6fd79a);--inform:light-dark(#40605f,#9fc2bf);font:16px/1.55 system-ui,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","DejaVu Sans",sans-serif}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
h1,h2,h3,h4,h5,p,ul,dl,dd{margin:0}
a{color:var(--tide);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--tide);outline-offset:2px;border-radius:4px}
code{font:.88em/1.4 ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--card);z-index:1}
.skip:focus{top:.5rem}
header,main,footer{width:min(72rem,100% - 2rem);margin-inline:auto}
header{padding-block:1.5rem .5rem;display:grid;gap:.75rem}
.brand{font-weight:650;color:var(--tide)}
h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.3rem);line-height:1.2;letter-spacing:-.02em;text-wrap:balance}
:lang(zh) h1{letter-spacing:0}
h2{font-size:1.35rem;line-height:1.3}
h3{font-size:1.1rem}
h4{font-size:1rem;color:var(--soft);font-weight:600}
h5{font-size:.9rem}
.soft{color:var(--soft);font-size:.9rem;font-weight:400}
.meta{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.9rem}
.meta div{display:flex;gap:.4rem}
.meta dt{color:var(--soft)}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a{display:inline-block;padding-block:.3rem}
main{display:grid;gap:1.25rem;padding-block:1rem 2rem;grid-template-columns:minmax(0,1fr)}
main>section,.group{display:grid;gap:.75rem;min-width:0;grid-template-columns:minmax(0,1fr)}
main>section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:clamp(1rem,2.5vw,1.5rem);scroll-margin-top:1rem}
.note{border-left:4px solid var(--hold);padding:.5rem .75rem;background:var(--sunk)}
.wide{overflow-x:auto;overflow-wrap:normal}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-weight:600}
tbody th{font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.sum th,.sum td{font-weight:650}
.bar{display:flex;height:.8rem;border-radius:.4rem;overflow:hidden;background:var(--sunk)}
.bar i{display:block}
.bar .block{background:var(--block)}.bar .hold{background:var(--hold)}.bar .incomplete{background:var(--incomplete)}.bar .warn{background:var(--warn)}.bar .pass{background:var(--pass)}
.badge{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.85rem;font-weight:600;white-space:nowrap}
.badge.block,.badge.unmet{color:var(--block)}.badge.hold,.badge.unknown{color:var(--hold)}.badge.incomplete{color:var(--incomplete)}.badge.warn{color:var(--warn)}.badge.pass,.badge.met{color:var(--pass)}.badge.inform{color:var(--inform)}
.rule,.finding{display:grid;gap:.25rem;border-left:4px solid var(--line);padding-left:.9rem}
.rule.block,.finding.block{border-color:var(--block)}.rule.hold,.finding.hold{border-color:var(--hold)}.rule.warn,.finding.warn{border-color:var(--warn)}
.rule{scroll-margin-top:1rem}
.rules{display:grid;gap:1.1rem}
.todo .lead{font-weight:650}
.cite{font-size:.9rem}
.item{border:1px solid var(--line);border-radius:8px;background:var(--sunk);content-visibility:auto;contain-intrinsic-size:auto 3rem}
.item>summary{cursor:pointer;padding:.5rem .75rem}
.item .name{font-weight:600}
.item .body{display:grid;gap:.75rem;padding:.25rem .9rem 1rem;scroll-margin-top:4rem}
.item section{display:grid;gap:.5rem;grid-template-columns:minmax(0,1fr)}
.item ul{padding-left:1.2rem}
ul.plain{list-style:none;padding:0!important;display:grid;gap:.25rem}
.why{list-style:none;padding:0!important;font-size:.9rem}
.why .d1{padding-left:1rem}.why .d2{padding-left:2rem}.why .d3{padding-left:3rem}.why .d4{padding-left:4rem}.why .d5,.why .d6{padding-left:5rem}
.more>summary{cursor:pointer;padding:.35rem 0}
footer{padding-block:1rem 3rem;color:var(--soft);font-size:.9rem;display:grid;gap:.5rem}
@media print{:root{color-scheme:light;font-size:10.5pt}body{background:#fff}main>section{border:0;padding:0}nav,.skip,.top{display:none}.item{break-inside:avoid;content-visibility:visible;background:none}details::details-content{content-visibility:visible;block-size:auto;opacity:1}.cite a::after{content:" " attr(href);font-size:.85em}}
`
  .trim()
  .replaceAll("\n", "");

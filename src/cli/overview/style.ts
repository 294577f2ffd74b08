/** How the overview looks: light and dark, on paper, in forced colours, from 360 px up. */

const light = `--ground:#fff;--ink:#1b1f24;--quiet:#59636e;--line:#d1d9e0;--head:#f3f6f9;--link:#0b57b0;--error:#9b1c1c;--error-ground:#fde8e8;--warning:#724600;--warning-ground:#fdf0d3;--review:#1d4f91;--review-ground:#e5effb;--good:#1c6b36;--good-ground:#e4f4e8`;
const dark = `--ground:#14181d;--ink:#e6e9ed;--quiet:#a3adb8;--line:#3b444e;--head:#1e242b;--link:#8ab8ff;--error:#ffb4ae;--error-ground:#4d1a1c;--warning:#ffd791;--warning-ground:#45310b;--review:#aed0ff;--review-ground:#143355;--good:#93dba8;--good-ground:#143a20`;

export const overviewStyle = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem clamp(1rem,3vw,3rem) 4rem;max-width:110rem;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{margin:0;font-size:1.6rem;line-height:1.3}
h2{margin:3rem 0 1rem;font-size:1.3rem}
h3{margin:0;font-size:1.1rem;line-height:1.4}
h4{margin:0;font-size:1rem}
p{margin:.25rem 0}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.quiet,.file,.rule{color:var(--quiet)}
.file{font-size:.8125rem;overflow-wrap:anywhere}
.tiles{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0 2rem}
.tile{display:flex;flex-direction:column-reverse;flex:1 1 7rem;padding:.6rem 1rem;border:1px solid var(--line);border-radius:.5rem}
.tile dt{font-size:.875rem}
.tile dd{margin:0;font-size:1.75rem;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums}
.tile.wrong dd,.tile.unreadable dd{color:var(--error)}
.tile.doubtful dd{color:var(--warning)}
.tile.agreeing dd{color:var(--good)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0 0 1rem;padding:0;list-style:none;font-size:.875rem}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.25rem;margin:0 0 .75rem;font-size:.875rem}
.tools[hidden],tr[hidden]{display:none}
.tools input,.tools select{min-height:2.25rem;padding:.25rem .5rem;border:1px solid var(--quiet);border-radius:.375rem;background:var(--ground);color:inherit;font:inherit}
.tools output{color:var(--quiet)}
.scroll{position:relative;max-height:88vh;overflow:auto;border:1px solid var(--line);border-radius:.5rem}
table{width:100%;border-collapse:separate;border-spacing:0;font-size:.875rem;line-height:1.4}
caption{padding:.6rem .75rem;text-align:start}
caption span{position:sticky;left:.75rem;display:inline-block;max-width:calc(100vw - 4rem)}
th,td{padding:.4rem .5rem;border-bottom:1px solid var(--line);text-align:center;font-variant-numeric:tabular-nums}
tbody tr:last-child>*{border-bottom:0}
th{font-weight:600}
thead th,tfoot th,tfoot td{position:sticky;z-index:2;background:var(--head)}
thead th{top:0;min-width:4rem;padding:.5rem .25rem;vertical-align:bottom;hyphens:auto}
thead.sortable th{padding:0}
tfoot th,tfoot td{bottom:0;border-top:1px solid var(--line);border-bottom:0}
thead th:first-child,tbody th,tfoot th{left:0;min-width:15rem;padding-inline:.75rem;border-inline-end:1px solid var(--line);text-align:start}
thead.sortable th:first-child{padding:0}
thead th:first-child button{padding-inline:.75rem}
tbody th{position:sticky;z-index:1;max-width:24rem;background:var(--ground);font-weight:400}
tbody th .file{display:block}
thead th:first-child,tfoot th:first-child{z-index:3}
tbody tr:hover>*{background:var(--head)}
tbody tr:target>*{background:var(--review-ground)}
thead button{display:block;width:100%;padding:.5rem .25rem;border:0;background:none;color:inherit;font:inherit;text-align:inherit;cursor:pointer}
thead button:hover{background:var(--line)}
.arrow{display:block}
.arrow::after{content:"\\2195";color:var(--quiet);font-weight:400}
[aria-sort=ascending] .arrow::after{content:"\\2191";color:inherit}
[aria-sort=descending] .arrow::after{content:"\\2193";color:inherit}
.chip{display:inline-block;min-width:1.75rem;padding:.1rem .5rem;border:1px solid;border-radius:1rem;font-weight:600;line-height:1.35;text-align:center;white-space:nowrap}
a.chip{min-width:2.25rem;padding:.2rem .5rem;text-decoration:none}
a.chip:hover{text-decoration:underline}
.chip.error,.chip.wrong,.chip.unreadable{background:var(--error-ground);color:var(--error)}
.chip.warning,.chip.doubtful{border-style:dashed;background:var(--warning-ground);color:var(--warning)}
.chip.review{border-style:dotted;background:var(--review-ground);color:var(--review)}
.chip.agreeing{background:var(--good-ground);color:var(--good)}
.chip.unreadable{border-style:double;border-width:3px;padding-block:0}
a.chip.error::before,.legend .chip.error::before{content:"\\2715\\a0"}
a.chip.warning::before,.legend .chip.warning::before{content:"!\\a0"}
a.chip.review::before,.legend .chip.review::before{content:"?\\a0"}
.agrees{color:var(--good)}
.notAssessable,.absent{color:var(--quiet)}
.aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
article{margin:0 0 1.25rem;padding:1rem 1.25rem;border:1px solid var(--line);border-radius:.5rem;content-visibility:auto;contain-intrinsic-size:auto 16rem;overflow-wrap:anywhere}
article h3{position:sticky;top:0;padding:.25rem 0;background:var(--ground)}
article section{margin:.75rem 0;scroll-margin:3.5rem 1rem 1rem}
article{scroll-margin:1rem}
article ul{margin:.25rem 0;padding:0;list-style:none}
article li{margin:.4rem 0;max-width:60rem}
article .chip{font-size:.8125rem}
.rule{font-size:.875rem}
article code{color:var(--quiet);font-size:.8125rem}
article li p{margin:.15rem 0 .6rem}
article:target,article section:target{outline:2px solid var(--link);outline-offset:.35rem}
@media (max-width:40rem){
  body{padding:1rem .75rem 3rem}
  h1{font-size:1.35rem}
  .tiles{gap:.5rem}
  .tile{flex-basis:5.5rem;padding:.4rem .6rem}
  .tile dd{font-size:1.35rem}
  thead th:first-child,tbody th,tfoot th{min-width:7.5rem;max-width:7.5rem;padding-inline:.5rem}
  article{padding:.75rem}
}
@media (forced-colors:active){.chip,.tile{forced-color-adjust:auto}thead th,tbody th,tfoot th,tfoot td{background:Canvas}}
@media print{
  @page{size:A4 landscape;margin:12mm}
  body{padding:0;max-width:none}
  .scroll{position:relative;max-height:none;overflow:visible;border:0}
  thead th,tbody th,tfoot th,tfoot td,caption span,article h3{position:static}
  .tools,.arrow{display:none}
  table{font-size:.7rem}
  tr,article section{break-inside:avoid}
  article{content-visibility:visible}
}
`.replace(/\n\s*/g, '');

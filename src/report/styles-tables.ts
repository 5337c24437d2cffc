/** The tables and the charts. */
export const tableStyle = `
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;font-weight:normal;padding:.45rem .5rem;border-bottom:1px solid var(--line)}
thead th{font-weight:600;color:var(--faint);white-space:nowrap}
#task-table,#goal-table{table-layout:fixed}
#task-table thead th,#goal-table thead th{position:sticky;top:-1rem;background:var(--page);z-index:1}
.c-number{width:3.7rem;text-align:right;font-variant-numeric:tabular-nums}
#task-table .c-lead{width:13%}#task-table .c-support{width:18%}
#task-table .c-deadlines{width:13%}#task-table .c-targets{width:17%}
#goal-table .c-deadlines{width:18%}#goal-table .c-targets{width:32%}
td.c-number{color:var(--faint)}
td,th[scope=row]{overflow-wrap:anywhere}
tbody tr{scroll-margin-top:3rem}
#task-table tbody tr,#goal-table tbody tr{cursor:pointer}
#task-table tbody tr:hover,#goal-table tbody tr:hover{background:var(--panel)}
tr.on,tr:target,.diagnostics li:target{background:var(--mark)!important}
tr.on>:first-child,tr:target>:first-child{box-shadow:inset 4px 0 0 var(--due)}
.title{display:block;font-weight:600;color:inherit;text-decoration:none}
.title:hover,tr:hover .title{text-decoration:underline}
.path{display:block;line-height:1.4}
.words{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;color:var(--faint)}
tr.on .words,tr:target .words,tr:focus-within .words{-webkit-line-clamp:none}
.tag{display:inline-block;font-size:.75rem;color:var(--faint);border:1px solid var(--line);border-radius:3px;padding:0 .3em}
td ul li{margin-bottom:.15rem}
.bodies{display:flex;flex-wrap:wrap;gap:.1rem .55rem}
.role{margin-top:.25rem}
td small{display:inline-block}
thead button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer}
thead button::after{content:" ↕";opacity:.45}
[aria-sort=ascending] button::after{content:" ↑";opacity:1}
[aria-sort=descending] button::after{content:" ↓";opacity:1}
.filters{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:end;margin-bottom:.6rem;font-size:.9rem}
.filters label{display:flex;flex-direction:column;color:var(--faint);font-size:.82rem}
.filters .wide{flex:1 1 11rem}
.filters input,.filters select,.filters button{font:inherit;font-size:.9rem;padding:.3rem .5rem;color:var(--text);background:var(--panel);border:1px solid var(--faint);border-radius:4px;max-width:13rem}
.filters input{max-width:none}
.filters output{flex:1 0 100%;color:var(--faint)}
table.load{max-width:46rem}
.load th,.load td{padding:.12rem .5rem;border:0;white-space:nowrap}
.load td:not(.bar),.load thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
.load tbody th a{text-decoration:none}
.load tbody th a:hover{text-decoration:underline}
.load .bar{width:99%;padding-top:.4rem}
.load .bar svg{display:block;width:100%;height:12px;background:color-mix(in srgb,var(--line) 45%,transparent)}
.load .lead{fill:var(--bar)}
.load .support{fill:var(--bar-light)}
.drawing{overflow-x:auto}
.timeline{display:block;max-width:none}
svg text{fill:var(--text);font-size:12px;text-anchor:middle;font-variant-numeric:tabular-nums}
svg .count{fill:var(--faint)}
svg .year{font-weight:600}
.axis{stroke:var(--faint);stroke-width:1}
.due{fill:var(--due);cursor:pointer}
.due .hollow{fill:var(--page);stroke:var(--due);stroke-width:2}
a.due:hover,a.due.on{fill:var(--lead)}
.keys{font-size:.85rem;color:var(--faint)}
.keys span{margin-right:.8rem;white-space:nowrap}
.keys svg{vertical-align:-1px}
.own td{white-space:pre-line;min-width:5em}
.dates td a{margin-right:.2rem}
@media screen and (max-width:700px){
#task-table,#task-table tbody,#task-table tr,#goal-table,#goal-table tbody,#goal-table tr{display:block;width:100%}
#task-table thead,#goal-table thead{display:none}
#task-table td,#task-table th,#goal-table td,#goal-table th{display:block;width:auto!important;text-align:left;border:0;padding:.15rem .5rem}
#task-table tr,#goal-table tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
#task-table td:empty,#goal-table td:empty{display:none}
#task-table td[data-label]:not(.c-number)::before,#goal-table td[data-label]:not(.c-number)::before{content:attr(data-label);display:block;color:var(--faint);font-size:.8rem}
.load td:nth-last-child(1),.load th:nth-last-child(1){display:none}
}
`

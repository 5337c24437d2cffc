/** Paper: no controls, links plain, the heads of tables on every page. */
export const print = `
@media print{
@page{margin:16mm 14mm}
html{font-size:10pt;background:#fff;color:#000}
.skip,nav,.filters,fieldset,.legend .hint,.load~.hint,footer,.keys+.hint,thead button::after{display:none!important}
a{color:inherit;text-decoration:none}
header{padding:0 0 4mm;border:0}
.pane{padding:0}
h2{break-after:avoid}
section{break-inside:auto}
#task-table thead th,#goal-table thead th{position:static}
thead{display:table-header-group}
tr{break-inside:avoid}
.words{-webkit-line-clamp:5}
table{font-size:8.5pt}
th,td{padding:1.2mm 1.5mm}
thead button{display:contents}
#task-table .c-number,#goal-table .c-number{width:9mm}
#task-table .c-lead,#task-table .c-deadlines{width:13%}#task-table .c-support,#task-table .c-targets{width:17%}
details::details-content{content-visibility:visible;display:block}
summary{color:inherit;list-style:none}
.drawing~details{display:none}
.text{font-size:9.5pt;line-height:1.7}
.drawing{overflow:visible}
.timeline{max-width:100%;height:auto}
.hint{display:none}
.row{break-inside:auto}
.on,tr:target,.hit,:target{background:none!important;outline:0!important;box-shadow:none!important}
#source{break-before:page}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`

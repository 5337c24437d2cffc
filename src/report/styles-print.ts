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
.words{display:block;overflow:visible}
.drawing{overflow:visible}
.timeline{max-width:100%;height:auto}
.hint{display:none}
.row{break-inside:auto}
.on,tr:target,.hit,:target{background:none!important;outline:0!important;box-shadow:none!important}
#source{break-before:page}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`

/** The source view: the kinds of mentions, what was restored, and the notes in its margin. */
export const sourceStyle = `
.text{font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,SimSun,serif;font-size:1rem;line-height:1.9}
.noted .row{display:grid;grid-template-columns:minmax(0,1fr) 7rem;column-gap:.8rem}
.row p{grid-column:1;position:relative;padding-left:2.6rem;margin-bottom:.35rem;white-space:pre-wrap;overflow-wrap:anywhere}
.row p::before{content:attr(data-l);position:absolute;left:0;width:2rem;text-align:right;font:.7rem/1.9rem system-ui,sans-serif;color:var(--faint);user-select:none}
.h{font-weight:700;font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.h1{font-size:1.1em}
.m{color:inherit;text-decoration:underline;text-underline-offset:.25em;border-radius:2px}
.m.lead{color:var(--lead);background:var(--lead-bg);text-decoration:underline solid 2px var(--lead)}
.m.support{color:var(--lead);text-decoration:underline solid 1px var(--support)}
.m.implement{color:var(--lead);text-decoration:underline dashed 1px var(--support)}
.m.deadline{color:var(--due);background:var(--due-bg);text-decoration:underline double 1px var(--due)}
.m.percentage{color:var(--percent);background:var(--percent-bg);text-decoration:underline dotted 2px var(--percent)}
.m.quantity{color:var(--amount);background:var(--amount-bg);text-decoration:underline wavy 1px var(--amount)}
.m:hover{outline:1px solid currentColor}
.re{border-bottom:1px dotted var(--faint)}
.ci{font-style:normal;border-bottom:1px solid var(--line);box-shadow:inset 0 -1px 0 var(--line)}
.badge{font:600 .68rem/1.4 system-ui,sans-serif;color:var(--faint);text-decoration:none;border:1px solid var(--line);border-radius:3px;padding:0 .3em;margin-right:.25em;vertical-align:.15em;background:var(--page)}
.badge:hover{color:var(--link);border-color:var(--link)}
.pa.on{background:var(--mark)}
.hit,.text :target{outline:2px solid var(--due);outline-offset:1px;background:var(--hit)}
.badge.hit,.badge:target{color:var(--text)}
.text [id],.badge{scroll-margin:4.5rem 0}
.legend{font-size:.85rem;margin-bottom:.9rem;line-height:2}
.legend>p>span{margin-right:.35rem}
fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:0 1rem}
fieldset legend{float:left;padding:0;margin-right:.8rem;color:var(--faint)}
ins{display:none;text-decoration:none;color:var(--new);background:var(--percent-bg);border-radius:2px}
body:has(#view-both:checked) ins:not(.f){display:inline}
body:has(#view-both:checked) ins[data-q]::after{content:attr(data-q);font:.62rem/1 system-ui,sans-serif;vertical-align:super;color:var(--warning);margin:0 .1em}
body:has(#view-both:checked) .o:not(.f){color:var(--old);text-decoration:line-through}
body:has(#view-both:checked) .o.f{text-decoration:underline dotted var(--faint)}
body:has(#view-restored:checked) .o,body:has(#view-restored:checked) .row:has(.gone){display:none}
body:has(#view-restored:checked) ins{display:inline;color:inherit;background:none}
body:has(#view-restored:checked) ins[data-q]{border-bottom:1px dashed var(--warning)}
.dx{text-decoration:underline wavy 1px var(--info);text-underline-offset:.35em}
.dx.warning{text-decoration-color:var(--warning);background:color-mix(in srgb,var(--warning) 14%,transparent)}
.dx.error{text-decoration-color:var(--error);background:color-mix(in srgb,var(--error) 14%,transparent)}
.point::before{content:"▸";color:var(--warning);font-size:.8em}
.point.info::before{color:var(--info)}
.notes{grid-column:2;font:.78rem/1.4 system-ui,sans-serif;padding-top:.35rem}
.notes a{text-decoration:none}
.notes a:hover{text-decoration:underline}
@media screen and (max-width:700px){
.noted .row{display:block}
.row p{padding-left:0}
.row p::before{position:static;display:inline;margin-right:.4em;width:auto}
.notes{padding:0 0 .4rem}
.notes li{display:inline-block;margin-right:.8rem}
}
`

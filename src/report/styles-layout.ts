/** Where things stand: two panes side by side where there is room, one column where there is not. */
export const layout = `
*{box-sizing:border-box}
html{color-scheme:light dark;background:var(--page);color:var(--text);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:1.25rem;line-height:1.35}
h2{font-size:1.05rem;margin:0 0 .6rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}
h3{font-size:1rem}
[hidden]{display:none!important}
.skip{position:absolute;left:.5rem;top:-4rem;z-index:9;background:var(--panel);padding:.5rem 1rem;border:2px solid var(--link)}
.skip:focus{top:.5rem}
header{display:flex;flex-wrap:wrap;gap:.3rem 2rem;align-items:baseline;justify-content:space-between;padding:.7rem 1.25rem;border-bottom:1px solid var(--line);background:var(--panel)}
nav{display:flex;flex-wrap:wrap;gap:.1rem 1rem}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.pane{position:relative;padding:1rem 1.25rem;min-width:0}
.pane>section{margin-bottom:2rem;outline:none}
footer{padding:.4rem 1.25rem;color:var(--faint);font-size:.85rem;border-top:1px solid var(--line)}
.hint,.none,.path,small,.role{color:var(--faint);font-size:.85rem}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--link)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(6rem,1fr));gap:.5rem;margin-bottom:1rem}
.cards div{display:flex;flex-direction:column-reverse;padding:.35rem .7rem;background:var(--panel);border:1px solid var(--line);border-radius:6px}
.cards dt{color:var(--faint);font-size:.85rem}
.cards dd{font-size:1.45rem;line-height:1.3;font-variant-numeric:tabular-nums}
.plan{margin-bottom:.8rem}
.plan h3 a{color:inherit;text-decoration:none}
.plan h3 a:hover{text-decoration:underline}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem}
.facts div{display:flex;gap:.5rem;min-width:0}
.facts dt{color:var(--faint);flex:none}
.facts dd{overflow-wrap:anywhere}
.plan details ul{columns:18rem;column-gap:1.5rem;font-size:.9rem}
.plan li.h2{padding-left:1.2em}
.plan li.h1{padding-left:0}
.plan li a,.diagnostics a,.load th a,.notes a,.title,.dates a,nav a{display:inline-block;min-width:24px;min-height:24px}
code{font-size:.85em}
.diagnostics li{padding:.15rem 0;font-size:.9rem}
.error>summary,.notes .error a,.error b{color:var(--error)}
.warning>summary,.notes .warning a,.warning b{color:var(--warning)}
.info>summary,.notes .info a,.info b{color:var(--info)}
@media screen and (min-width:1080px){
html,body{height:100%;overflow:clip}
body{display:grid;grid-template-rows:auto minmax(0,1fr) auto}
main{display:grid;grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);min-height:0}
.pane{overflow:auto;min-height:0}
#source{border-left:1px solid var(--line);background:var(--panel)}
nav a[href="#source"]{display:none}
}
`

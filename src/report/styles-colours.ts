/**
 * The colours of the page, light and dark. Hues are those of Okabe and Ito (2008), which colour-blind readers tell
 * apart; every kind has a line of its own form as well. Text has a contrast of 4.5 and more (WCAG 2.2, 1.4.3).
 */
export const colours = `
:root{--page:#fbfaf7;--panel:#fff;--text:#1c1d1f;--faint:#5d6066;--line:#dddad2;--link:#00518a;--mark:#fff3c4;--hit:#ffd84d;
--lead:#005a8f;--lead-bg:#d9ebf8;--support:#2d7fb8;--due:#a34400;--due-bg:#ffe6d2;--percent:#00694c;--percent-bg:#d5f0e5;--amount:#8d3a70;--amount-bg:#f7e1ee;
--bar:#0072b2;--bar-light:#9fcdea;--error:#a8071a;--warning:#8a4b00;--info:#2f5d7c;--new:#00694c;--old:#a8071a}
@media screen and (prefers-color-scheme:dark){:root{--page:#16181c;--panel:#1d2025;--text:#e6e4df;--faint:#a3a7ad;--line:#363a41;--link:#8cc8f2;--mark:#3d3717;--hit:#6b5600;
--lead:#a5d6f7;--lead-bg:#16364d;--support:#6fb4e3;--due:#ffb98a;--due-bg:#4a2a12;--percent:#7fdcb9;--percent-bg:#123d30;--amount:#f0a8d2;--amount-bg:#452238;
--bar:#56a8dc;--bar-light:#2b5b7c;--error:#ff9a93;--warning:#f3bd6a;--info:#9cc7e4;--new:#7fdcb9;--old:#ff9a93}}
`

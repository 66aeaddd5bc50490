import tokens from '../ui/tokens.css?raw';

/**
 * The host element is reset with an inline `all: initial`, which beats `:host`: type and colour begin one step further in.
 * Sizes are in px and em: `rem` would follow the page's root element.
 */
export const STYLE = `${tokens}
section,dialog,aside{font:400 16px/1.5 var(--font);color:var(--ink);color-scheme:light dark}
*{box-sizing:border-box;margin:0;padding:0}
section *,dialog *,aside *{font:inherit;color:inherit}
[hidden]{display:none!important}
button,.button{display:inline-flex;align-items:center;min-height:40px;padding:6px 14px;border:1px solid var(--line-strong);border-radius:10px;background:var(--surface);color:var(--ink);cursor:pointer;text-decoration:none;text-align:start}
button:hover,.button:hover{border-color:var(--ink)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.main{background:var(--accent);border-color:var(--accent);color:var(--accent-ink);font-weight:600}
.plain{border-color:transparent;background:transparent;text-decoration:underline;text-underline-offset:3px}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.small{font-size:.875em;color:var(--muted)}
b,strong{font-weight:700}
ul{list-style:none;display:grid;gap:4px}
.break{overflow-wrap:anywhere}
@media(forced-colors:active){button,.button,section,dialog,aside{border:1px solid CanvasText!important}}`;

export const BANNER_STYLE = `${STYLE}
:host{display:block}
.room{container-type:inline-size;padding:8px 0 10px}
section{position:relative;padding:10px 14px 8px 16px;border:1px solid var(--line-strong);border-inline-start:8px solid var(--line-strong);border-radius:12px;background:var(--surface);display:grid;gap:6px;max-width:64em;line-height:1.4}
section.danger{border-color:var(--danger);background:var(--danger-soft)}
section.caution{border-color:var(--caution);background:var(--caution-soft)}
header{display:flex;gap:10px;align-items:center;padding-inline-end:44px}
.title{display:flex;flex-wrap:wrap;gap:0 12px;align-items:baseline}
svg{flex:none;width:28px;height:28px}
.danger svg,.danger h2{color:var(--danger)}
.caution svg,.caution h2{color:var(--caution)}
.note svg{color:var(--accent)}
h2{font-size:1.25em;line-height:1.25;font-weight:700}
.note h2{font-size:1em}
h3{font-weight:700;font-size:1em}
.close{position:absolute;inset-block-start:4px;inset-inline-end:4px;min-width:40px;justify-content:center;border-color:transparent;background:transparent;padding:4px;font-size:1.25em;line-height:1}
li{position:relative;padding-inline-start:1.1em}
li::before{content:"•";position:absolute;inset-inline-start:0}
.more{display:grid;gap:12px;border-top:1px solid var(--line-strong);padding-top:12px}
.truth{border-inline-start:3px solid var(--official);padding-inline-start:10px}
.truth b{color:var(--official)}
textarea{width:100%;min-height:5.5em;padding:8px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface)}
[role=status]:empty{position:absolute}
.stack{display:grid;gap:6px}
.narrow{display:none}
@container(max-width:480px){.wide,section:not(.unfolded) .rarer{display:none}.narrow{display:block}section{padding:8px 10px 6px 12px;gap:5px}button,.button{min-height:36px;padding:4px 10px}.row{gap:6px}}`;

export const DIALOG_STYLE = `${STYLE}
dialog{margin:auto;width:min(34em,calc(100vw - 24px));max-height:calc(100vh - 24px);overflow:auto;padding:20px;border:2px solid var(--danger);border-radius:14px;background:var(--surface);color:var(--ink)}
dialog::backdrop{background:rgb(10 16 28/.6)}
.stack{display:grid;gap:12px}
h2{font-size:1.25em;line-height:1.3;font-weight:700;color:var(--danger)}
.target{font-size:1.25em;overflow-wrap:anywhere;background:var(--paper);border-radius:8px;padding:8px 12px;color:var(--muted)}
.target b{color:var(--ink);text-decoration:underline;text-decoration-thickness:3px;text-underline-offset:4px;text-decoration-color:var(--danger)}
.address{max-height:6em;overflow:auto;font-size:.875em;color:var(--muted)}`;

export const NOTICE_STYLE = `${STYLE}
:host{display:block}
aside{display:flex;gap:10px;align-items:center;max-width:30em;padding:10px 12px 10px 14px;border:1px solid var(--line-strong);border-radius:12px;background:var(--surface);color:var(--ink);box-shadow:0 4px 16px rgb(10 16 28/.25);font-size:.9375em}
button{min-height:36px;min-width:36px;justify-content:center;border-color:transparent;background:transparent;padding:2px;font-size:1.2em;line-height:1}`;

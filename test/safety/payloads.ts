/** Texts that run, load or go somewhere where a page takes them for markup, and captures full of them. */
import { encodeUtf8 } from '../../src/bytes/text';
import { matrixFiles, type MatrixFile } from '../capture/matrixFiles';
import { traceLines } from '../capture/writers/logs';
import type { SessionExchange } from '../capture/writers/session';

/** What each of them does if anything takes it for more than text: a dialog, which shows. */
const run = 'alert(7)';
/** Where they would go: any request there shows. */
const away = 'https://evil.example';

/** None holds a line break, which would end most fields. */
export const scriptPayloads: readonly string[] = [
  `<script>${run}</script>`,
  `<ScRiPt >${run}</sCrIpT>`,
  `<script src=${away}/x.js></script>`,
  `<script src=data:text/javascript,${run}></script>`,
  `<script type=module>${run}</script>`,
  `<script>/*</script><script>*/${run}</script>`,
  `</script><script>${run}</script>`,
  `--><script>${run}</script><!--`,
  `]]><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `<img/src=x/onerror=${run}>`,
  `<img src=${away}/beacon.png>`,
  `<img srcset="${away}/a 1x">`,
  `"><img src=x onerror=${run}>`,
  `'><img src=x onerror=${run}>`,
  `\`><img src=x onerror=${run}>`,
  `<image href=${away}/x><svg><image href=${away}/y>`,
  `<svg onload=${run}>`,
  `<svg/onload=${run}//`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><set onbegin=${run} attributeName=x>`,
  `<svg><a xlink:href="javascript:${run}"><text x=20 y=20>x</text></a>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}></svg>#x">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  `<body onload=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<details open ontoggle=${run}>x</details>`,
  `<video src=x onerror=${run}></video>`,
  `<video poster=${away}/p.png></video>`,
  `<audio src=${away}/a.mp3 autoplay></audio>`,
  `<video><source onerror=${run}></video>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<iframe src=javascript:${run}></iframe>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe src=${away}/></iframe>`,
  `<object data=data:text/html,<script>${run}</script>></object>`,
  `<embed src=javascript:${run}>`,
  `<applet code=${away}/x.class></applet>`,
  `<link rel=stylesheet href=${away}/x.css>`,
  `<link rel=dns-prefetch href=//leak.evil.example>`,
  `<link rel=prefetch href=${away}/p>`,
  `<link rel=preload as=script href=${away}/p.js>`,
  `<meta http-equiv=refresh content="0;url=${away}/">`,
  `<base href=${away}/>`,
  `<style>@import url(${away}/x.css);*{display:none}</style>`,
  `<p style="background:url(${away}/b.png)">x</p>`,
  `<p style=animation-name:x onanimationstart=${run}>x`,
  `<form action=${away}/><button autofocus>x</button></form>`,
  `<form><button formaction=javascript:${run}>x</button></form>`,
  `<a href=javascript:${run}>x</a>`,
  `<a href="${away}/" ping="${away}/ping">x</a>`,
  `<a href="command:workbench.action.files.newUntitledFile">x</a>`,
  `<template><script>${run}</script></template>`,
  `<x contenteditable onblur=${run} autofocus tabindex=1>x`,
  `<xss id=x onfocus=${run} tabindex=1 autofocus>`,
  `<dialog open oncancel=${run}><button popovertarget=x onbeforetoggle=${run}>`,
  `<isindex type=image src=${away}/i onerror=${run}>`,
  `javascript:${run}//`,
  `data:text/html,<script>${run}</script>`,
  `[x](command:workbench.action.reloadWindow)`,
  `![x](${away}/m.png)`,
  `';${run};'`,
  `";${run};//`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `&lt;img src=x onerror=${run}&gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `#{${run}}`,
  `<%= ${run} %>`,
  `__proto__`,
  `\u202e<script>${run}</script>\u202c`,
  `\ufeff<script>${run}</script>`,
];

/** One exchange with the payload wherever a capture holds text. */
export function payloadExchange(payload: string, index: number): SessionExchange {
  // Blanks would end the target of a request; a slash parts attributes as well.
  const target = payload.replace(/\s/g, '/');
  const json = JSON.stringify({ [payload]: payload, coded: btoa(encodeURI(payload)) });
  const bodies: Readonly<Record<string, string>> = {
    'application/json': json,
    'text/html': payload,
    'application/x-www-form-urlencoded': `a=${encodeURIComponent(payload)}&${encodeURIComponent(payload)}=b`,
    'application/xml': `<a b="1"><![CDATA[${payload.replaceAll(']]>', '')}]]></a>`,
    'text/plain': Buffer.from(json).toString('base64'),
    [`x/${target}`]: payload,
  };
  const types = Object.keys(bodies);
  const [sent, received] = [types[index % types.length]!, types[(index + 1) % types.length]!];
  return {
    method: 'POST',
    url: `https://h${index}.example/${target}?q=${target}&${target}=1#${target}`,
    requestHeaders: [
      ['Content-Type', sent],
      ['X-Payload', payload],
      ['Cookie', `a=${payload}; ${target}=b`],
      ['Referer', `https://h${index}.example/${target}`],
    ],
    requestBody: encodeUtf8(bodies[sent]!),
    status: 200,
    reason: payload,
    responseHeaders: [
      ['Content-Type', received],
      ['X-Payload', payload],
      ['Set-Cookie', `${target}=${payload}; Path=/`],
      ['Location', target],
    ],
    responseBody: encodeUtf8(bodies[received]!),
    coding: null,
  };
}

/** A capture in every format that is written here, of such exchanges. */
export const payloadFiles: readonly Pick<Required<MatrixFile>, 'format' | 'name' | 'bytes'>[] = [
  ...matrixFiles.filter(({ recordedBy }) => recordedBy === undefined),
  {
    format: 'curl',
    name: `<img src=x onerror=${run}>.trace`,
    bytes: (list = []) => encodeUtf8(list.flatMap((one) => traceLines(one)).join('\n')),
  },
];

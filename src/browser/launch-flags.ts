/** The command line of every browser we start: nothing goes out, the same bytes come back. */

// No traffic, whatever a document asks for: a proxy that does not listen, names that do not resolve.
const CLOSED = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--no-pings',
  '--dns-prefetch-disable',
  '--disable-extensions',
  '--disable-sync',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-crash-reporter',
];

// One look everywhere: colours, language and glyph positions do not depend on the machine.
const ALIKE = [
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--lang=en-US',
  '--hide-scrollbars',
];

const QUIET = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--no-first-run',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  '--enable-automation',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame',
];

/**
 * Every flag, in full: the library's own are left out, since they follow the user's environment.
 * The browser speaks through a pipe, so it opens no port.
 */
export function launchFlags(profile: string, sandbox: boolean): string[] {
  return [
    ...QUIET,
    ...CLOSED,
    ...ALIKE,
    ...(sandbox ? [] : ['--no-sandbox']),
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    'about:blank',
  ];
}

/** A machine → the places where a browser of its own may be, the best first. */
import { posix, win32 } from 'node:path';
import type { Host } from './host.ts';

// The headless shell first: it starts in a quarter of the time and prints the same bytes.
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const LINUX = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/headless_shell',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
];

const MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Every path a program of these names may have on PATH, in the order of the names. */
export function pathsOnPath(host: Host, names: readonly string[]): string[] {
  const windows = host.platform === 'win32';
  const paths = windows ? win32 : posix;
  const folders = (host.environment['PATH'] ?? host.environment['Path'] ?? '')
    .split(paths.delimiter)
    // A relative entry would let the folder of an engagement plant a program.
    .filter((folder) => paths.isAbsolute(folder));
  return names.flatMap((name) =>
    folders.map((folder) => paths.join(folder, windows ? `${name}.exe` : name)),
  );
}

/** The candidates on this machine, best first; none is known to exist. */
export function systemBrowsers(host: Host): string[] {
  return [...new Set([...pathsOnPath(host, NAMES), ...usualPlaces(host)])];
}

function usualPlaces(host: Host): string[] {
  if (host.platform === 'darwin') {
    const home = host.environment['HOME'];
    const folders = ['/Applications', ...(home ? [posix.join(home, 'Applications')] : [])];
    return MAC.flatMap((path) => folders.map((folder) => posix.join(folder, path)));
  }
  if (host.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => host.environment[name])
      .filter((folder) => folder !== undefined);
    return WINDOWS.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
  }
  return LINUX;
}

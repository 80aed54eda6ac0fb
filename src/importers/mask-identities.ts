/** A text → the same without what names an account: ids of clouds, e-mail addresses, ARNs. */

/** What stands for them. */
export const MASKS = { account: '[account]', mail: '[e-mail]' } as const;

/** An ARN names partition, service, region and account before the resource, which alone is kept with its service. */
const ARN = /\barn:(?:aws|aws-cn|aws-us-gov|aws-iso(?:-[a-z])?):([\w-]*):[\w-]*:(?:\d*|\*):/g;

/** The last label of a host is a word: `libssl1.1@1.1.1c-r0` and `redis@sha256` are none. */
const MAIL = /[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-zA-Z]{2,24}(?![\w.-]*\w)/g;

/** AWS accounts have twelve digits, Google's project numbers ten to thirteen. */
const NUMBER = /(?<![\dA-Za-z.])\d{10,13}(?![\dA-Za-z]|\.\d)/g;

/** Google's resources name the project's number after `projects/`, Azure's the subscription's GUID. */
const PROJECT = /(\bprojects\/)\d+(?!\w)/g;
const GUID =
  /(\b(?:subscriptions|tenants?|directories)[/:= ]+)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** A name shorter than this is a common word rather than an account: `default`, `test`. */
const LEAST = 6;

/**
 * Makes a mask.
 *
 * @param accounts what the scanner's file itself says to be an account, a project or an organisation
 */
export function createMask(accounts: readonly string[] = []): (text: string) => string {
  const names = [...new Set(accounts.map((name) => name.trim()))]
    .filter((name) => name.length >= LEAST && !COMMON.has(name.toLowerCase()))
    // The longest first, since one may begin another.
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (text) =>
    names
      .reduce((masked, name) => masked.replaceAll(name, MASKS.account), text)
      .replaceAll(ARN, '$1:')
      .replaceAll(MAIL, MASKS.mail)
      .replaceAll(PROJECT, `$1${MASKS.account}`)
      .replaceAll(GUID, `$1${MASKS.account}`)
      .replaceAll(NUMBER, MASKS.account);
}

const COMMON = new Set(['default', 'global', 'unknown', 'cluster', 'kubernetes', 'in-cluster']);

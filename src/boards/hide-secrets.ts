/** Words that may be shown: whatever secret stands in them is taken out. */

/** Replaces each secret, as it is and as it stands in an address. */
export function hideSecrets(text: string, secrets: readonly (string | undefined)[]): string {
  return secrets
    .filter((secret) => secret !== undefined && secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret ?? '')])
    .reduce<string>((shown, secret) => shown.replaceAll(secret ?? '', '***'), text);
}

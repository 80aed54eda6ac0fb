/** Bytes → the kind of picture that they are, whatever their file is called. */

/** The kinds whose metadata can be taken away. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg';

/** Tells the kind by the first bytes; undefined for what is no picture. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF....WEBP/s.test(head)) return 'webp';
  if (/^....ftyp(?:avi[fs]|mif1|msf1|heic)/s.test(head)) return 'avif';
  const text = Buffer.from(bytes.subarray(0, 4096)).toString('utf8');
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^]*?\])?\s*>\s*)*<(?:\w+:)?svg[\s>]/i.test(
    text,
  )
    ? 'svg'
    : undefined;
}

/** A password → the encryption of a PDF 2.0: AES-256, revision 6 of the standard handler (ISO 32000-2, §7.6.4). */
import { createCipheriv, createHash } from 'node:crypto';

import type { PdfDict, PdfString, PdfValue } from '../objects/values.ts';

/** Bytes that nobody can guess; they come from the edge of the program. */
export type RandomBytes = (length: number) => Uint8Array;

/** What a writer needs to encrypt a file: the dictionary that tells how, and the way to do it. */
export interface Encryption {
  readonly dict: PdfDict;
  /** Encrypts the bytes of one string or stream. */
  readonly encrypt: (bytes: Uint8Array) => Uint8Array;
}

const LONGEST_PASSWORD = 127;
const NO_VECTOR = Buffer.alloc(16);
// Every right that a reader may have: who knows the password may print, copy and listen.
const PERMISSIONS = -4;

/**
 * Makes the encryption. The file's key is random and wrapped with the password, which serves both as
 * the user's and as the owner's; strings, streams and metadata are all encrypted.
 */
export function createEncryption(password: string, random: RandomBytes): Encryption {
  const secret = Buffer.from(password.normalize('NFKC'), 'utf8').subarray(0, LONGEST_PASSWORD);
  const key = Buffer.from(random(32));
  const user = wrapKey({ secret, key, known: Buffer.alloc(0), random });
  const owner = wrapKey({ secret, key, known: user.entry, random });
  const filter = new Map<string, PdfValue>([
    ['Type', 'CryptFilter'],
    ['CFM', 'AESV3'],
    ['AuthEvent', 'DocOpen'],
    ['Length', 32],
  ]);
  const dict: PdfDict = new Map<string, PdfValue>([
    ['Filter', 'Standard'],
    ['V', 5],
    ['R', 6],
    ['Length', 256],
    ['CF', new Map<string, PdfValue>([['StdCF', filter]])],
    ['StmF', 'StdCF'],
    ['StrF', 'StdCF'],
    ['O', hexString(owner.entry)],
    ['U', hexString(user.entry)],
    ['OE', hexString(owner.wrapped)],
    ['UE', hexString(user.wrapped)],
    ['P', PERMISSIONS],
    ['Perms', hexString(permissionBytes(key, random))],
    ['EncryptMetadata', true],
  ]);
  return {
    dict,
    encrypt(bytes) {
      const vector = Buffer.from(random(16));
      const cipher = createCipheriv('aes-256-cbc', key, vector);
      return Buffer.concat([vector, cipher.update(bytes), cipher.final()]);
    },
  };
}

/** A string of bytes as a PDF writes it. */
export function hexString(bytes: Uint8Array): PdfString {
  return { written: `<${Buffer.from(bytes).toString('hex')}>` };
}

interface Wrapping {
  readonly secret: Buffer;
  readonly key: Buffer;
  /** Nothing for the user's entry; the user's for the owner's. */
  readonly known: Buffer;
  readonly random: RandomBytes;
}

/** The proof of the password with its two salts, and the file's key wrapped with it (algorithms 8, 9). */
function wrapKey({ secret, key, known, random }: Wrapping): { entry: Buffer; wrapped: Buffer } {
  const [proofSalt, keySalt] = [Buffer.from(random(8)), Buffer.from(random(8))];
  const proof = hardenedHash(secret, proofSalt, known);
  const wrapping = hardenedHash(secret, keySalt, known);
  const cipher = createCipheriv('aes-256-cbc', wrapping, NO_VECTOR).setAutoPadding(false);
  return { entry: Buffer.concat([proof, proofSalt, keySalt]), wrapped: cipher.update(key) };
}

/** The slow hash of revision 6 (algorithm 2.B). */
function hardenedHash(secret: Buffer, salt: Buffer, known: Buffer): Buffer {
  let hash = digest('sha256', Buffer.concat([secret, salt, known]));
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = Buffer.concat([secret, hash, known]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => once));
    const cipher = createCipheriv('aes-128-cbc', hash.subarray(0, 16), hash.subarray(16, 32));
    const mixed = cipher.setAutoPadding(false).update(repeated);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    hash = digest((['sha256', 'sha384', 'sha512'] as const)[rest] ?? 'sha256', mixed);
    last = mixed[mixed.length - 1] ?? 0;
  }
  return hash.subarray(0, 32);
}

function digest(name: string, bytes: Uint8Array): Buffer {
  return createHash(name).update(bytes).digest();
}

/** The rights once more, encrypted, so that nobody widens them (algorithm 10). */
function permissionBytes(key: Buffer, random: RandomBytes): Buffer {
  const plain = Buffer.alloc(16, 0xff);
  plain.writeInt32LE(PERMISSIONS, 0);
  plain.write('Tadb', 8, 'latin1');
  plain.set(random(4), 12);
  return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(plain);
}

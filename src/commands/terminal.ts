/** The command's surroundings: where it was typed, where it may write, and what the environment says. */

/** Everything that commands know of the outside. */
export interface Terminal {
  /** The folder from which relative paths start. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds on a clock that only ever rises, to say how long a build took. */
  readonly clock: () => number;
  /** Today where the user is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Bytes that nobody can guess. */
  readonly random: (length: number) => Uint8Array;
  /** Asks for a secret without showing it; absent where nobody sits at a terminal. */
  readonly askSecret?: ((question: string) => Promise<string>) | undefined;
  /** Asks for a yes; absent where nobody sits at a terminal. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colour is wanted on either. */
  readonly color: { readonly out: boolean; readonly err: boolean };
}

/** What went wrong with a tracker, in words that hold no secret. */

/** Whose matter it is: the command line's, the environment's, or the service's. */
export type BoardFault = 'usage' | 'environment' | 'service';

/** A tracker could not be read or written. */
export class BoardError extends Error {
  readonly fault: BoardFault;

  constructor(fault: BoardFault, message: string) {
    super(message);
    this.name = 'BoardError';
    this.fault = fault;
  }
}

/** Something was asked for once, and nobody knows whether it was done: only reading the board again tells. */
export class UncertainError extends BoardError {
  constructor(message: string) {
    super('service', message);
    this.name = 'UncertainError';
  }
}

/** The one error of reading address data: nothing of it is used then. */
export class AddressDataError extends Error {
  override readonly name = 'AddressDataError';
  constructor(
    /** `format`: in none that is known; `damaged`: not as it was written. */
    readonly code: 'format' | 'damaged',
    message: string,
  ) {
    super(message);
  }
}

/** @throws {AddressDataError} where `isTrue` does not hold. */
export function check(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new AddressDataError('damaged', what);
}

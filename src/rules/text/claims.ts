/** Hands out the characters of a text once: what one pattern has taken no other takes again. */
export interface Claims {
  /** Takes [from, to); false, and nothing taken, when a character of it is taken already. */
  take(from: number, to: number): boolean;
}

export function createClaims(length: number): Claims {
  let taken: Uint8Array | undefined;
  return {
    take(from, to) {
      taken ??= new Uint8Array(length);
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    },
  };
}

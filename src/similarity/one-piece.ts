/*
 * What a thread hands over is looked at once, when it is joined with what others hand over. Of a province that is
 * a gigabyte, and would be there twice until every thread has found out that the parts are of no use any more.
 */

type Numbers = Uint16Array | Uint32Array;

/** Arrays of four bytes an element begin at such places. */
const ALIGNMENT = 4;

/** Copies of the arrays, all in one piece of memory, which goes to another thread whole and can be given back. */
export function inOnePiece<Arrays extends Numbers[]>(...arrays: Arrays): Arrays {
  const length = arrays.reduce((sum, { byteLength }) => sum + roundedUp(byteLength), 0);
  // Memory that can change its size goes back to the system when it has none; other memory when it is found to be unused.
  const buffer = new ArrayBuffer(length, { maxByteLength: length });
  let at = 0;
  const copies = arrays.map((array) => {
    const copy =
      array instanceof Uint16Array
        ? new Uint16Array(buffer, at, array.length)
        : new Uint32Array(buffer, at, array.length);
    copy.set(array);
    at += roundedUp(array.byteLength);
    return copy;
  });
  return copies as Arrays;
}

/** Gives the memory of {@link inOnePiece} back; its arrays are empty then. Other arrays stay as they are. */
export function giveBack({ buffer }: Numbers): void {
  if (buffer instanceof ArrayBuffer && buffer.resizable) buffer.resize(0);
}

function roundedUp(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

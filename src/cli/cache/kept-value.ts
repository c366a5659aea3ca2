/** Large arrays of numbers, which are kept as they lie in memory. */
export type NumberArray =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>;

/** A value as it is kept: what becomes JSON, and the large arrays of it beside. */
export interface KeptValue<Plain> {
  plain: Plain;
  arrays: NumberArray[];
}

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array };
type Kind = keyof typeof KINDS;

/** What stands in front: the length in bytes of the JSON behind it, and of what kind and length the arrays are. */
interface Head {
  plain: number;
  arrays: [Kind, number][];
}

export function toBytes({ plain, arrays }: KeptValue<unknown>): Buffer {
  const json = Buffer.from(JSON.stringify(plain));
  const head: Head = {
    plain: json.length,
    arrays: arrays.map((array) => [array[Symbol.toStringTag] as Kind, array.length]),
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    json,
    ...arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  ]);
}

/** What {@link toBytes} made bytes of; each array in memory of its own. */
export function fromBytes<Plain>(bytes: Buffer): KeptValue<Plain> {
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  let at = end + 1 + head.plain;
  const plain = JSON.parse(bytes.toString('utf8', end + 1, at)) as Plain;
  const arrays = head.arrays.map(([kind, length]) => {
    const array = new KINDS[kind](length);
    const own = new Uint8Array(array.buffer);
    own.set(bytes.subarray(at, at + own.length));
    at += own.length;
    return array;
  });
  return { plain, arrays };
}

/**
 * MD5 (RFC 1321) and SHA-256 (FIPS 180-4) of bytes, in hexadecimal: what a Frictionless descriptor may state of a
 * file. Written out here because core runs in Node and in browsers and both offer digests only asynchronously.
 */

export const digests: Readonly<Record<string, (bytes: Uint8Array) => string>> = { md5, sha256 };

const BLOCK = 64;

function md5(bytes: Uint8Array): string {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  const words = new DataView(padded(bytes, true).buffer);
  for (let block = 0; block < words.byteLength; block += BLOCK) mixMd5(state, words, block);
  return hexOf(state, true);
}

// ⌊2³²·|sin i|⌋, i = 1…64.
const sines = Int32Array.from({ length: 64 }, (_, i) => Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))) | 0);
const shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function mixMd5(state: Int32Array, words: DataView, block: number): void {
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const round = i >>> 4;
    const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round]!;
    const word = [i, 5 * i + 1, 3 * i + 5, 7 * i][round]! & 15;
    const sum = (a + mixed + sines[i]! + words.getInt32(block + 4 * word, true)) | 0;
    const by = shifts[round]![i & 3]!;
    [a, d, c, b] = [d, c, b, (b + ((sum << by) | (sum >>> (32 - by)))) | 0];
  }
  addTo(state, [a, b, c, d]);
}

function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
  const words = new DataView(padded(bytes, false).buffer);
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.byteLength; block += BLOCK) {
    for (let i = 0; i < 16; i++) schedule[i] = words.getInt32(block + 4 * i);
    mixSha256(state, schedule);
  }
  return hexOf(state, false);
}

const roundConstants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

function mixSha256(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const [early, late] = [w[i - 15]!, w[i - 2]!];
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[i] = w[i - 16]! + small + w[i - 7]! + large;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + one + ((e & f) ^ (~e & g)) + roundConstants[i]! + w[i]!) | 0;
    const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  addTo(state, [a, b, c, d, e, f, g, h]);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 32 bits after the point. */
function fraction(x: number): number {
  return Math.floor((x - Math.floor(x)) * 2 ** 32) | 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function addTo(state: Int32Array, words: readonly number[]): void {
  for (const [at, word] of words.entries()) state[at] = state[at]! + word;
}

/** Followed by a bit 1, zeros and the length in bits, up to whole blocks. */
function padded(bytes: Uint8Array, isLittleEndian: boolean): Uint8Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n, isLittleEndian);
  return whole;
}

function hexOf(state: Int32Array, isLittleEndian: boolean): string {
  const view = new DataView(new ArrayBuffer(4 * state.length));
  for (const [at, word] of state.entries()) view.setInt32(4 * at, word, isLittleEndian);
  return Array.from(new Uint8Array(view.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

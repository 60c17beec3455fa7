// Reads a grey picture (binary PGM) from standard input and says what its QR code says.
import {readFileSync} from 'node:fs';
import jsqr from 'jsqr';

const file = readFileSync(0);
const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1'));
const grey = file.subarray(head.length);
const colours = new Uint8ClampedArray(4 * grey.length);
grey.forEach((tone, at) => colours.fill(tone, 4 * at, 4 * at + 3));
process.stdout.write(jsqr(colours, Number(width), Number(height))?.data ?? '');

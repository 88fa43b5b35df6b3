/* Draws a QR code (ISO/IEC 18004): bytes, error correction M, versions 1 to 20. Made here, so that
   an address never has to go to anyone else. `qr(text)` is a square of rows of booleans. */

const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
const FORMAT_MASK = 0x5412;

const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

export function qr(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = CORRECTION.findIndex((_, i) => bytes.length <= room(i + 1)) + 1;
  if (!version) throw new RangeError("text too long for a QR code");
  const codewords = withCorrection(packed(bytes, version), version);
  const drawings = MASKS.map((mask, i) => drawn(version, codewords, mask, i));
  return drawings.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
}

/* The same in an SVG, with the quiet edge of four modules that scanners need. A text too long for a
   code goes without. */
export function drawQr(svg, text) {
  try {
    const rows = qr(text);
    const size = rows.length + 8;
    const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "")));
    svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
    svg.firstElementChild.setAttribute("d", path.join(""));
    svg.parentElement.hidden = false;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    svg.parentElement.hidden = true;
  }
}

function modules(version) {
  const raw = (16 * version + 128) * version + 64;
  if (version === 1) return raw;
  const patterns = Math.floor(version / 7) + 2;
  return raw - (25 * patterns - 10) * patterns + 55 - (version >= 7 ? 36 : 0);
}

const total = (version) => modules(version) >> 3;
const forData = (version) => total(version) - CORRECTION[version - 1] * BLOCKS[version - 1];
const lengthBits = (version) => (version < 10 ? 8 : 16);
const room = (version) => Math.floor((forData(version) * 8 - 4 - lengthBits(version)) / 8);

function packed(bytes, version) {
  const bits = [];
  const put = (value, count) => {
    for (let i = count - 1; i >= 0; i--) bits.push((value >>> i) & 1);
  };
  put(0b0100, 4);
  put(bytes.length, lengthBits(version));
  for (const byte of bytes) put(byte, 8);
  const most = forData(version) * 8;
  put(0, Math.min(4, most - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let filler = 0xec; bits.length < most; filler ^= 0xec ^ 0x11) put(filler, 8);
  return Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
}

function withCorrection(data, version) {
  const count = BLOCKS[version - 1];
  const correction = CORRECTION[version - 1];
  const short = Math.floor(total(version) / count) - correction;
  const longer = total(version) % count;
  const divisor = generator(correction);
  let start = 0;
  const blocks = Array.from({ length: count }, (_, i) => {
    const block = data.slice(start, (start += short + (i >= count - longer ? 1 : 0)));
    return { block, remainder: remainder(block, divisor) };
  });
  const woven = (pick, length) =>
    Array.from({ length }, (_, i) => blocks.flatMap((each) => pick(each)[i] ?? [])).flat();
  return [...woven(({ block }) => block, short + 1), ...woven((each) => each.remainder, correction)];
}

function times(one, other) {
  let product = 0;
  for (let i = 7; i >= 0; i--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> i) & 1) * one;
  }
  return product;
}

function generator(degree) {
  const result = [...Array(degree - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) {
      result[j] = times(result[j], root) ^ (result[j + 1] ?? 0);
    }
    root = times(root, 2);
  }
  return result;
}

function remainder(data, divisor) {
  const result = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ result.shift();
    result.push(0);
    divisor.forEach((coefficient, i) => (result[i] ^= times(coefficient, factor)));
  }
  return result;
}

function drawn(version, codewords, mask, number) {
  const size = version * 4 + 17;
  const grid = Array.from({ length: size }, () => Array(size).fill(null));
  const set = (x, y, dark) => {
    if (x >= 0 && y >= 0 && x < size && y < size) grid[y][x] = Boolean(dark);
  };
  drawFixed(version, size, set, grid);
  drawFormat(size, number, set);
  if (version >= 7) drawVersion(size, version, set);
  drawData(size, codewords, grid, mask);
  return grid;
}

function drawFixed(version, size, set, grid) {
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, set, [2, 4]);
  const places = alignments(version, size);
  for (const x of places) {
    for (const y of places) if (grid[y][x] === null) square(x, y, 2, set, [1]);
  }
  for (let i = 8; i < size - 8; i++) {
    set(i, 6, i % 2 === 0);
    set(6, i, i % 2 === 0);
  }
}

function square(x, y, reach, set, light) {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

function alignments(version, size) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step)];
}

function checked(value, bits, divisor) {
  let rest = value;
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * divisor);
  return (value << bits) | rest;
}

function drawFormat(size, mask, set) {
  const bits = checked(mask, 10, 0x537) ^ FORMAT_MASK;
  const bit = (i) => (bits >>> i) & 1;
  const around = [0, 1, 2, 3, 4, 5, 7, 8];
  around.forEach((y, i) => set(8, y, bit(i)));
  [7, 5, 4, 3, 2, 1, 0].forEach((x, i) => set(x, 8, bit(i + 8)));
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(i));
  set(8, size - 8, true);
}

function drawVersion(size, version, set) {
  const bits = checked(version, 12, 0x1f25);
  for (let i = 0; i < 18; i++) {
    const [far, near] = [size - 11 + (i % 3), Math.floor(i / 3)];
    set(far, near, (bits >>> i) & 1);
    set(near, far, (bits >>> i) & 1);
  }
}

/* Two columns at a time, up and down, from the right, skipping the timing column. */
function drawData(size, codewords, grid, mask) {
  let i = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const upward = ((right + 1) & 2) === 0;
      const y = upward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (grid[y][x] !== null) continue;
        const bit = ((codewords[i >>> 3] ?? 0) >>> (7 - (i & 7))) & 1;
        grid[y][x] = Boolean(bit ^ (mask(x, y) === 0));
        i++;
      }
    }
  }
}

/* How hard it is to scan: long runs, blocks, finder look-alikes, and too much of one colour. */
function penalty(grid) {
  const size = grid.length;
  const columns = grid.map((_, x) => grid.map((row) => row[x]));
  let points = 0;
  for (const line of [...grid, ...columns]) {
    const text = line.map(Number).join("");
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * (text.match(/(?=10111010000|00001011101)/g) ?? []).length;
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const same = [grid[y - 1][x], grid[y][x - 1], grid[y - 1][x - 1]];
      if (same.every((dark) => dark === grid[y][x])) points += 3;
    }
  }
  const dark = grid.flat().filter(Boolean).length;
  return points + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
}

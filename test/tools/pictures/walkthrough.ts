/**
 * Cuts the pictures of the walkthrough out of those in `out/screenshots/`, small enough to be part of
 * the package: run by `npm run screenshots -- --docs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crop, readPng, writePalettePng } from './png';

const root = path.resolve(__dirname, '../../..');

/** Where each step's picture stands in which state: left, top, width, height. */
const steps = {
  open: ['1-overview', [348, 90, 578, 450]],
  verdicts: ['1-overview', [928, 150, 664, 484]],
  exchange: ['2-exchange', [928, 296, 664, 480]],
  text: ['6-text-hover', [560, 278, 712, 284]],
} as const;

/** Writes `media/walkthrough/<step>-<theme>.png`, and gives their sizes in bytes. */
export function writeWalkthrough(): number {
  let sizeBytes = 0;
  for (const [step, [state, place]] of Object.entries(steps)) {
    for (const theme of ['dark', 'light']) {
      const shot = readPng(readFileSync(path.join(root, `out/screenshots/${state}-${theme}.png`)));
      const picture = writePalettePng(crop(shot, place));
      writeFileSync(path.join(root, `media/walkthrough/${step}-${theme}.png`), picture);
      sizeBytes += picture.length;
    }
  }
  return sizeBytes;
}

if (require.main === module) {
  console.log(`The pictures of the walkthrough have ${writeWalkthrough()} bytes.`);
}

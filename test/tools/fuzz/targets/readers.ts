import { readCapture } from '../../../capture/reading';
import { burpTokens, harTokens, mitmproxyTokens, rawTokens } from '../dictionary';
import type { Mutator, Target } from '../model';
import { byteMutators } from '../mutators/bytes';
import { mutateFlow } from '../mutators/flows';
import { mutateHttp } from '../mutators/http';
import { mutateJson } from '../mutators/json';
import { mutateXml, mutateXmlMessage } from '../mutators/xml';
import { burpSeeds, harSeeds, mitmproxySeeds, logSeeds, rawSeeds } from '../seeds';

const twice = (mutator: Mutator): Mutator[] => [mutator, mutator, mutator, mutator];

/** What a capture's format lends to every target that takes whole captures. */
export interface CaptureInput extends Pick<Target, 'tokens' | 'mutators' | 'seeds'> {
  readonly extension: string;
}

export const harInput: CaptureInput = {
  extension: 'har',
  seeds: harSeeds,
  tokens: harTokens,
  mutators: [...byteMutators, ...twice(mutateJson), ...twice(mutateJson)],
};
export const burpInput: CaptureInput = {
  extension: 'xml',
  seeds: burpSeeds,
  tokens: burpTokens,
  mutators: [...byteMutators, ...twice(mutateXml), ...twice(mutateXmlMessage)],
};
export const mitmproxyInput: CaptureInput = {
  extension: 'mitm',
  seeds: mitmproxySeeds,
  tokens: mitmproxyTokens,
  mutators: [...byteMutators, ...twice(mutateFlow), ...twice(mutateFlow)],
};
export const rawInput: CaptureInput = {
  extension: 'txt',
  seeds: rawSeeds,
  tokens: rawTokens,
  mutators: [...byteMutators, ...twice(mutateHttp), ...twice(mutateHttp)],
};

/** Logs and dumps as text. */
export const logInput: CaptureInput = {
  extension: 'txt',
  seeds: logSeeds,
  tokens: rawTokens,
  mutators: [...byteMutators, ...twice(mutateHttp), ...twice(mutateHttp)],
};

/** All formats at once, each input with mutators of its own. */
export const anyInput: CaptureInput = {
  extension: 'txt',
  seeds: () => [...harSeeds().slice(0, 4), ...burpSeeds(), ...mitmproxySeeds(), ...rawSeeds()],
  tokens: [...harTokens, ...burpTokens, ...mitmproxyTokens, ...rawTokens],
  mutators: [...byteMutators, forItsFormat, forItsFormat, forItsFormat, ...twice(forItsFormat)],
};

function forItsFormat(...args: Parameters<Mutator>): Uint8Array | null {
  const [input, random] = args;
  const first = input.find((byte) => byte > 0x20 && byte < 0x80);
  if (first === 0x7b) return mutateJson(...args);
  if (first === 0x3c) return random.chance(0.5) ? mutateXml(...args) : mutateXmlMessage(...args);
  if (first !== undefined && first >= 0x30 && first <= 0x39) return mutateFlow(...args);
  return mutateHttp(...args);
}

const reader = (name: string, { extension, ...input }: CaptureInput): Target => ({
  ...input,
  name,
  run: async (bytes) => void (await readCapture(bytes, `capture.${extension}`)),
});

export const harTarget = reader('har', harInput);
export const burpTarget = reader('burp', burpInput);
export const mitmproxyTarget = reader('mitmproxy', mitmproxyInput);
export const rawTarget = reader('raw', rawInput);
export const logTarget = reader('log', logInput);

import type { JSX } from 'preact';
import type { Protection } from '../view/model';
import { HashIcon, LockIcon, UnknownIcon, UnlockedIcon } from './icons';
import { SafeText } from './safeText';

const icons: Readonly<Record<Protection, () => JSX.Element>> = {
  plaintext: UnlockedIcon,
  encoded: UnlockedIcon,
  hashed: HashIcon,
  encrypted: LockIcon,
  unknown: UnknownIcon,
};

/** The judgement on a segment where it stands: a drawing and a few words. */
export function ProtectionChip({
  protection,
  words,
}: {
  protection: Protection;
  words: string;
}): JSX.Element | null {
  if (words === '') return null;
  const Icon = icons[protection];
  return (
    <span class={`protection-chip is-${protection}`}>
      <Icon />
      <SafeText text={words} />
    </span>
  );
}

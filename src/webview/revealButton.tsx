import type { JSX } from 'preact';
import { EyeIcon } from './icons';
import { say } from './strings';

/** Shows personal values in the clear, and masks them again. */
export function RevealButton({
  isRevealed,
  reveal,
}: {
  isRevealed: boolean;
  reveal: (isRevealed: boolean) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="action"
      aria-pressed={isRevealed}
      title={say(isRevealed ? 'bar.maskHint' : 'bar.revealHint')}
      onClick={() => reveal(!isRevealed)}
    >
      <EyeIcon isOpen={isRevealed} />
      <span class="action-label">{say('bar.reveal')}</span>
    </button>
  );
}

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenFailure } from '../view/protocol';
import { ErrorIcon } from './icons';
import { SafeText } from './safeText';
import { say } from './strings';

/** What stands in place of the editor when there is nothing to show: what, where, what to do. */
export function FailurePage({
  failure,
  onOpenAsText,
}: {
  failure: OpenFailure;
  onOpenAsText: () => void;
}): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <main class="failure">
      <div class="failure-box" role="alert">
        <ErrorIcon />
        <h1>
          <SafeText text={failure.message} />
        </h1>
        {failure.advice && (
          <p class="muted">
            <SafeText text={failure.advice} />
          </p>
        )}
      </div>
      {failure.canOpenAsText && (
        <button ref={button} type="button" class="button" onClick={onOpenAsText}>
          {say('failure.openAsText')}
        </button>
      )}
    </main>
  );
}

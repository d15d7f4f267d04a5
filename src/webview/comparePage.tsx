import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type {
  CompareFileView,
  CompareHostMessage,
  ComparePageMessage,
} from '../view/compareProtocol';
import { CompareSectionView } from './compareSection';
import { formatSize } from './format';
import { SwapIcon } from './icons';
import { RevealButton } from './revealButton';
import { SafeText } from './safeText';
import { say } from './strings';

type Shown = Extract<CompareHostMessage, { type: 'comparison' }>;

/** Two captures compared: the sentence, and below it what stays, vanishes and appears. */
export function ComparePage({
  post,
  listen,
}: {
  post: (message: ComparePageMessage) => void;
  listen: (hear: (message: CompareHostMessage) => void) => void;
}): JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState('');
  const [isWorking, setIsWorking] = useState(true);
  useEffect(() => {
    listen((message) => {
      setIsWorking(message.type === 'comparing');
      setFailure(message.type === 'failed' ? message.message : '');
      if (message.type === 'comparison') setShown(message);
      if (message.type === 'failed') setShown(null);
    });
    post({ type: 'ready' });
  }, []);
  const words = failure || shown?.view.sentence || say('compare.working');
  return (
    <div class="page compare-page">
      <header class="top-bar">
        <div class="top-row">
          <div class="capture-line">
            <h1 class="capture-sentence" role={failure ? 'alert' : undefined} title={words}>
              <SafeText text={words} />
            </h1>
          </div>
          {shown && (
            <ul class="facts muted" aria-label={say('compare.files')}>
              <FileFact words={say('compare.before')} file={shown.before} />
              <FileFact words={say('compare.after')} file={shown.after} />
            </ul>
          )}
          {shown && <Actions isRevealed={shown.isRevealed} post={post} />}
        </div>
        <div class={isWorking ? 'progress is-running is-vague' : 'progress'} aria-hidden="true">
          {isWorking && <div class="progress-bar" />}
        </div>
        <div class="unseen" role="status" aria-live="polite">
          {isWorking ? say('compare.working') : ''}
        </div>
      </header>
      {shown && (
        <main class="compare-body">
          {shown.view.notes.map((note) => (
            <p key={note} class="compare-note">
              <SafeText text={note} />
            </p>
          ))}
          {shown.view.sections.map((section) => (
            <CompareSectionView key={section.id} section={section} post={post} />
          ))}
        </main>
      )}
    </div>
  );
}

function FileFact({ words, file }: { words: string; file: CompareFileView }): JSX.Element {
  const { name, formatLabel, sizeBytes, exchanges } = file;
  const facts = [
    formatLabel,
    formatSize(sizeBytes),
    say('capture.exchanges', { count: exchanges }),
  ];
  return (
    <li title={facts.join(' · ')}>
      {words}: <SafeText text={name} />, {say('capture.exchanges', { count: exchanges })}
    </li>
  );
}

function Actions({
  isRevealed,
  post,
}: {
  isRevealed: boolean;
  post: (message: ComparePageMessage) => void;
}): JSX.Element {
  return (
    <div class="actions">
      <button
        type="button"
        class="action"
        title={say('compare.swapHint')}
        onClick={() => post({ type: 'swap' })}
      >
        <SwapIcon />
        <span class="action-label">{say('compare.swap')}</span>
      </button>
      <RevealButton
        isRevealed={isRevealed}
        reveal={(wanted) => post({ type: 'reveal-all', isRevealed: wanted })}
      />
    </div>
  );
}

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProblemView } from '../view/model';
import { WarningIcon } from './icons';
import type { PageModel } from './pageModel';
import { SafeText } from './safeText';
import { say } from './strings';

/** A capture cut to pieces may have a problem for each exchange; the side panel has them all. */
const maxListed = 200;

function placeOf({ exchange, offset }: ProblemView): string {
  return [
    ...(exchange === null ? [] : [say('bar.problemExchange', { index: exchange })]),
    ...(offset === null ? [] : [say('bar.problemOffset', { offset })]),
  ].join(' · ');
}

function Problem({
  problem,
  onChoose,
}: {
  problem: ProblemView;
  onChoose: (exchange: number) => void;
}): JSX.Element {
  const { text, exchange } = problem;
  const place = placeOf(problem);
  const content = (
    <>
      <span class="problem-text">
        <SafeText text={text} />
      </span>
      {place && <span class="problem-place muted">{place}</span>}
    </>
  );
  return (
    <li>
      {exchange === null ? (
        <div class="problem">{content}</div>
      ) : (
        <button type="button" class="problem" onClick={() => onChoose(exchange)}>
          {content}
        </button>
      )}
    </li>
  );
}

/** "2 problems": unfolds the list of what could not be read. */
export function ProblemsButton({
  model,
  problems,
}: {
  model: PageModel;
  problems: readonly ProblemView[];
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);

  const choose = (exchange: number): void => {
    setOpen(false);
    button.current?.focus();
    model.show(exchange);
  };

  return (
    <div
      ref={box}
      class="problems"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        class="action problems-button"
        aria-expanded={isOpen}
        aria-controls="problem-list"
        onClick={() => setOpen(!isOpen)}
      >
        <WarningIcon />
        <span>{say('bar.problems', { count: problems.length })}</span>
      </button>
      <div id="problem-list" class="popup" hidden={!isOpen}>
        {isOpen && (
          <ul aria-label={say('bar.problemsTitle')}>
            {problems.slice(0, maxListed).map((problem, at) => (
              <Problem key={at} problem={problem} onChoose={choose} />
            ))}
            {problems.length > maxListed && (
              <li class="problem muted">
                {say('bar.problemsMore', { count: problems.length - maxListed })}
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}

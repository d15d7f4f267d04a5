import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExchangeRow } from '../view/model';
import type { ExchangeSet } from '../view/overviewModel';
import { ExchangeLine } from './exchangeLine';
import { ExchangeBits } from '../view/filter/bits';
import type { PageModel } from './pageModel';
import { SafeText } from './safeText';
import { say } from './strings';

/** Opens the list of the exchanges behind a mark of a picture. */
export type ChooseSet = (anchor: HTMLElement, label: string, exchanges: ExchangeSet) => void;

/** The exchanges behind a mark of a picture; choosing one goes to it. */
export function ExchangesCard({
  label,
  exchanges,
  model,
  close,
}: {
  label: string;
  exchanges: ExchangeSet;
  model: PageModel;
  close: () => void;
}): JSX.Element {
  const [rows, setRows] = useState<readonly ExchangeRow[] | null>(null);
  const [error, setError] = useState('');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    let isGone = false;
    const fail = (reason: unknown): void => {
      if (!isGone) setError(reason instanceof Error ? reason.message : String(reason));
    };
    model.link
      .request('rows-of', { exchanges: exchanges.first })
      .then((found) => void (isGone || setRows(found)), fail);
    return () => {
      isGone = true;
    };
  }, [exchanges]);
  // The card took no focus when it opened, as there was nothing in it yet.
  useLayoutEffect(() => list.current!.querySelector('button')?.focus(), [rows]);
  const more = exchanges.count - exchanges.first.length;
  const narrow = (): void => {
    const last = exchanges.first.at(-1) ?? -1;
    const { bytes } = ExchangeBits.of(exchanges.first, last + 1);
    close();
    model.filter.narrow({ kind: 'set', label, exchanges: bytes });
  };
  return (
    <>
      <div class="card-part card-head">
        <strong>
          <SafeText text={label} />
        </strong>
        <span class="muted">{say('capture.exchanges', { count: exchanges.count })}</span>
      </div>
      <div class="card-part">
        {error !== '' && (
          <p>
            <SafeText text={error} />
          </p>
        )}
        <ul ref={list} class="worst-list card-list">
          {rows?.map((row) => (
            <ExchangeLine
              key={row.index}
              row={row}
              onChoose={(index) => {
                close();
                model.show(index);
              }}
            />
          ))}
        </ul>
        {/* Of a longer list the page knows its beginning alone: that would be another set. */}
        {more === 0 && (
          <button type="button" class="link" onClick={narrow}>
            {say('filter.only')}
          </button>
        )}
        {more > 0 && <p class="muted">{say('overview.moreExchanges', { count: more })}</p>}
      </div>
    </>
  );
}

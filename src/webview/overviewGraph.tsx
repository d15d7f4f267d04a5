import type { JSX } from 'preact';
import { mostSetExchanges } from '../view/overviewModel';
import type { ExchangeSet, OverviewIdentifier, OverviewView } from '../view/overviewModel';
import type { ChooseSet } from './overviewSet';
import { onPictureKey } from './roving';
import { SafeText } from './safeText';
import { say } from './strings';

/** Height of a node with its gap, in pixels. */
const step = 48;
const widestLink = 5;

/** Middle of node `at` of `count` in a picture `height` pixels high. */
function middle(at: number, count: number, height: number): number {
  return (height * (at + 0.5)) / count;
}

function together(sets: readonly ExchangeSet[]): ExchangeSet {
  const first = [...new Set(sets.flatMap((set) => set.first))]
    .sort((a, b) => a - b)
    .slice(0, mostSetExchanges);
  // Exchanges that two identifiers share are counted once where all of them are known.
  const isWhole =
    sets.every((set) => set.count === set.first.length) && first.length < mostSetExchanges;
  const most = Math.max(...sets.map((set) => set.count));
  return { count: isWhole ? first.length : most, first };
}

function facts({
  exchanges,
  hosts,
  companies,
  privateExchanges,
  hashes,
}: OverviewIdentifier): string {
  return [
    say('capture.exchanges', { count: exchanges.count }),
    say('overview.hosts', { count: hosts }),
    ...(companies > 1 ? [say('overview.companies', { count: companies })] : []),
    ...(privateExchanges > 0 ? [say('overview.privateOf', { count: privateExchanges })] : []),
    ...(hashes.length > 0 ? [say('overview.alsoAs', { forms: hashes.join(', ') })] : []),
  ].join(' · ');
}

/** What ties it to one person: identifiers at the left, and the hosts they went to at the right. */
export function OverviewGraph({
  view: { identifiers, hosts, links, moreIdentifiers, moreHosts },
  onChoose,
}: {
  view: OverviewView;
  onChoose: ChooseSet;
}): JSX.Element {
  const height = step * Math.max(identifiers.length, hosts.length);
  const most = Math.max(1, ...links.map(({ exchanges }) => exchanges.count));
  return (
    <>
      <div class="graph" style={{ height: `${height}px` }} onKeyDown={onPictureKey}>
        <ul class="graph-nodes">
          {identifiers.map((identifier, at) => {
            const name = `${identifier.label} ${identifier.value}`;
            return (
              <li key={at}>
                <button
                  type="button"
                  class="picture-mark graph-node"
                  title={`${name}\n${facts(identifier)}`}
                  tabIndex={at === 0 ? 0 : -1}
                  onClick={(event) => onChoose(event.currentTarget, name, identifier.exchanges)}
                >
                  <span class="graph-name">
                    {identifier.label}{' '}
                    <span class="graph-value">
                      <SafeText text={identifier.value} />
                    </span>
                  </span>
                  <span class="graph-note muted">{facts(identifier)}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <svg
          class="graph-links"
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {links.map(({ identifier, host, isPrivate, exchanges }) => {
            const from = middle(identifier, identifiers.length, height);
            const to = middle(host, hosts.length, height);
            const width = 1 + (widestLink - 1) * Math.sqrt(exchanges.count / most);
            return (
              <path
                key={`${identifier},${host}`}
                class={isPrivate ? 'graph-link is-private' : 'graph-link'}
                d={`M0 ${from}C50 ${from} 50 ${to} 100 ${to}`}
                stroke-width={width}
              />
            );
          })}
        </svg>
        <ul class="graph-nodes">
          {hosts.map(({ host, recipient }, at) => {
            const set = together(
              links.filter((link) => link.host === at).map((link) => link.exchanges),
            );
            return (
              <li key={host}>
                <button
                  type="button"
                  class="picture-mark graph-node"
                  title={[host, recipient].filter((text) => text !== '').join('\n')}
                  tabIndex={-1}
                  onClick={(event) => onChoose(event.currentTarget, host, set)}
                >
                  <span class="graph-name">
                    <SafeText text={host} />
                  </span>
                  <span class="graph-note muted">
                    <SafeText text={recipient === host ? '' : recipient} />
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      {moreIdentifiers + moreHosts > 0 && (
        <p class="graph-more muted">
          {[
            ...(moreIdentifiers > 0
              ? [say('overview.moreIdentifiers', { count: moreIdentifiers })]
              : []),
            ...(moreHosts > 0 ? [say('overview.moreHosts', { count: moreHosts })] : []),
          ].join(', ')}
        </p>
      )}
    </>
  );
}

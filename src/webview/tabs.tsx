import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Tab } from './place';
import { formatCount, say } from './strings';

const tabs: readonly Tab[] = ['request', 'response', 'findings'];

/** Where a key moves to among the tabs; undefined for other keys. */
export function tabAfterKey(key: string, from: Tab): Tab | undefined {
  const at = tabs.indexOf(from);
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length];
  if (key === 'ArrowLeft') return tabs[(at + tabs.length - 1) % tabs.length];
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1);
  return undefined;
}

/** Request, response, findings: one of them is on screen. */
export function Tabs({
  tab,
  findings,
  onChange,
  children,
}: {
  tab: Tab;
  findings: number;
  onChange: (tab: Tab) => void;
  children: ComponentChildren;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfterKey(event.key, tab);
    if (!next) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div
        ref={list}
        class="tabs"
        role="tablist"
        aria-label={say('tab.title')}
        onKeyDown={onKeyDown}
      >
        {tabs.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            class="tab"
            aria-selected={id === tab}
            aria-controls="tab-panel"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => onChange(id)}
          >
            {say(`tab.${id}`)}
            {id === 'findings' && <span class="badge">{formatCount(findings)}</span>}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {children}
      </div>
    </>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Tab } from './place';
import { formatCount, say } from './strings';

const allTabs: readonly Tab[] = ['request', 'response', 'messages', 'findings', 'bytes'];
const usualTabs: readonly Tab[] = allTabs.filter((tab) => tab !== 'messages');

/** Where a key moves to among the tabs; undefined for other keys. */
export function tabAfterKey(key: string, from: Tab, tabs = usualTabs): Tab | undefined {
  const at = tabs.indexOf(from);
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length];
  if (key === 'ArrowLeft') return tabs[(at + tabs.length - 1) % tabs.length];
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1);
  return undefined;
}

/** Request, response, messages where there are any, findings, bytes: one of them is on screen. */
export function Tabs({
  tab,
  findings,
  messages,
  hasBytes,
  onChange,
  children,
}: {
  tab: Tab;
  findings: number;
  messages: number;
  hasBytes: boolean;
  onChange: (tab: Tab) => void;
  children: ComponentChildren;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const tabs = (messages > 0 ? allTabs : usualTabs).filter((id) => id !== 'bytes' || hasBytes);
  const counts: Partial<Record<Tab, number>> = { messages, findings };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfterKey(event.key, tab, tabs);
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
            {counts[id] !== undefined && <span class="badge">{formatCount(counts[id])}</span>}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {children}
      </div>
    </>
  );
}

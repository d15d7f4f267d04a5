import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { putBeside } from './cards';
import { CheckIcon } from './icons';

/**
 * A line of a menu: something to do, one of several states to choose, something to switch on or off,
 * or a line between groups.
 */
export type MenuEntry =
  | { readonly kind: 'line' }
  | { readonly kind: 'act'; readonly label: string; act(): void }
  | {
      readonly kind: 'choice' | 'check';
      readonly label: string;
      readonly isChosen: boolean;
      act(): void;
    };

const roles = { act: 'menuitem', choice: 'menuitemradio', check: 'menuitemcheckbox' } as const;

/** The entry that the keys lead to: up and down round the ends, or to the next with that letter. */
function target(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items[(at + items.length - 1) % items.length];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
  }
  if (key.length !== 1) return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}

/** A menu like VS Code's own, under what it belongs to. It has the focus as long as it is open. */
export function Menu({
  anchor,
  label,
  entries,
  close,
}: {
  anchor: HTMLElement;
  label: string;
  entries: readonly MenuEntry[];
  close: () => void;
}): JSX.Element {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    putBeside(box.current!, anchor);
    const first = box.current!.querySelector<HTMLElement>('[aria-checked="true"], .menu-item');
    first?.focus({ preventScroll: true });
    anchor.setAttribute('aria-expanded', 'true');
    const onResize = (): void => close();
    window.addEventListener('resize', onResize);
    window.addEventListener('blur', onResize);
    return () => {
      anchor.setAttribute('aria-expanded', 'false');
      window.removeEventListener('resize', onResize);
      window.removeEventListener('blur', onResize);
    };
  }, [anchor]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    const items = [...box.current!.querySelectorAll<HTMLElement>('.menu-item')];
    const next = target(items, items.indexOf(document.activeElement as HTMLElement), event.key);
    if (!next || event.key === ' ') return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section ref={box} class="card" aria-label={label} onKeyDown={onKeyDown}>
      <div class="menu" role="menu" aria-label={label}>
        {entries.map((entry, at) =>
          entry.kind === 'line' ? (
            <div key={at} class="menu-line" role="separator" />
          ) : (
            <button
              key={at}
              type="button"
              class="menu-item"
              role={roles[entry.kind]}
              aria-checked={entry.kind === 'act' ? undefined : entry.isChosen}
              tabIndex={-1}
              onMouseEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
              onClick={() => {
                close();
                entry.act();
              }}
            >
              <span class="menu-check">
                {entry.kind !== 'act' && entry.isChosen && <CheckIcon />}
              </span>
              {entry.label}
            </button>
          ),
        )}
      </div>
    </section>
  );
}

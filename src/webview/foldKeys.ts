/** The fold that a key leads to from `folds[at]`, or undefined; `indents` are their depths. */
export function foldAfterKey(
  indents: readonly number[],
  at: number,
  key: string,
): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return at + 1 < indents.length ? at + 1 : undefined;
    case 'ArrowUp':
      return at > 0 ? at - 1 : undefined;
    case 'ArrowLeft': {
      const outer = indents.slice(0, at).findLastIndex((indent) => indent < indents[at]!);
      return outer < 0 ? undefined : outer;
    }
    default:
      return undefined;
  }
}

/**
 * Keys on the arrows of a tree, as in VS Code's own: right opens and goes in, left closes and goes
 * out, up and down go to the arrow before and after.
 */
export function onFoldKey(event: KeyboardEvent): void {
  const fold = event.target as HTMLElement;
  if (!fold.classList.contains('fold')) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const isOpen = fold.getAttribute('aria-expanded') === 'true';
  if ((event.key === 'ArrowRight' && !isOpen) || (event.key === 'ArrowLeft' && isOpen)) {
    event.preventDefault();
    fold.click();
    return;
  }
  const folds = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.fold')];
  const indents = folds.map((one) => Number(one.parentElement!.style.getPropertyValue('--indent')));
  const next = foldAfterKey(indents, folds.indexOf(fold), event.key);
  if (next === undefined) return;
  event.preventDefault();
  fold.tabIndex = -1;
  folds[next]!.tabIndex = 0;
  folds[next]!.focus();
}

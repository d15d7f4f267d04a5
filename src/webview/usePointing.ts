import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PagePlace } from '../view/protocol';
import type { PageModel } from './pageModel';
import { blockOf, placeOf, rangeAt, wholeOf } from './pointing';

/** A selection that is still being drawn is not told of. */
const settleMs = 80;

/** The commands of the context menu are offered where an element has this `data-vscode-context`. */
export const textContext = JSON.stringify({ payloadLensText: true });

/**
 * Tells the host what the user has selected in the pane, clicked, or opened the context menu on, for
 * the commands that decode it. A click means the whole of what is shown there as one.
 */
export function usePointing(
  pane: RefObject<HTMLElement>,
  model: PageModel,
  exchange: number,
): void {
  useEffect(() => {
    const element = pane.current!;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isSelected = false;
    const tell = (place: PagePlace | null): void => {
      clearTimeout(timer);
      model.link.intend({ name: 'point', exchange, place });
    };
    const selected = (): Range | null => {
      const selection = document.getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      return range && !range.collapsed && range.intersectsNode(element) ? range : null;
    };
    const look = (): void => {
      const range = selected();
      const place = range && placeOf(range);
      // What was only clicked stays meant: it has no selection that could go.
      if (place || isSelected) tell(place);
      isSelected = place !== null;
    };
    const onSelectionChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, settleMs);
    };
    const onClick = (event: MouseEvent): void => {
      const target = event.target as Element;
      const line = target.closest<HTMLElement>('[data-line]');
      const block = line && blockOf(line);
      if (!block || selected() || target.closest('button, .mark, .label-chip')) return;
      const range = rangeAt(target);
      isSelected = false;
      tell(range ? placeOf(range) : wholeOf(block, line));
    };
    const onContextMenu = (event: MouseEvent): void => {
      const target = event.target as Element;
      const block = blockOf(target);
      if (!block) return;
      const drawn = selected();
      const isInside = drawn?.intersectsNode(target.closest('[data-line]') ?? target);
      const place = drawn && isInside ? placeOf(drawn) : null;
      if (place) return tell(place);
      const mark = target.closest<HTMLElement>('.mark');
      if (mark) {
        const finding = Number(mark.dataset['finding']);
        model.link.intend({ name: 'select', exchange, finding });
        return;
      }
      const range = rangeAt(target);
      isSelected = range !== null;
      // Shows what the commands will take; of a whole section, nothing else is to look chosen.
      if (!range) document.getSelection()?.removeAllRanges();
      if (range)
        document
          .getSelection()
          ?.setBaseAndExtent(
            range.startContainer,
            range.startOffset,
            range.endContainer,
            range.endOffset,
          );
      const whole = wholeOf(block, target.closest<HTMLElement>('[data-line]'));
      tell((range && placeOf(range)) ?? whole);
    };
    document.addEventListener('selectionchange', onSelectionChange);
    element.addEventListener('click', onClick);
    element.addEventListener('contextmenu', onContextMenu);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onSelectionChange);
      element.removeEventListener('click', onClick);
      element.removeEventListener('contextmenu', onContextMenu);
    };
  }, [exchange]);
}

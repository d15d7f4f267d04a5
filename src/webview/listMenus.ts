import { columnIds, groupKeys, type ColumnId, type KeptList } from '../view/arrange/model';
import { usualColumns } from './columns';
import type { MenuEntry } from './menu';
import type { PageModel } from './pageModel';
import { say } from './strings';

/** What the entries of the list's menus read and change. */
export type ListMenuModel = Pick<PageModel, 'keepList' | 'list'> & { kept(): KeptList };

/** For each column whether it is shown, and back to the usual ones. */
export function columnEntries(model: ListMenuModel): MenuEntry[] {
  const shown = model.kept().columns ?? usualColumns;
  const entries = columnIds.map((id): MenuEntry => {
    const isChosen = shown.includes(id);
    const next = columnIds.filter((other) => shown.includes(other) !== (other === id));
    return {
      kind: 'check',
      label: id === 'index' ? say('grid.indexTitle') : say(`grid.${id}`),
      isChosen,
      // One has to stay: without any there is nothing to open this menu on.
      act: () => next.length > 0 && model.keepList({ columns: next }),
    };
  });
  const reset = (): void => model.keepList({ columns: null, widths: {} });
  return [
    ...entries,
    { kind: 'line' },
    { kind: 'act', label: say('list.resetColumns'), act: reset },
  ];
}

/** The menu of a column's heading. */
export function headingMenu(model: ListMenuModel, column: ColumnId, fit: () => void): MenuEntry[] {
  const { arrangement } = model.list;
  const { sort } = arrangement;
  const sorted = (label: string, isDescending: boolean | null): MenuEntry => ({
    kind: 'choice',
    label,
    isChosen:
      isDescending === null
        ? sort === null
        : sort?.column === column && sort.isDescending === isDescending,
    act: () => {
      const next = isDescending === null ? null : { column, isDescending };
      model.list.arrange({ ...arrangement, sort: next });
    },
  });
  return [
    sorted(say('list.ascending'), false),
    sorted(say('list.descending'), true),
    sorted(say('list.captureOrder'), null),
    { kind: 'line' },
    { kind: 'act', label: say('list.fitColumn'), act: fit },
    { kind: 'line' },
    ...columnEntries(model),
  ];
}

/** The menu of the list as a whole. */
export function viewMenu(model: ListMenuModel): MenuEntry[] {
  const { arrangement } = model.list;
  const { isTimelineShown, timelineBy } = model.kept();
  const groups = [null, ...groupKeys].map((group): MenuEntry => ({
    kind: 'choice',
    label: say(`list.group.${group ?? 'none'}`),
    isChosen: arrangement.group === group,
    act: () => model.list.arrange({ ...arrangement, group }),
  }));
  const keys = model.list.view().groups.map(({ key }) => key);
  const folding = (label: string, isFolded: boolean): MenuEntry => ({
    kind: 'act',
    label,
    act: () => model.list.fold(keys, isFolded),
  });
  return [
    ...groups,
    ...(keys.length > 0
      ? [
          { kind: 'line' } as const,
          folding(say('list.foldAll'), true),
          folding(say('list.unfoldAll'), false),
        ]
      : []),
    { kind: 'line' },
    {
      kind: 'check',
      label: say('timeline.show'),
      isChosen: isTimelineShown,
      act: () => model.keepList({ isTimelineShown: !isTimelineShown }),
    },
    ...(['count', 'size'] as const).map((by): MenuEntry => ({
      kind: 'choice',
      label: say(`timeline.by.${by}`),
      isChosen: timelineBy === by,
      act: () => model.keepList({ timelineBy: by, isTimelineShown: true }),
    })),
    { kind: 'line' },
    ...columnEntries(model),
  ];
}

import assert from 'node:assert/strict';
import { eventKinds } from '../../src/detect/events';
import { findInJson, marks } from './exchange';

describe('eventKinds', () => {
  const cases: readonly (readonly [name: string, ...kinds: string[]])[] = [
    ['open_folder', 'folder'],
    ['folderOpened', 'folder'],
    ['app_launch', 'app'],
    ['status_bar_swipe', 'statusBar', 'ui'],
    ['StatusBarExpand', 'statusBar'],
    ['notification_shade_pull', 'statusBar'],
    ['settings_click', 'settings', 'ui'],
    ['music_play', 'music'],
    ['video_watch', 'video'],
    ['page_view', 'page'],
    ['search', 'search'],
    ['$AppClick', 'app', 'ui'],
    ['heartbeat'],
    ['sdk_init'],
    ['app_version'],
    ['__proto__'],
    [''],
  ];
  for (const [name, ...kinds] of cases) {
    it(`reads ${JSON.stringify(name)}`, () => {
      const found = eventKinds(name);
      for (const kind of kinds) assert.ok([...found].includes(kind as never), [...found].join());
      if (kinds.length === 0) assert.deepEqual([...found], []);
    });
  }
});

describe('events', () => {
  const cases: readonly (readonly [body: unknown, ...expected: string[]])[] = [
    [
      { event: 'open_folder', properties: { folder_name: 'Finance' } },
      'folder_open@json:/properties/folder_name',
    ],
    [{ event: 'open_folder' }, 'folder_open@json:/event'],
    [
      { event: 'app_launch', properties: { package: 'com.bank.app' } },
      'app_open@json:/properties/package',
    ],
    [{ event: 'app_start' }],
    [{ event: 'status_bar_swipe' }, 'status_bar_event@json:/event'],
    [
      { event: 'settings_click', properties: { item: 'wifi' } },
      'settings_event@json:/event',
      'settings_event@json:/properties/item',
    ],
    [
      { event: 'music_play', song: 'Moon', artist: 'Nora' },
      'media_listened@json:/artist',
      'media_listened@json:/song',
    ],
    [{ action: 'search', params: { q: 'divorce' } }, 'search_query@json:/params/q'],
    [
      { event: 'page_view', url: 'https://clinic.example.org/a', title: 'A', is_incognito: 1 },
      'browsing_url@json:/url',
      'incognito_flag@json:/is_incognito',
    ],
    [
      { events: [{ name: 'search', params: { search_term: 'hiv test' } }] },
      'search_query@json:/events/0/params/search_term',
    ],
    [{ event: '$AppClick', $element_content: 'Buy' }, 'ui_event@json:/$element_content'],
    [{ event: 'heartbeat', properties: { name: 'x', key: 'wifi', title: 'Y' } }],
    [{ name: 'open_folder' }],
  ];
  for (const [body, ...expected] of cases) {
    it(`in ${JSON.stringify(body)}`, () => {
      assert.deepEqual(marks(findInJson(body)), expected);
    });
  }
});

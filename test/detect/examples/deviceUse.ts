import type { Examples } from './examples';

export const deviceUseExamples: Examples = {
  hits: {
    app_open: [
      { package: 'com.bank.app', foreground_time: 5321 },
      { foreground_app: 'com.dating.nearby' },
      { foreground: 'com.dating.nearby', duration: 5 },
      { recent_apps: [{ pkg: 'com.health.cycle' }] },
    ],
    installed_apps: [{ applist: 'com.bank.app,org.prayer.times,com.dating.nearby' }],
    folder_open: [{ folder_name: 'Finance' }],
    status_bar_event: [{ status_bar_action: 'expand' }],
    settings_event: [{ setting_name: 'location_services' }],
    ui_event: [
      { targetText: 'Buy now' },
      { $element_content: 'Book appointment' },
      { screen_name: 'Settings' },
    ],
    media_listened: [
      { song: 'Moonlight', artist: 'Nora Vale' },
      { now_playing: 'Nora Vale - Moonlight' },
      { title: 'Moonlight', artist: 'Nora Vale', album: 'Tides' },
    ],
    media_watched: [
      { video_title: 'Harbour, episode 3' },
      { title: 'Harbour', season: 2, episode: '3' },
    ],
  },
  misses: {
    app_open: [
      { app_id: 'com.collector.self' },
      { foreground: 'true' },
      { package: 'left-pad' },
      { lib: { package: 'com.vendor.sdk' } },
      { class: 'com.vendor.sdk.Main' },
    ],
    folder_open: [{ folder: true }, { folder_id: '17' }],
    status_bar_event: [{ status_bar: true }, { status: 'bar' }],
    media_listened: [{ title: 'Settings' }, { track: 'click' }, { album: { cover: 'x.png' } }],
    media_watched: [{ title: 'Home' }, { channel: 'stable' }],
    ui_event: [{ button: true }],
  },
};

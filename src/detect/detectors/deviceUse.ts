import type { Detector, EntityRule, Fit, Leaf } from '../detector';
import { shapes } from '../shape';
import { fitWords, good } from '../values';
import { list } from '../list';

const packagePattern =
  /^(?:com|org|net|io|de|ru|cn|me|app|co|fr|uk|us|eu|in|jp|kr|br|it|es|pl|nl|tv|ai|dev|ch|at|se|no|fi|dk|cz|be|tr|id|vn|info|xyz|air|edu|gov|ua|my|sg|hk|tw|au|ca|mx)(?:\.[a-z_][\w-]{0,60}){1,6}$/i;
const listSplit = /[,;|\n]\s{0,4}/;

/** Whether `text` names an Android package or an iOS bundle. */
export function isPackageName(text: string): boolean {
  return text.length >= 6 && text.length <= 150 && packagePattern.test(text);
}

/** Whether `text` lists three packages at least. */
function isPackageList(text: string): boolean {
  if (text.length < 20 || text.length > 1_000_000) return false;
  const names = text.slice(0, 4096).split(listSplit, 8);
  return names.length >= 3 && names.slice(0, 3).every((name) => isPackageName(name.split(':')[0]!));
}

function fitApp({ text, shape }: Leaf): Fit | null {
  if ((shape & shapes.reverseDns) !== 0 && isPackageName(text)) return { syntax: 'exact' };
  const slash = text.indexOf('/');
  return slash > 0 && isPackageName(text.slice(0, slash)) ? good : null;
}

function fitTitle({ text, type }: Leaf): Fit | null {
  if (type === 'boolean' || type === 'number') return null;
  return text.includes('://') ? null : fitWords(text, 200);
}

function fitNamed({ text, shape, type }: Leaf): Fit | null {
  if (type === 'boolean' || (shape & (shapes.url | shapes.uuid | shapes.at)) !== 0) return null;
  return fitWords(text, 120);
}

function use(
  entity: EntityRule['entity'],
  rule: Omit<EntityRule, 'entity' | 'isRequestOnly'>,
): EntityRule {
  return { ...rule, entity, isRequestOnly: true };
}

const listening = list(`
  artist, album, song, singer, track, playlist, genre, artistname, songname
`);
const watching = list(`
  episode, season, watchtime, position, videoid, channel, series, duration
`);
const usage = list(`
  launchtime, foregroundtime, usagetime, opentime, lasttimeused, duration, startcount,
  launchcount, totaltimeinforeground, foreground, applabel, usageduration, lastused
`);

/** What the user does with the device. */
export const deviceUse: Detector = {
  id: 'deviceUse',
  rules: [
    use('app_open', {
      keys: {
        strong: list(`
          foreground app, foreground package, current app, launched app, opened app, top app,
          running app, launch package, recent app, top package, last app, opened package,
          current package, target package, launch app
        `),
        plain: ['foreground', 'fg app', 'top activity'],
        weak: list(`
          package name, package, pkg, pkg name, app package, app, component, pn
        `),
      },
      fit: fitApp,
      siblings: usage,
      trail: list(`
        usage, recent, foreground, running, opened, launched, launch
      `),
      against: ['sdk', 'lib', 'library', 'self', 'context', 'device'],
    }),
    use('installed_apps', {
      keys: {
        strong: [
          'installed apps',
          'app list',
          'applist',
          'installed packages',
          'package list',
          'apps installed',
        ],
        plain: ['pkgs', 'packages', 'installed', 'apps', 'anzhuangliebiao', 'installed app list'],
      },
      fit: ({ text }) => (isPackageList(text) ? { syntax: 'exact' } : null),
    }),
    use('folder_open', {
      keys: {
        strong: ['opened folder', 'folder opened', 'open folder'],
        plain: ['folder name', 'folder title', 'folder path', 'folder', 'folder label'],
        weak: ['directory', 'directory name', 'dir name'],
      },
      fit: fitNamed,
      against: ['build', 'project', 'source', 'config'],
    }),
    use('status_bar_event', {
      keys: {
        strong: list(`
          status bar, status bar action, status bar event, statusbar, notification shade,
          quick settings, quick setting tile, qs tile, status bar swipe, notification panel
        `),
      },
      fit: (leaf) => (leaf.type === 'boolean' ? null : fitNamed(leaf)),
      against: ['style', 'theme', 'css', 'layout', 'ui'],
    }),
    use('settings_event', {
      keys: {
        strong: ['setting name', 'settings key', 'setting key', 'settings item', 'setting changed'],
        plain: [
          'settings page',
          'setting item',
          'settings screen',
          'setting option',
          'settings action',
        ],
      },
      fit: fitNamed,
    }),
    use('ui_event', {
      keys: {
        plain: list(`
          element content, element text, button text, button name, clicked text, click text,
          screen name, screen class, activity name, view text, tapped element, button label,
          screen title, firebase screen, firebase screen class, clicked element, target text
        `),
        weak: ['element', 'button', 'screen', 'activity', 'widget', 'element name'],
      },
      fit: fitNamed,
      against: ['config', 'layout', 'translation', 'strings'],
    }),
    use('media_listened', {
      keys: {
        strong: [
          'now playing',
          'song title',
          'song name',
          'listening to',
          'track title',
          'music title',
        ],
        plain: list(`
          song, artist, artist name, album, album name, singer, track name, playlist,
          music name, podcast, podcast title, album title, playlist name, gequ, 歌曲, 歌手
        `),
        weak: ['title', 'track', 'music', 'audio', 'station', 'composer'],
      },
      fit: fitTitle,
      siblings: listening,
      trail: list(`
        song, music, track, player, playback, listening, audio
      `),
      against: ['app', 'photo', 'gallery', 'analytics', 'page', 'window'],
    }),
    use('media_watched', {
      keys: {
        strong: [
          'now watching',
          'video title',
          'movie title',
          'episode title',
          'show title',
          'watch title',
        ],
        plain: list(`
          movie, episode name, movie name, series title, film, tv channel, program name
        `),
        weak: list(`
          title, episode, video, show, series, channel, channel name, video name
        `),
      },
      fit: fitTitle,
      siblings: watching,
      trail: list(`
        video, watch, movie, playback, stream, tv, acr
      `),
      against: ['app', 'page', 'window', 'article'],
    }),
  ],
};

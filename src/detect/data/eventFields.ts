import type { EventKind } from '../events';
import type { EntityId } from '../model';

function fields(entity: EntityId, keys: string): ReadonlyMap<string, EntityId> {
  return new Map(keys.split(' ').map((key) => [key, entity] as const));
}

/** What the members of an event hold, by joined key words, where its name says what it is about. */
export const eventFields: Readonly<Record<EventKind, ReadonlyMap<string, EntityId>>> = {
  folder: fields(
    'folder_open',
    'name title label folder foldername foldertitle folderlabel path folderpath directory dir ' +
      'dirname item itemname elementname elementcontent target targetname',
  ),
  app: fields(
    'app_open',
    'package packagename pkg pkgname app appname applicationname application name bundleid component ' +
      'target targetpackage targetapp label applabel appid activity componentname launchedapp ' +
      'openedapp elementcontent',
  ),
  statusBar: fields(
    'status_bar_event',
    'item itemname tile tilename button panel toggle element elementcontent switch direction',
  ),
  settings: fields(
    'settings_event',
    'setting settingname settingkey item itemname key name option page category section screen ' +
      'element elementcontent title preference menu',
  ),
  music: fields(
    'media_listened',
    'song songname songtitle track trackname tracktitle title name artist artistname singer album ' +
      'albumname playlist playlistname podcast station audio music musicname author composer genre',
  ),
  video: fields(
    'media_watched',
    'title name movie movietitle film episode episodetitle video videotitle videoname show showname ' +
      'series seriestitle channel channelname program programme stream season',
  ),
  page: fields(
    'browsing_url',
    'url pageurl link href uri location target site address page webpage',
  ),
  search: fields(
    'search_query',
    'query q keyword keywords term terms text wd kw word words searchterm searchquery searchtext ' +
      'searchword searchkeyword searchstring value input content phrase',
  ),
  clipboard: fields('clipboard', 'text content value clip cliptext data copied pasted selection'),
  purchase: fields(
    'purchase',
    'price amount revenue total value currency product productname orderid item itemname sku ' +
      'quantity transactionid receipt ordertotal',
  ),
  ui: fields(
    'ui_event',
    'elementcontent elementname elementid elementtype element button buttontext buttonname label ' +
      'screenname screen text viewname widget control target',
  ),
};

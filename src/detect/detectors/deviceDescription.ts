import type { Detector, Fit, Leaf } from '../detector';
import { shapes } from '../shape';
import { exact, fitWords, good, hasDigit, isNonValue, loose } from '../values';
import { list } from '../list';
import { describes, deviceKeys } from '../data/device';

const systemVersion =
  /^(?:(?:android|ios|ipados|harmonyos|windows|mac ?os(?: x)?|linux|tvos|watchos|miui|emui|ubuntu)[ /_-]{0,2})?v?\d{1,3}(?:[._]\d{1,6}){0,4}(?: ?\([\w. ]{1,30}\))?$/i;
const namedSystem = /^(?:android|ios|ipados|harmonyos|windows|mac ?os|linux)[ /_-]{0,2}\d/i;
const sizePair =
  /^\d{2,5}(?:\.\d{1,3})? ?[x×X*,] ?\d{2,5}(?:\.\d{1,3})?(?:[x*]\d{1,3})?(?:\|[\dx|]{1,24})?$/;

/** Width and height beside what only a page has (the page before, a query) are those of a window. */
function isPageSize({ joined, text, scope }: Leaf): boolean {
  if (joined !== 'width' && joined !== 'height') return false;
  const { members } = scope;
  const isPage = pageParts.some((name) => members.has(name));
  return isPage && members.has('width') && members.has('height') && windowSide.test(text);
}
const pageParts = list('referrer, referer, search, hash');
const windowSide = /^\d{3,4}$/;

/** Names under which a screen's size stands whole, and a lone number is something else. */
const pairKeys: ReadonlySet<string> = new Set(
  list('screen, resolution, ds, bs, s, sd, wsz, sxy, dim, px, pixel, pixels'),
);

const deviceWords = list(`
  device, phone, hardware, client, handset, deviceinfo, os, context
`);
const otherMachines = list(`
  server, car, vehicle, product, item, llm, ai, database, api
`);

function fitNumber({ text, shape }: Leaf, limit: number): Fit | null {
  if ((shape & (shapes.digits | shapes.decimal)) === 0 && !plainNumber.test(text)) return null;
  const value = Number(text);
  return value >= 0 && value <= limit ? good : null;
}
const plainNumber = /^\d{1,9}(?:\.\d{1,9})?$/;

function fitTrait({ text, type }: Leaf): Fit | null {
  if (type === 'boolean') return loose;
  if (text.length === 0 || text.length > 160) return null;
  return isNonValue(text) && text !== 'true' && text !== 'false' ? null : loose;
}

function isSystemWord(word: string): boolean {
  return word === 'os' || word === 'system' || word === 'platform' || word === 'android';
}

/** What the device is like: little by itself, together often enough to know it again. */
export const deviceDescription: Detector = {
  id: 'deviceDescription',
  rules: [
    describes('os_version', {
      keys: {
        strong: list(`
          os version, android version, ios version, system version, platform version, os ver,
          osver, sys version, android release, build version release, os release,
          sec ch ua platform version, device os version, operating system version, miui version,
          os version name, version release, os major version, os version major
        `),
        plain: list(`
          api level, sdk int, android sdk, os api level, android api, android sdk int, osv
        `),
        weak: list(`
          os, platform, system, android, version, operating system
        `),
      },
      fit({ text, joined, scope }) {
        if (!systemVersion.test(text)) return null;
        if (namedSystem.test(text)) return { syntax: 'exact' };
        // A version by itself is an app's; inside `os` or `system` it is the system's.
        if (joined === 'version' && scope.meaning?.words.some(isSystemWord) !== true) return null;
        return good;
      },
      siblings: deviceKeys,
      trail: ['device', 'os', 'phone', 'hardware', 'system', 'deviceinfo'],
      against: list(`
        app, sdk, lib, library, browser, package, api, engine
      `),
    }),
    describes('device_model', {
      keys: {
        strong: list(`
          device model, phone model, model name, hardware model, device brand, phone brand,
          device manufacturer, product model, ro product model, jixing, device product,
          sec ch ua model, device maker, model identifier, machine model, device vendor
        `),
        plain: ['manufacturer', 'mobile model', 'handset', 'model number', 'device code name'],
        weak: list(`
          model, brand, device, product, hardware, make, vendor, machine, board
        `),
      },
      fit({ text, type }) {
        if (type === 'boolean' || text.length > 60 || text.includes('://')) return null;
        const fit = fitWords(text, 60);
        return fit !== null && hasDigit(text) ? good : fit;
      },
      siblings: deviceKeys,
      trail: deviceWords,
      against: otherMachines,
    }),
    describes('device_name', {
      keys: {
        strong: [
          'device name',
          'phone name',
          'bluetooth name',
          'computer name',
          'device label',
          'bt name',
        ],
        plain: ['host name', 'hostname', 'machine name'],
      },
      fit({ text, joined }) {
        if (joined === 'hostname' && text.includes('.')) return null;
        return fitWords(text, 80);
      },
      siblings: deviceKeys,
    }),
    describes('screen', {
      keys: {
        strong: list(`
          screen width, screen height, screen resolution, display width, display height,
          screen density, screen dpi, screen size, viewport width, viewport height, dpi,
          device pixel ratio, screen res, display density, density dpi, viewport size, ppi,
          display resolution, screen inches, display size, display dpi, screen scale, inner width,
          inner height, outer width, outer height, browser width, browser height, avail width,
          avail height, window width, window height, client width, client height, resolution scale
        `),
        plain: list(`
          pixel ratio, resolution, dpr, window size, screen, viewport, display, density, vp size
        `),
        weak: list(`
          width, height, sr, res, vp, sw, sh, scale, w, h, vw, vh, ww, wh, vpw, vph
        `),
      },
      fit(leaf) {
        if (sizePair.test(leaf.text)) return { syntax: 'exact' };
        return pairKeys.has(leaf.joined)
          ? null
          : isPageSize(leaf)
            ? exact
            : fitNumber(leaf, 20_000);
      },
      siblings: list(`
        screenheight, screenwidth, density, dpi, osversion, language, timezone, vw, vh, ww, wh, vpw, vph,
        sw, sh, bw, bh
      `),
      trail: ['screen', 'display', 'viewport', 'device'],
      against: list(`
        image, video, banner, ad, thumbnail, photo, size, icon, player, media
      `),
    }),
    describes('battery', {
      keys: {
        strong: list(`
          battery, battery level, battery charge, battery status, battery percent, btl,
          battery temperature, battery state, battery percentage, is charging, dianliang,
          battery health, battery voltage, power level, battery charging
        `),
        plain: ['charging', 'btch', 'charge level', 'low power mode'],
      },
      fit({ text, type }) {
        if (type === 'boolean') return good;
        if (text.length > 24 || isNonValue(text)) return null;
        return plainNumber.test(text.replace('%', '')) ? good : loose;
      },
    }),
    describes('device_trait', {
      keys: {
        plain: list(`
          cpu abi, cpu arch, cpu type, cpu cores, cpu count, cpu model, cpu max freq, abi,
          ram total, total ram, total memory, memory total, free memory, ram free, ram size,
          disk free, disk total, storage total, storage free, free disk, total disk, ram,
          is rooted, rooted, jailbroken, is jailbroken, is emulator, emulator, is root,
          dark mode, font scale, font size, brightness, screen brightness, volume level,
          screen orientation, device orientation, uptime, boot time, device type, device class,
          os name, system name, gpu, gl renderer, gl version, webgl renderer, webgl vendor,
          accelerometer, gyroscope, magnetometer, color depth, hardware concurrency,
          device memory, install time, first install time, nfc, is vpn, vpn, is proxy,
          canvas fingerprint, canvas, audio fingerprint, webgl, installed fonts,
          max touch points, touch support, bluetooth enabled, developer mode, adb enabled,
          sim state, sim count, phone type, is tablet, kernel version, bootloader, baseband,
          security patch, hardware name, build display, build type, build product, device class,
          sec ch ua platform, sec ch ua arch, sec ch ua bitness, form factor, os build, abis,
          debuggable, mock location, has nfc, has telephone, headphones, audio route, os family,
          browser name, browser version, user agent name, user agent os, brightness level,
          total physical memory, available physical memory
        `),
        weak: list(`
          os, platform, arch, cpu, rooted device, orientation, architecture, hardware
        `),
      },
      fit: fitTrait,
      siblings: deviceKeys,
      trail: deviceWords,
      against: list(`
        css, style, player, sound, chart, layout, font
      `),
    }),
  ],
};

import type { Detector, Fit, Leaf } from '../detector';
import { memberText, type Scope } from '../scope';
import { shapes } from '../shape';
import { decimalPattern, fitWords, good, isNonValue, loose } from '../values';
import { list } from '../list';

const pairPattern =
  /^(?:geo:)?\s{0,2}-?\d{1,3}\.\d{1,15}\s{0,2}[,; ]\s{0,2}-?\d{1,3}\.\d{1,15}(?:[,;][\w.=;-]{0,60})?$/;
const pairSplit = /[,; ]+/;
const geohashPattern = /^[\db-hjkmnp-z]{5,12}$/i;
const plusCodePattern = /^[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}$/;
/** A square of three metres by three words (what3words). */
const threeWords = /^(?:\/{3})?\p{L}{2,30}\.\p{L}{2,30}\.\p{L}{2,30}$/u;
const countryPattern = /^[A-Z]{2,3}$/i;
const ipv4Pattern =
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const ipv6Pattern = /^(?=[\da-f:.]{3,45}$)(?:[\da-f]{0,4}:){2,7}[\da-f.]{0,15}$/i;
const portTail = /:\d{1,5}$/;
const privateIpv4 = /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
const emptyIpv4 = /^(?:0\.|255\.|22[4-9]\.|23\d\.|24\d\.)|^127\.0\.0\.1$/;

const latitudes = list(`
  lat, latitude, locationlat, gpslat, gpslatitude, geolat, y, lt, latit, latitud, breitengrad,
  shirota, широта, weidu, 纬度
`);
const longitudes = list(`
  lng, lon, long, longitude, locationlng, locationlon, gpslon, gpslng, gpslongitude, geolng,
  geolon, geolong, x, lg, locationlong, longit, longitud, laengengrad, langengrad, dolgota, долгота,
  jingdu, 经度
`);
const isLatitude: ReadonlySet<string> = new Set(latitudes);
const geographic = list(`
  location, geo, gps, coords, coordinate, position, place, point
`);

/** Digits after the point. */
function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

function isWithin(text: string, limit: number): boolean {
  return decimalPattern.test(text) && Math.abs(Number(text)) <= limit;
}

/** The other half of a coordinate pair, by the keys that go together, or null. */
export function partnerKey({
  scope,
  joined,
  text,
}: Pick<Leaf, 'scope' | 'joined' | 'text'>): string | null {
  if (scope.isList) return memberText(scope, '#0') === text ? '#1' : '#0';
  if (!isLatitude.has(joined) && !longitudes.includes(joined)) {
    return partnerOfPrefix(scope, joined);
  }
  const others = isLatitude.has(joined) ? longitudes : latitudes;
  return others.find((key) => scope.members.has(key)) ?? null;
}

const latitudeTail = /^([a-z]{1,24}?)(latitude|lat)$/;
const longitudeTail = /^([a-z]{1,24}?)(longitude|long|lng|lon)$/;
const latitudeTails = ['lat', 'latitude'];
const longitudeTails = ['lng', 'lon', 'long', 'longitude'];

/** Whether a key is a latitude's, whatever stands before it (`pickupLat`). */
function isLatitudeKey(joined: string): boolean {
  return isLatitude.has(joined) || (!longitudes.includes(joined) && latitudeTail.test(joined));
}

/** Whether a key is one half of a pair. */
function isAxis(joined: string): boolean {
  return isLatitudeKey(joined) || longitudes.includes(joined) || longitudeTail.test(joined);
}

/** The other half of `pickup_lat` is `pickup_lng`: the same words before the axis. */
function partnerOfPrefix(scope: Scope, joined: string): string | null {
  const isFirst = latitudeTail.exec(joined);
  const prefix = (isFirst ?? longitudeTail.exec(joined))?.[1];
  if (prefix === undefined) return null;
  const tails = isFirst === null ? latitudeTails : longitudeTails;
  const tail = tails.find((other) => scope.members.has(prefix + other));
  return tail === undefined ? null : prefix + tail;
}

/** Whether a pair is on Earth, not at its origin, with `decimals` digits after the point at least. */
function isPlace(latitude: string, longitude: string, decimals: number): boolean {
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return false;
  if (Number(latitude) === 0 && Number(longitude) === 0) return false;
  return decimalsOf(latitude) >= decimals && decimalsOf(longitude) >= decimals;
}

/**
 * Whether a pair tells a place to some hundred metres: three decimals, which Apple calls precise. A
 * number loses the zeros at its end, so that the other one may make up for one of them.
 */
function isPrecisePlace(latitude: string, longitude: string): boolean {
  if (!isPlace(latitude, longitude, 2)) return false;
  return decimalsOf(latitude) + decimalsOf(longitude) >= 6;
}

/** `[13.40495, 52.52001]`: two numbers in an array, in either order (GeoJSON has the longitude first). */
function fitElement({ scope, text }: Leaf, isPrecise: boolean): Fit | null {
  if (scope.members.has('#3')) return null;
  const first = memberText(scope, '#0');
  const second = memberText(scope, '#1');
  if (first === null || second === null || (text !== first && text !== second)) return null;
  const isFine = isPrecisePlace(first, second) || isPrecisePlace(second, first);
  return isFine && isPrecise ? { syntax: 'good', passed: ['pair'] } : null;
}

function fitCoordinate(leaf: Leaf, isPrecise: boolean): Fit | null {
  if ((leaf.shape & (shapes.decimal | shapes.digits)) === 0 && !decimalPattern.test(leaf.text))
    return null;
  if (leaf.scope.isList) return fitElement(leaf, isPrecise);
  const partner = partnerKey(leaf);
  const other = partner === null ? null : memberText(leaf.scope, partner);
  if (other === null) return null;
  const isFirst = isLatitudeKey(leaf.joined);
  const [latitude, longitude] = isFirst ? [leaf.text, other] : [other, leaf.text];
  if (isPrecise !== isPrecisePlace(latitude, longitude)) return null;
  if (!isPlace(latitude, longitude, 1)) return null;
  if (leaf.joined !== 'x' && leaf.joined !== 'y') return { syntax: 'good', passed: ['pair'] };
  // Games and pointers have an x and a y too, but not with the decimals of a map.
  return isPlace(latitude, longitude, 4) ? loose : null;
}

function fitPair(text: string): Fit | null {
  if (text.length > 120 || !pairPattern.test(text)) return null;
  const [latitude, longitude] = text.replace('geo:', '').trim().split(pairSplit);
  if (latitude === undefined || longitude === undefined) return null;
  const isEither = isPrecisePlace(latitude, longitude) || isPrecisePlace(longitude, latitude);
  return isEither ? { syntax: 'exact', passed: ['pair'] } : null;
}

function fitIp({ text, joined }: Leaf): Fit | null {
  const first = text.split(',', 1)[0]!.trim();
  const bare = ipv4Pattern.test(first) ? first : first.replace(portTail, '');
  const end = first.length;
  const span = text.length === end ? {} : { start: text.indexOf(first), end };
  if (ipv4Pattern.test(bare)) {
    if (emptyIpv4.test(bare) || isVersionKey.test(joined)) return null;
    if (privateIpv4.test(bare)) return { syntax: 'exact', passed: ['private address'], ...span };
    return { syntax: 'exact', ...span };
  }
  if (first.length > 45 || !first.includes(':') || !ipv6Pattern.test(first)) return null;
  return first === '::' || first === '::1' || first.length < 6
    ? null
    : { syntax: 'exact', ...span };
}
const isVersionKey = /(?:version|ver|build|sdk|release|firmware|revision)$/;

function fitCell({ text, scope, joined }: Leaf): Fit | null {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0 || value > 68_719_476_735) return null;
  const hasArea = ['lac', 'tac', 'locationareacode', 'trackingareacode'].some((key) =>
    scope.members.has(key),
  );
  const hasCountry = scope.members.has('mcc');
  if (joined === 'lac' || joined === 'tac') return hasCountry ? good : null;
  return hasArea || hasCountry ? { syntax: 'good', passed: ['pair'] } : loose;
}

/** Where a device is. */
export const location: Detector = {
  id: 'location',
  rules: [
    {
      entity: 'precise_location',
      keys: {
        strong: [
          'latitude',
          'longitude',
          'gps latitude',
          'gps longitude',
          'location lat',
          'location lng',
          'what3words',
          'w3w',
        ],
        plain: list(`
          lat, lng, lon, location lon, geo lat, geo lng, geo lon, gps lat, gps lng, gps lon,
          location long, geo long, lat lng, lat lon, latlng, latlong, ll, geo point,
          geolocation, gps, coordinates, coords, geohash, ghash, plus code, olc, plus code global,
          latlong accu, flat, flng, tlat, tlng, slat, slng, dlat, dlng,
          last known location, last location
        `),
        weak: list(`
          long, location, loc, geo, position, x, y, lt, lg, point, origin,
          destination, from, to, center, near, pickup, dropoff, waypoint, start, end, dest, geocode, q
        `),
      },
      fit(leaf) {
        const { text, joined } = leaf;
        const pair = fitPair(text);
        if (pair !== null) return pair;
        if (joined === 'geohash' || joined === 'ghash') {
          return geohashPattern.test(text) && text.length >= 6 ? good : null;
        }
        if (joined === 'what3words' || joined === 'w3w') return threeWords.test(text) ? good : null;
        if (plusCodePattern.test(text)) return { syntax: 'exact' };
        return fitCoordinate(leaf, true);
      },
      siblings: list(`
        accuracy, altitude, provider, horizontalaccuracy, speed, bearing, city
      `),
      trail: geographic,
      against: list(`
        svg, path, chart, bid, price, scale, touch, mouse, rect, accelerometer
      `),
    },
    {
      entity: 'coarse_location',
      keys: {
        strong: [
          // PostHog's properties of an address.
          'geoip subdivision 1 name',
          'geoip subdivision 2 name',
          'geoip subdivision 1 code',
          'geo country',
          'geo city',
          'country code',
          'geo region',
          'ip country',
          'city name',
        ],
        plain: list(`
          city, country, province, country iso, sim country, network country, chengshi,
          latitude, longitude, geo city id, ciudad, cidade, stadt, город, 城市, dma,
          sim country iso, network country iso, user country, country name, sheng, county,
          region code, region name, region iso code, sim region, subdivision, subdivision name,
          subdivision code
        `),
        weak: list(`
          region, state, lat, lng, lon, location, ct, st, geo, area, ort, pais
        `),
      },
      fit(leaf) {
        const { text, joined } = leaf;
        if (isAxis(joined)) return fitCoordinate(leaf, false);
        if (isNonValue(text) || text.length > 60 || /\d{3}|[{}<>=_/]/.test(text)) return null;
        if (joined.includes('country') || joined === 'pais') {
          return countryPattern.test(text) ? good : fitWords(text, 60);
        }
        return joined === 'location' || joined === 'geo' ? null : fitWords(text, 60);
      },
      siblings: list(`
        plz, strasse, plz, strasse, city, country, region, zip, latitude, timezone, carrier,
        postalcode, ip
      `),
      trail: [...geographic, 'address', 'device', 'user', 'context'],
      against: list(`
        app, store, list, option, countries, config, currency, order, ui, css
      `),
      isRequestOnly: true,
    },
    {
      entity: 'cell_id',
      keys: {
        strong: ['cell id', 'gsm cell id', 'net cid', 'cell identity', 'nci cell', 'cellid'],
        plain: ['lac', 'location area code', 'tracking area code', 'enb', 'cell lac', 'cell cid'],
        weak: ['cid', 'tac', 'ci', 'nci', 'eci'],
      },
      fit: fitCell,
      siblings: ['mcc', 'mnc', 'lac', 'tac', 'rssi', 'psc'],
      trail: ['cell', 'cells', 'tower', 'radio', 'gsm', 'lte'],
    },
    {
      entity: 'ip_address',
      keys: {
        strong: list(`
          ip, ip address, client ip, local ip, public ip, remote addr, user ip, ipv4
        `),
        plain: list(`
          ip addr, ipv6, wan ip, lan ip, remote ip, device ip, wifi ip, forwarded for, client address,
          remote address, source address, source ip, peer address, peer addr, peer ip, user addr,
          visitor ip
        `),
        weak: list(`
          addr, address, remote, uip, host ip, forwarded, client, query, origin
        `),
      },
      fit: fitIp,
      alone: ['ipv4', 'ipv6'],
      against: list(`
        dns, server, proxy, gateway, version, upstream, endpoint, hosts
      `),
    },
  ],
};

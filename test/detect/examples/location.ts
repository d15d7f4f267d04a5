import type { Examples } from './examples';

export const locationExamples: Examples = {
  hits: {
    precise_location: [
      { last_known_location: [51.34067, 12.37475] },

      { latitude: 55.7512, longitude: 37.6184 },
      { latitude: 52.52, longitude: 13.4049 },
      { lat: '52.52001', lng: '13.40495' },
      { location: '52.52001,13.40495' },
      { location_lat: 52.52001, location_lng: 13.40495 },
      { geohash: 'u33dc0cpnn' },
      { ghash: 'u33dc0cpnn' },
      { olc: '9F4MGC22+22' },
      { w3w: 'filled.count.soap' },
    ],
    coarse_location: [
      { regionCode: 'SN', city: 'Leipzig' },
      { geo: { country: { code: 'DE' } } },
      { $geoip_subdivision_1_name: 'Saxony' },
      { sim_region: 'cn', device_model: 'M2012' },

      { city: 'Köln', country: 'DE' },
      { latitude: 52.5, longitude: 13.4 },
      { context: { country: 'DE', city: 'Berlin' } },
    ],
    cell_id: [
      { cellid: 20112354, lac: 1234, mcc: 262 },
      { cid: 20112354, lac: 1234, mcc: 262, mnc: 2 },
      { lac: 1234, mcc: 262, mnc: 2, cid: 5 },
    ],
    ip_address: [
      { 'client.address': '91.20.31.4' },
      { remote_address: '91.20.31.4' },
      { 'network.peer.address': '91.20.31.4' },
      { userAddr: '91.20.31.4' },

      { ip: '203.0.113.77' },
      { client_ip: '2001:db8:85a3::8a2e:370:7334' },
      { 'x-forwarded-for': '198.51.100.23, 10.0.0.1' },
      { local_ip: '192.168.1.23' },
    ],
  },
  misses: {
    precise_location: [
      { latitude: 0, longitude: 0 },
      { lat: true, lng: false },
      { price: 52.52001, cost: 13.40495 },
      { x: 12.345, y: 40.123 },
      { d: 'M52.52001,13.40495' },
      { latitude: 95.1234, longitude: 13.4049 },
      { lat: 120, ttfb: 15.1234 },
      { file: 'filled.count.soap' },
      { what3words: 'https://w3w.example' },
    ],
    coarse_location: [
      { region_code: 404 },

      { region: 'us-east-1' },
      { state: 'loading' },
      { city: '' },
      { location: '/home' },
    ],
    cell_id: [{ cid: 1033501218.5 }, { lac: 5 }],
    ip_address: [
      { 'client.address': 'gateway.example' },

      { version: '1.2.3.4' },
      { app_version: '10.1.20.3' },
      { ip: '0.0.0.0' },
      { ip: '999.1.1.1' },
      { ip: '127.0.0.1' },
      { chrome: '120.0.6099.109' },
      { v: '4.12.0.1' },
    ],
  },
};

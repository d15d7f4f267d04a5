import type { Examples } from './examples';

export const hardwareExamples: Examples = {
  hits: {
    imei: [
      { imei: '356938035643809' },
      { imei: '35-693803-564380-9' },
      { imei1: '490154203237518' },
      { $imei: 356938035643809 },
      { DEVICE_IMEI: '3569380356438091' },
      { deviceImei: '356938035643809' },
    ],
    meid: [{ meid: 'A10000009296F2' }],
    imsi: [{ imsi: '250016512345678' }, { subscriber_id: '310150123456789' }],
    iccid: [{ iccid: '8949020000000000113' }, { sim_serial: '89014103211118510720' }],
    eid: [{ eid: '89049032123451234512345678901235' }],
    serial_number: [
      { serialno: 'R58M12ABCDE' },
      { sn: 'F2LX40ABCD12', model: 'Pixel 4', brand: 'google' },
      { device: { serial: 'HT7A1B234567', imei: '356938035643809' } },
    ],
    mac_address: [
      { mac: '3c:28:6d:12:34:56' },
      { wifi_mac: '3C286D123456' },
      { macAddress: '3c-28-6d-12-34-56' },
    ],
    bssid: [{ bssid: '3c:28:6d:12:34:56' }, { mac: '3c:28:6d:12:34:56', rssi: -60, ssid: 'Home' }],
    ssid: [{ ssid: 'Cafe Central', bssid: '3c:28:6d:12:34:56' }, { wifi_name: '"HomeNet 5G"' }],
    widevine_id: [
      { widevine_id: 'a3f5c1d2e4b60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90' },
    ],
    build_fingerprint: [
      { f: 'xiaomi/ginkgo/ginkgo:10/QKQ1.200114.002/V12.0.3.0:user/release-keys' },
    ],
    push_token: [
      { push_token: 'fGh3kL9mQ2eXbV7nT1yUpz:APA91bF' + 'x1Y2'.repeat(33) },
      { deviceToken: '740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad' },
    ],
  },
  misses: {
    imei: [
      { imei: '000000000000000' },
      { order: 1588312991402 },
      { ts_us: '1588312991402123' },
      { imei: 'unknown' },
      { seed: '123456789012347' },
      { id: '356938035643808' },
    ],
    imsi: [{ imsi: '000000000000000' }, { imsi: 'null' }, { number: '250016512345678' }],
    iccid: [{ n: '8949020000000000113' }],
    eid: [{ eid: '5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11' }],
    serial_number: [
      { serial: 'unknown' },
      { certificate: { serial: '04A1B2C3D4E5F6' } },
      { sn: '1.2.3' },
      { serial: 2023110901 },
    ],
    mac_address: [
      { mac: '02:00:00:00:00:00' },
      { mac: 'ff:ff:ff:ff:ff:ff' },
      { os: 'mac', mac: true },
      { key_fp: '3c:28:6d:12:34:56:78:9a:bc:de:f0:12:34:56:78:9a:bc:de:f0:12' },
    ],
    ssid: [{ ssid: '<unknown ssid>' }, { ssid: 'a9f0c3d2e1b4a5968778695a4b3c2d1e' }],
    build_fingerprint: [{ fingerprint: 'd41d8cd98f00b204e9800998ecf8427e' }],
    push_token: [{ device_token: 'none' }, { push_token: '' }],
  },
};

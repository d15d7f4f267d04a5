import type { Examples } from './examples';

export const deviceDescriptionExamples: Examples = {
  hits: {
    os_version: [
      { osMajorVersion: '13' },
      { $os_version: '10' },
      { os: 'Android 10', model: 'Redmi Note 8' },
      { android_version: '13' },
      { osVersion: '17.4.1' },
      { api_level: 29, device: 'ginkgo' },
    ],
    device_model: [
      { $model: 'Redmi Note 8', $manufacturer: 'Xiaomi' },
      { device_model: 'SM-G991B' },
      { device: { model: 'Pixel 4', id: 'x' } },
      { manufacturer: 'Xiaomi', os: 'Android' },
    ],
    device_name: [{ device: { name: 'Galaxy of Ana' } }, { device_name: 'Anna’s iPhone' }],
    screen: [
      { vw: 1440, vh: 900, sw: 2560 },
      { vp_size: '1440x900' },
      { screen_width: 1080 },
      { resolution: '1080x2340' },
      { sr: '1920x1080' },
      { screen: { width: 1080, height: 2340 } },
      { innerWidth: 1440 },
    ],
    battery: [{ battery_level: 0.82 }, { btl: '82.0' }, { is_charging: true }],
    device_trait: [
      { browser: { name: 'Chrome', version: '120.0' } },
      { os: { name: 'Android', version: '13' } },
      { userAgentOS: 'Mac' },
      { cpu_abi: 'arm64-v8a' },
      { is_rooted: false },
      { ram_total: 3841 },
    ],
  },
  misses: {
    device_trait: [{ library: { name: 'Chrome', version: '120.0' } }],
    os_version: [
      { app_version: '10.2.1' },
      { version: '10' },
      { sdk: { version: '4.1' } },
      { os: 'Android' },
    ],
    device_model: [{ model: 'gpt-large' }, { brand: 'Nike' }, { product: { model: 'Chair 2' } }],
    screen: [
      { vw: 1440 },
      { width: 300, height: 250 },
      { image: { width: 640, height: 480 } },
      { screen: 'home' },
    ],
    battery: [{ battery: 'unknown' }],
  },
};

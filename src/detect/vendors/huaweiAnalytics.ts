import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Huawei HiAnalytics: a `header` with `chifer` and `servicetag` beside hex of encrypted events;
 * names from the kit shipped in Huawei's apps.
 */
export const huaweiAnalytics: Vendor = {
  id: 'huawei-analytics',
  name: 'Huawei HiAnalytics',
  marks: [
    ['chifer', 'servicetag'],
    ['chifer', 'requestid'],
  ],
  urlMarks: ['.hicloud.com:6447/', '/common/hmshioperqrt', '/common/hmshimaintqrt'],
  fields: {
    device_id: ['udid'],
    imei: ['imei'],
    serial_number: ['sn'],
    oaid: ['oaid'],
    installation_id: ['aaid', 'uuid'],
    user_id: ['upid'],
    os_version: ['emuiver', 'androidver'],
    device_model: ['model', 'manufacturer'],
  },
  others: list(`
      chifer, hmac, requestid, servicetag, serviceid, protocolversion, appid, timestamp
    `),
};

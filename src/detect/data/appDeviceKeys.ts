import type { LanguageKeys } from './languages';
import { list } from '../list';

/**
 * What the libraries in apps call a device and its connection: advertising networks, attribution,
 * push services, makers' own telemetry, televisions, cars, cameras. In the words of their public
 * documentation, where they are none that the detectors speak already.
 */
export const appDeviceKeys: LanguageKeys = {
  gaid: {
    strong: list('adv id, gpid, tifa, tv ifa, google gaid'),
  },
  idfv: {
    plain: ['asid', 'idv'],
  },
  idfa: { plain: ['ida'] },
  oaid: { plain: ['ouid'] },
  android_id: {
    strong: list('and id, andr id, dev android id, android id raw'),
  },
  imei: { strong: list('dev imei, phone imei, sim imei, imei meid, tel imei') },
  iccid: {
    strong: list('sim card number, sim card serial, sim card serial number, sim serial no'),
  },
  device_id: {
    strong: list(`
      lg udid, roku id, roku device id, tv device id, tv id, vehicle device id, camera id, cam id,
      camera uid, doorbell id, hub id, gateway id, p2p id, emmc id, station id device, sec did,
      unique device identifier, device unique identifier, smart tv id, android device uuid,
      secure device id, std uk, ext uk, xm device id, box id, tcu id, telematics id, watch id,
      wearable id, lock id, thermostat id, imei hash id
    `),
    plain: list('psid, ssdid, dvc id, dev uuid, dev uid, devid, dvid, vehicle id'),
  },
  installation_id: {
    strong: list(`
      auid, app user uuid, random install id, applovin random token, compass random token,
      randomized bundle token, install token id, singular device id,
      singular install id, analytics installation id, user pseudo id, pseudo id, gtcid,
      getui client id, getui cid, adjust adid, tenjin id, tenjin analytics installation id
    `),
    plain: ['apid'],
  },
  push_token: {
    strong: list(`
      jpush id, jpush registration id, jpush rid, getui token, mi push token, xm token, xm push token,
      xiaomi token, hw token, hms token, huawei token, oppo token, vivo token, meizu token,
      honor token, mz push id, voip token, voip push token, apns device token,
      fcm registration token, expo push token, fcm registration id, push device token, apn device token,
      push registration id, airship channel id, onesignal subscription id, push subscription id
    `),
  },
  serial_number: {
    strong: list(`
      station sn, camera sn, hub sn, robot sn, tv serial, tcu serial, dev sn, deviceserial, serial num,
      vin, vehicle identification number, chassis number, vin number, car vin, vin code
    `),
    plain: list('esn, engine number, chassis no, engine no, serialnum, dsn'),
  },
  mac_address: {
    strong: list(`
      wired mac, wireless mac, lan mac, bmac, ble mac, btmac, dev mac, device mac, mac id, tv mac,
      bluetooth mac address, eth0 mac
    `),
  },
  bssid: { strong: list('wmac, gateway mac, connected bssid, ap bssid raw, wifi gateway mac') },
  ssid: { strong: list('home ssid, connected ssid, router ssid, ssid name, connected wifi name') },
  device_model: {
    strong: list(`
      device oem, device make, device model id, model cd, tv model, terminal type, terminal model,
      terminal brand, brand name device, dev model, dev brand, dev make, device machine hw, devicemachinehw,
      phone make, phone manufacturer, car model, device market name, marketing name, market name
    `),
    plain: list('mfr, manuf, mfs, oem, brand name, mobile brand, handset model, handset make'),
    weak: list('dm, mo, br, md, mf, vd'),
  },
  device_trait: {
    strong: list(`
      gpu name, gpu vendor, graphics device name, graphics device vendor, graphics device version,
      graphics device id, graphics memory size
    `),
    plain: list(`
      device os, cpu num, cpu number, cpu info, cpu name, device cpu, cpu freq, cpu frequency, processor type,
      processor count, processor name, processor cores, system memory size, system memory, total mem,
      total space, free space, total storage, available storage, disk free size, disk size, disk space,
      free disk size, storage bytes available, external storage, internal storage, sd card available,
      total disk size, memory size, ram gb, rom version, rom name, miui version, emui version,
      color os version, hios version, origin os version, funtouch version, ota version,
      firmware version, fw version, soft ver, sys ver, system ver, security patch level, screen bright,
      boot mark, update mark, boot ms, system boot time, device boot time, sys compiling time, ui mode, ui orientation,
      orientation lock, headset, is headset, headset plugged, is simulator, simulator, is jail break,
      is jail broken, is jailbreak, jailbreak, jail break, has root, su binary, is using vpn, vpn on,
      using vpn, vpn active, vpn connected, is using proxy, is using proxy port, usb debug, usb debugging,
      is usb debug, mock gps, is mock location, is tv, device volume, media volume, ringer mode,
      att status, att authorization status, tracking authorization status, kernel, baseband version,
      cpu abis, supported abis, has gyroscope, sensor list, sensors, keyboard language,
      keyboard languages, input languages, sim slots, dual sim, is dual sim, gms version, gps enabled
    `),
    weak: list('tds, fds, fs, volume, cache, firmware, ringtone, csc'),
  },
  os_version: {
    strong: list(`
      operating system, device os ver, sys ver, system ver, android ver, android os version, ios ver,
      os version code, device os release, device system version, osvers
    `),
    weak: ['os ver name', 'sv'],
  },
  screen: {
    strong: list(`
      device w, device h, scr w, scr h, screen w, screen h, scr width, scr height, scr res, scr,
      disp w, disp h, screen px, screen ppi, screen dp, width pixels, height pixels, device width,
      device height, screen width px, screen height px, widthpixels, heightpixels, physical width,
      physical height, screen width dp, screen height dp
    `),
    plain: ['reso', 'xdpi', 'ydpi', 'density dp'],
    weak: list('dx, dy, dw, dh, ss'),
  },
  battery: {
    strong: list(`
      battery pct, battery temp, battery temper, battery remaining, bat level, batt level, batt pct,
      bat pct, bat temp, bat status, remaining battery, power rate, battery capacity, battery plugged, batt
    `),
    plain: ['power save mode', 'battery saver', 'power saving mode'],
    weak: ['lpm', 'power', 'bat'],
  },
  network_type: {
    strong: list(`
      conn type, network str, net work type, network status type, connection type detail,
      current network type, network class, network subtype, connect type, conntype, networktype name,
      network connection type, data network type, active network, network mode
    `),
    weak: list('nw, ct, conn, apn'),
  },
  carrier: {
    strong: list(`
      isp name, sim carrier name, carrier code, carrier info, sim mcc mnc, sim operator code,
      network operator code, device carrier, cell operator, cellular operator, sim plmn, net operator
    `),
    weak: list('op, oper, cn, sim'),
  },
  timezone: {
    strong: list(`
      gmt minutes offset, gmt offset minutes, tzone, time zone offset minutes, minutes from gmt,
      seconds from gmt, local time zone, device time zone, tz diff, timezone minutes, raw offset
    `),
  },
  locale: {
    strong: list(`
      localization, device localization, keyboard locale, input language, sys language, phone language,
      locale language, device lang, system lang, os lang
    `),
  },
  ip_address: {
    strong: list(
      'real ip, original ip, external ip, my ip, internet ip, outer ip, inner ip, sub ip, lan ipv4',
    ),
  },
};

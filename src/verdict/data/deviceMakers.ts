import type { CompanyRows } from './companyRows';

/** Makers of phones and of what runs on them. */
export const deviceMakers: CompanyRows = {
  // MIUI privacy notices and firmware configuration; NextDNS' native-tracking-domains list and the
  // reports on Xiaomi's browsers (2020) name the same hosts by region. Mi Push documentation.
  Xiaomi: {
    analytics: [
      ...['', 'intl.', 'rus.', 'india.', 'eu.'].flatMap((region) => [
        `sa.api.${region}miui.com`,
        `tracking.${region}miui.com`,
        `mistat.${region}xiaomi.com`,
      ]),
      't.browser.miui.com',
    ],
    advertising: ['ad.xiaomi.com', 'ad.intl.xiaomi.com', 'ad.miui.com'],
    push: ['xmpush.xiaomi.com', 'xmpush.global.xiaomi.com', 'chat.xiaomi.net'],
    '': ['miui.com', 'xiaomi.com', 'xiaomi.net', 'mi.com', 'mi-img.com', 'mifile.cn'],
  },
  // HUAWEI Analytics Kit documentation and HMS Core agent configuration; native-tracking-domains
  // (metrics, data collectors and log services by site: dra, drcn, dre, drru).
  Huawei: {
    analytics: [
      'data.hicloud.com',
      'data.dbankcloud.cn',
      'dt.hicloud.com',
      'dt.dbankcloud.cn',
      'dt.dbankcloud.com',
      'dt.dbankcloud.ru',
    ],
    'crash reports': ['logservice.hicloud.com', 'logservice1.hicloud.com'],
    advertising: ['ads.huawei.com'],
    push: ['push.hicloud.com'],
    '': [
      'hicloud.com',
      'dbankcloud.com',
      'dbankcloud.cn',
      'dbankcloud.eu',
      'dbankcloud.asia',
      'dbankcloud.ru',
      'dbankcdn.com',
      'huawei.com',
      'vmall.com',
    ],
  },
  // native-tracking-domains; Samsung Ads documentation (`samsungads.com`, content recognition
  // `samsungacr.com`); Knox documentation, "firewall exceptions" (`samsungknox.com`).
  Samsung: {
    analytics: [
      'di.atlas.samsung.com',
      'bigdata.ssp.samsung.com',
      'nmetrics.samsung.com',
      'insights.samsung.com',
      'analytics.samsungknox.com',
    ],
    'audience measurement': ['samsungacr.com'],
    advertising: ['samsungads.com', 'ad.samsungadhub.com', 'adgear.com'],
    push: ['push.samsungosp.com'],
    '': [
      'samsung.com',
      'samsungcloud.com',
      'samsungcloudsolution.com',
      'samsungcloudsolution.net',
      'samsungosp.com',
      'samsungknox.com',
      'samsungapps.com',
      'samsungdm.com',
    ],
  },
  // ColorOS and HeyTap SDK sources: statistics (`…dc.oppomobile.com/stat/dcs`, `obus-…`, `dragate`),
  // advertising (`adx.ads.heytapmobi.com`). The same firmware serves realme.
  OPPO: {
    analytics: ['dc.oppomobile.com', 'dc.heytapmobi.com', 'dc.heytapmobile.com'],
    advertising: ['ads.oppomobile.com', 'ads.heytapmobi.com', 'ads.heytapmobile.com'],
    push: ['push.oppomobile.com', 'push.heytapmobi.com', 'push.heytapmobile.com'],
    '': [
      'heytapmobi.com',
      'heytapmobile.com',
      'heytapdl.com',
      'heytapimg.com',
      'oppomobile.com',
      'oppo.com',
      'coloros.com',
      'allawnos.com',
      'allawntech.com',
      'realme.com',
      'realmemobile.com',
    ],
  },
  // OxygenOS: Open Device analytics, described in the reports of 2017 (`open.oneplus.net`).
  OnePlus: {
    analytics: ['open.oneplus.net'],
    '': ['oneplus.com', 'oneplus.net', 'oneplus.cn', 'oneplus.in', '1plus.io'],
  },
  // vivo developer documentation (push, advertising) and firmware: `st-…-bdata.vivo.com.cn`.
  vivo: {
    analytics: ['st-eden.vivo.com.cn', 'onrt-stsdk.vivo.com.cn', 'stsdk.vivo.com.cn'],
    advertising: ['ads.vivo.com.cn', 'adreq.vivo.com.cn', 'adlog.vivo.com.cn', 'adnet.vivo.com.cn'],
    push: ['push.vivo.com.cn'],
    '': ['vivo.com.cn', 'vivo.com', 'vivoglobal.com', 'vivo.xyz'],
  },
  // Flyme push documentation and usage-statistics SDK source (`uxip.meizu.com`).
  Meizu: {
    analytics: ['uxip.meizu.com', 'uxip-config.meizu.com', 'uxip-res.meizu.com'],
    push: ['push.meizu.com', 'server-api-push.meizu.com'],
    '': ['meizu.com', 'flyme.cn', 'flyme.com', 'mzres.com'],
  },
  // Honor's services are those of HMS under its own name (HONOR developer documentation).
  Honor: { '': ['hihonor.com', 'hihonorcloud.com', 'honor.com'] },
  // Transsion (Tecno, Infinix, itel): privacy notices of HiOS and XOS.
  Transsion: {
    '': [
      'transsion.com',
      'transsion-os.com',
      'shalltry.com',
      'tecno-mobile.com',
      'palmplaystore.com',
    ],
  },
  // ThinQ and webOS: public lists of television telemetry (native-tracking-domains, "lgwebos").
  LG: {
    advertising: ['ad.lgappstv.com', 'ad.lgsmartad.com', 'lgads.tv', 'lgsmartad.com'],
    '': ['lge.com', 'lgtvsdp.com', 'lgtvcommon.com', 'lgappstv.com', 'lg.com'],
  },
  // Roku: native-tracking-domains, "roku".
  Roku: {
    analytics: ['logs.roku.com', 'scribe.logs.roku.com', 'cloudservices.roku.com'],
    advertising: ['ads.roku.com', 'adservices.roku.com'],
    '': ['roku.com', 'rokucontent.com'],
  },
  // Motorola's firmware log service and Lenovo's SDK (`lenovomm.com`): privacy notices.
  Motorola: { '': ['motorola.com', 'svcmot.com'] },
  Lenovo: { '': ['lenovo.com', 'lenovomm.com', 'lenovo.com.cn'] },
};

import type { CompanyRows } from './companyRows';

/** Platforms and SDK companies of China, Russia, Korea, Japan and India. */
export const asianServices: CompanyRows = {
  // Umeng+ SDK integration guide, network section.
  'Umeng (Alibaba)': {
    analytics: ['umeng.com', 'umengcloud.com', 'umeng.co', 'umsns.com', 'cnzz.com'],
    push: ['msg.umengcloud.com', 'offmsg.umeng.com', 'msg.umeng.com'],
  },
  // Alibaba UT SDK source (adash, h-adashx, mmstat); the hosts resolve below Alibaba's own domains.
  Alibaba: {
    analytics: [
      'mmstat.com',
      'ut.taobao.com',
      'adash.m.taobao.com',
      'adashbc.m.taobao.com',
      'h-adashx.ut.taobao.com',
      'adashx.m.taobao.com',
      'adashbc.ut.taobao.com',
    ],
    advertising: ['tanx.com', 'alimama.com', 'simba.taobao.com'],
    '': [
      'taobao.com',
      'tmall.com',
      'alibaba.com',
      'aliexpress.com',
      'alipay.com',
      'alicdn.com',
      'aliyun.com',
      'lazada.com',
      'ucweb.com',
      'uc.cn',
      'amap.com',
      'autonavi.com',
    ],
  },
  // Sensors Analytics SDK source: default and demo collectors.
  'Sensors Data': {
    analytics: ['sensorsdata.cn', 'sensorsdata.com', 'sensorswave.com', 'sensorsanalytics.com'],
  },
  // AppMetrica and Metrica documentation, "hosts" and "domains to allow"; Yandex advertising network.
  Yandex: {
    analytics: [
      'appmetrica.yandex.net',
      'appmetrica.yandex.com',
      'appmetrica.yandex.ru',
      'mc.yandex.ru',
      'mc.yandex.com',
      'mc.webvisor.org',
      'mc.webvisor.com',
      'startup.mobile.yandex.net',
    ],
    advertising: [
      'an.yandex.ru',
      'yandexadexchange.net',
      'adfox.ru',
      'adfox.yandex.ru',
      'yabs.yandex.ru',
    ],
    push: ['push.yandex.ru', 'push.yandex.com'],
    '': ['yandex.ru', 'yandex.net', 'yandex.com', 'ya.ru', 'yastatic.net'],
  },
  // TikTok Business SDK source and Pangle integration guide; the log hosts are public in block lists.
  ByteDance: {
    analytics: [
      'analytics.tiktok.com',
      ...['log', 'log-va', 'log16-normal', 'mon', 'mon-va', 'log22-normal-c-useast1a'].map(
        (name) => `${name}.tiktokv.com`,
      ),
      'log.byteoversea.com',
      'mon.byteoversea.com',
      'log.snssdk.com',
      'log.isnssdk.com',
      'mon.snssdk.com',
      'mon.isnssdk.com',
      'i.snssdk.com',
      'i.isnssdk.com',
      'mcs.snssdk.com',
      'mcs.volceapplog.com',
      'volceapplog.com',
      'toblog.ctobsnssdk.com',
      'ctobsnssdk.com',
    ],
    advertising: [
      'business-api.tiktok.com',
      'ads.tiktok.com',
      'pangle.io',
      'pangleglobal.com',
      'pangle-b.io',
      'pangolin-sdk-toutiao.com',
      'pangolin-sdk-toutiao-b.com',
      'pglstatp-toutiao.com',
      'oceanengine.com',
    ],
    '': [
      'tiktok.com',
      'tiktokv.com',
      'tiktokcdn.com',
      'tiktokv.eu',
      'tiktokv.us',
      'ttwstatic.com',
      'byteoversea.com',
      'ibytedtos.com',
      'ibyteimg.com',
      'snssdk.com',
      'isnssdk.com',
      'bytedance.com',
      'bytedance.net',
      'toutiao.com',
      'douyin.com',
      'pstatp.com',
      'amemv.com',
      'musical.ly',
      'volcengine.com',
      'capcut.com',
    ],
  },
  // Tencent MTA, Beacon (`oth.…mdt.qq.com`), Bugly, GDT/Youlianghui and TPNS SDK documentation.
  Tencent: {
    analytics: ['pingma.qq.com', 'beacon.qq.com', 'mdt.qq.com', 'mta.qq.com'],
    'crash reports': ['bugly.qq.com', 'bugly.tencent.com', 'bugly.qcloud.com'],
    advertising: ['gdt.qq.com', 'e.qq.com', 'l.qq.com'],
    push: ['xg.qq.com', 'tpns.tencent.com'],
    '': [
      'qq.com',
      'tencent.com',
      'tencent-cloud.net',
      'tencentmusic.com',
      'wechat.com',
      'weixin.com',
      'gtimg.com',
      'gtimg.cn',
      'qpic.cn',
      'qlogo.cn',
      'myapp.com',
      'qcloud.com',
    ],
  },
  // JPush, GeTui and MobTech SDK documentation.
  'Aurora Mobile (JPush)': { push: ['jpush.cn', 'jpush.io', 'jiguang.cn'] },
  GeTui: { push: ['getui.com', 'igexin.com', 'getui.net', 'gepush.com'] },
  MobTech: { analytics: ['mob.com', 'zztfly.com', 'sharesdk.cn'] },
  // TalkingData, Baidu Tongji and Baidu mobile statistics integration guides.
  TalkingData: {
    analytics: ['talkingdata.net', 'talkingdata.com', 'talkingdata.cn', 'tenddata.com'],
  },
  Baidu: {
    analytics: ['hm.baidu.com', 'hmma.baidu.com', 'openrcv.baidu.com', 'tongji.baidu.com'],
    advertising: ['mobads.baidu.com', 'mobads-logs.baidu.com', 'pos.baidu.com', 'cpro.baidu.com'],
    push: ['push.baidu.com', 'channel.api.duapp.com'],
    '': ['baidu.com', 'bdstatic.com', 'bdimg.com', 'baidustatic.com', 'shifen.com', 'popin.cc'],
  },
  // Kuaishou alliance SDK documentation; GrowingIO, ThinkingData and Zhuge integration guides.
  Kuaishou: {
    analytics: ['log.ksapisrv.com', 'log-sdk.ksapisrv.com', 'log.gifshow.com'],
    advertising: ['e.kuaishou.com', 'e.kuaishou.cn', 'adukwai.com'],
    '': ['kuaishou.com', 'ksapisrv.com', 'gifshow.com', 'kwai.com', 'kwai-pro.com'],
  },
  GrowingIO: { analytics: ['growingio.com', 'giocdn.com'] },
  ThinkingData: { analytics: ['thinkingdata.cn', 'thinkingdata.io'] },
  'Zhuge.io': { analytics: ['zhugeio.com'] },
  // Risk-control SDK documentation (device fingerprints).
  Shumei: { 'fraud detection': ['fengkongcloud.com', 'fengkongcloud.cn', 'ishumei.com'] },
  Geetest: { 'fraud detection': ['geetest.com', 'geevisit.com', 'gsensebot.com'] },
  NetEase: {
    'fraud detection': ['dun.163.com', 'dun.163yun.com'],
    '': ['163.com', '126.net', 'netease.com', '163yun.com'],
  },
  // MyTracker and VK advertising documentation.
  VK: {
    analytics: [
      'top-fwz1.mail.ru',
      'tracker-api.my.com',
      'tracker.my.com',
      'tracker-api.vk-analytics.ru',
    ],
    advertising: ['ad.mail.ru', 'target.my.com', 'ads.vk.com', 'r.mradx.net'],
    '': ['vk.com', 'vk.ru', 'mail.ru', 'my.com', 'ok.ru', 'userapi.com', 'vk-portal.net'],
  },
  // LINE, Kakao and NAVER developer documentation.
  'LY Corporation (LINE)': {
    advertising: ['tr.line.me', 'ad.line-apps.com', 'ad.line.me', 'fivecdm.com'],
    '': ['line.me', 'line-apps.com', 'line-scdn.net'],
  },
  Kakao: {
    analytics: ['tiara.kakao.com', 'tiara.daum.net', 'stat.tiara.daum.net', 'stat.tiara.kakao.com'],
    advertising: ['ad.daum.net', 'display.ad.daum.net', 'bc.ad.daum.net', 'ads-partners.kakao.com'],
    '': ['kakao.com', 'daum.net', 'kakaocdn.net', 'daumcdn.net'],
  },
  NAVER: {
    analytics: [
      'wcs.naver.net',
      'wcs.naver.com',
      'lcs.naver.com',
      'nelo2-col.navercorp.com',
      'nlog.naver.com',
    ],
    advertising: ['siape.veta.naver.com', 'veta.naver.com', 'gfp.naver.com'],
    '': ['naver.com', 'naver.net', 'navercorp.com', 'pstatic.net'],
  },
  // Appier (AIQUA, formerly QGraph) and Repro integration guides.
  Appier: {
    advertising: ['appier.net', 'appier.com'],
    'customer messaging': ['qgraph.io', 'quantumgraph.com'],
  },
  Repro: { 'customer messaging': ['repro.io', 'reproio.com'] },
  // Privacy notices of what comes preinstalled on phones.
  Truecaller: { '': ['truecaller.com', 'truecaller.net'] },
  Glance: { content: ['glance.com', 'glance-cdn.com', 'glanceapis.com'] },
};

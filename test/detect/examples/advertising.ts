import type { Examples } from './examples';

export const advertisingExamples: Examples = {
  hits: {
    gaid: [
      { gaid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
      { gps_adid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
      { advertiser_id: '38400000-8cf0-11bd-b23e-10b96e40000d', advertiser_tracking_enabled: '1' },
      { 'device[advertisingId]': '38400000-8cf0-11bd-b23e-10b96e40000d' },
      { $gaid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
    ],
    idfa: [
      { idfa: '6D92078A-8246-4BA4-AE5B-76104861E7DC' },
      { ios_ifa: '6d92078a-8246-4ba4-ae5b-76104861e7dc' },
      { advertiserId: '6D92078A-8246-4BA4-AE5B-76104861E7DC' },
    ],
    idfv: [{ idfv: '599F9C00-92DC-4B5C-9464-7971F01F8370' }],
    oaid: [{ oaid: '1fe9a970efbb9bbb' }, { $oaid: '38400000-8cf0-11bd-b23e-10b96e40000d' }],
    amazon_id: [{ fire_adid: 'df07c7dc-cea7-4a89-b328-810ff5acb15d' }],
  },
  misses: {
    gaid: [
      { gaid: '00000000-0000-0000-0000-000000000000' },
      { event_id: '38400000-8cf0-11bd-b23e-10b96e40000d' },
      { messageId: '38400000-8cf0-11bd-b23e-10b96e40000d' },
      { adid: '12345' },
      { feature: '38400000-8cf0-11bd-b23e-10b96e40000d' },
    ],
    idfa: [
      { idfa: '00000000-0000-0000-0000-000000000000' },
      { id: '6D92078A-8246-4BA4-AE5B-76104861E7DC' },
    ],
    oaid: [{ oaid: '0000000000000000' }, { oaid: 'unknown' }],
  },
};

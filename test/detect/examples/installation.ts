import type { Examples } from './examples';

export const installationExamples: Examples = {
  hits: {
    android_id: [
      { android_id: '9f3ca1b2c3d44b62' },
      { androidId: '9f3ca1b2c3d44b62' },
      { ANDROIDID: '9F3CA1B2C3D44B62' },
      { $identity_android_id: '9f3ca1b2c3d44b62' },
      { 'x-ANDROID-ID': '9f3ca1b2c3d44b62' },
    ],
    device_id: [
      { device_id: 'b9d0c7e0-6c2a-4f59-8e57-1b1f2d1c9a44' },
      { deviceId: 'and-7f3c9b21e0', os: 'Android' },
      { udid: '00008020-001C2D3E3A68002E' },
    ],
    installation_id: [
      { events: [{ type: 'load', visitor_id: 'u-88127' }] },
      { stableID: '3b9f0c52-7a41-4e1d-9c55-0d7e6f2a8b13' },
      { device_application_stamp: '3b9f0c52-7a41-4e1d-9c55-0d7e6f2a8b13' },
      { clientudid: '3b9f0c52-7a41-4e1d-9c55-0d7e6f2a8b13' },
      { web_id: '7301928374651827365' },
      { distinct_id: '9f3c7a52e61b4b62', lib: {} },
      { anonymousId: '507f191e-810c-4972-9de8-60ea2ad74b62' },
      { app_instance_id: '3d1c6a0f8b2e4d5c9a7b6e5f4d3c2b1a' },
      { uid: '1588312991402-2736459812736459812', af_timestamp: '1588312991402' },
      { fid: 'cXyZ12AbCdEfGhIjKlMnOp' },
    ],
    cookie_id: [
      { hutk: 'c41d7e9052bb4d0e8f6a91a2b3c4d5e6' },
      { yandex_uid: '1588312991402736451' },
      { uuid2: '2938471629384716293' },
      { _ga: 'GA1.2.1033501218.1368477899' },
      { fbp: 'fb.1.1558571054389.1098115397' },
    ],
    session_id: [
      { session: 'a1b2c3d4e5f60718', pageUrl: 'https://news.example/a', userId: 'u-88127' },
      { session_id: '1588312991402' },
      { sessionId: 'S-8f14e45fceea167a' },
    ],
  },
  misses: {
    android_id: [
      { android_id: '9774d56d682e549c' },
      { android_id: '0000000000000000' },
      { span: '9f3ca1b2c3d44b62' },
      { salt: '9f3ca1b2c3d44b62' },
    ],
    device_id: [
      { $window_id: '3b9f0c52-7a41-4e1d-9c55-0d7e6f2a8b13' },
      { id: 'b9d0c7e0-6c2a-4f59-8e57-1b1f2d1c9a44' },
      { device_id: 'unknown' },
      { device: 'phone' },
      { trace_id: '4bf92f3577b34da6a3ce929d0e0e4736' },
      { commit: '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12' },
      { uuid: '00000000-0000-0000-0000-000000000000' },
    ],
    installation_id: [
      { FID: '1588312991402.5' },
      { $insert_id: '5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11' },
      { messageId: 'ajs-5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11' },
      { uid: 1000 },
      { _track_id: 234567812 },
    ],
    cookie_id: [{ cid: 42 }, { ga: 'on' }],
    session_id: [{ session: 'morning', userId: 'u-88127' }, { session: true }, { sid: 12 }],
  },
};

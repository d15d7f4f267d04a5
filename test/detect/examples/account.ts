import type { Examples } from './examples';

export const accountExamples: Examples = {
  hits: {
    user_id: [
      { userId: 4821 },
      { 'enduser.id': 'ana.kovac' },
      { context: { kind: 'user', key: 'user-8812a' } },
      { user: { key: 'user-8812a', anonymous: false } },
      { userTag: 'akovac' },
      { user_unique_id: '7301928374651827364' },
      { mpid: '-7346251827364518273' },
      { person: { id: 'u-88127', username: 'akovac' } },
      { targetingKey: 'user-8812a' },
      { user_id: '48151623' },
      { $identity_login_id: 'u-9981273' },
      { external_id: 'cust_8842911' },
      { user: { uid: '7712345678', email: 'jo@mail.example' } },
      { openid: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE' },
    ],
    username: [
      { created_by: 'annaw' },
      { username: 'jo.lindgren' },
      { login: 'jolindgren', password: 'tr0ub4dor&3' },
      { nickname: 'mooncat77' },
      { nick: 'mooncat77', password: 'tr0ub4dor&3' },
    ],
  },
  misses: {
    user_id: [
      { userId: 12 },
      { uid: 1000 },
      { user: { key: 'plan-2024', value: 'gold' } },
      { kind: 'click', key: 'goal-88127' },
      { identifier: 'segment-88127' },
      { id: '48151623' },
      { uid: 1000 },
      { user_id: '0' },
      { user_id: null },
      { userCount: 48151623 },
      { user_id: 'anonymous' },
    ],
    username: [
      { username: '' },
      { login: true },
      { handle: 'https://shop.example/a' },
      { username_required: 'yes' },
      { screen_name: 'Settings' },
    ],
  },
};

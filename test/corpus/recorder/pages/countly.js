import Countly from 'countly-sdk-web';

/** Countly: a query or form whose fields hold JSON. */
export function run(p) {
  Countly.init({
    app_key: '8d0c1f2e3a4b4c5d8d0c1f2e3a4b4c5d8d0c1f2e',
    url: 'https://stats.collector.example',
    app_version: '5.12.0',
    ignore_bots: false,
  });
  Countly.track_sessions();
  Countly.track_pageview();
  Countly.track_clicks();
  Countly.user_details({
    name: `${p.firstName} ${p.lastName}`,
    username: p.username,
    email: p.email,
    phone: p.phone,
    gender: p.gender === 'male' ? 'M' : 'F',
    byear: Number(p.birthday.slice(0, 4)),
    custom: { customer_id: p.userId, city: p.city },
  });
  Countly.add_event({ key: 'search', segmentation: { query: p.search } });
  Countly.add_event({
    key: 'order',
    count: 1,
    sum: p.revenue,
    segmentation: { order_id: p.orderId },
  });
}

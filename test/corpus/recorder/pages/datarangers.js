import collect from '@datarangers/sdk-javascript';

/** DataRangers (ByteDance): JSON lists of users, headers and events. */
export function run(p) {
  collect.init({ app_id: 10001, channel: 'cn', log: false, autotrack: true });
  collect.config({ user_unique_id: p.userId, email: p.email, phone: p.phone });
  collect.start();
  collect.event('search', { keyword: p.search });
  collect.event('pay_order', { order_id: p.orderId, amount: p.revenue });
  collect.profileSet({ name: p.lastName + p.firstName, gender: p.gender, city: p.city });
}

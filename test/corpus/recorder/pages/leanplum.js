import Leanplum from 'leanplum-sdk';

/** Leanplum: a JSON body of calls. */
export function run(p) {
  Leanplum.setAppIdForProductionMode('app_8Kd92mZpQ7rT5vXyB1nC4h', 'prod_J6gF0sA9dLk2bQ7rT5vXyZ');
  Leanplum.start(p.userId, {
    email: p.email,
    phone: p.phone,
    firstName: p.firstName,
    gender: p.gender,
    age: p.age,
  });
  Leanplum.track('search', { query: p.search });
  Leanplum.trackPurchase('order', p.revenue, 'EUR', { orderId: p.orderId });
  Leanplum.forceContentUpdate();
}

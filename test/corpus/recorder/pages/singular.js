import { singularSdk, SingularConfig } from 'singular-sdk';

/** Singular: JSON bodies and signed queries. */
export function run(p) {
  singularSdk.init(
    new SingularConfig(
      'shop_8Kd92mZp',
      'Q7rT5vXyB1nC4hJ6gF0sA9dLk2bQ7rT5',
      'com.gardenhouse.web',
    ).withCustomUserId(p.userId),
  );
  singularSdk.event('search', { query: p.search });
  singularSdk.event('sign_up', { email: p.email, phone: p.phone });
  singularSdk.revenue('order', 'EUR', p.revenue, { order_id: p.orderId });
}

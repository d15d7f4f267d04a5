import * as braze from '@braze/web-sdk';

/** Braze: one JSON body with attributes and events. */
export function run(p) {
  braze.initialize('3a4b5c6d-7e8f-4012-8a4b-5c6d7e8f9012', {
    baseUrl: 'sdk.fra-01.braze.eu',
    allowUserSuppliedJavascript: false,
    minimumIntervalBetweenTriggerActionsInSeconds: 0,
  });
  braze.changeUser(p.userId);
  const user = braze.getUser();
  user.setEmail(p.email);
  user.setPhoneNumber(p.phone);
  user.setFirstName(p.firstName);
  user.setLastName(p.lastName);
  user.setHomeCity(p.city);
  user.setGender(p.gender === 'male' ? 'm' : 'f');
  const [year, month, day] = p.birthday.split('-').map(Number);
  user.setDateOfBirth(year, month, day);
  user.setLastKnownLocation(p.latitude, p.longitude);
  braze.openSession();
  braze.logCustomEvent('search', { query: p.search });
  braze.logPurchase('crib-oak', p.revenue, 'EUR', 1, { order_id: p.orderId });
  braze.requestImmediateDataFlush();
}

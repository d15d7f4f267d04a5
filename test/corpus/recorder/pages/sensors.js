import sensors from 'sa-sdk-javascript';

/** Sensors Analytics: JSON behind base64 in a form, with a check sum. */
export function run(p) {
  sensors.init({
    server_url: 'https://sa.collector.example/sa?project=production',
    send_type: 'ajax',
    heatmap: { clickmap: 'default' },
  });
  sensors.quick('autoTrack');
  sensors.login(p.userId);
  sensors.setProfile({
    email: p.email,
    phone_number: p.phone,
    first_name: p.firstName,
    last_name: p.lastName,
    birthday: p.birthday,
    gender: p.gender,
    city: p.city,
  });
  sensors.track('Search', { keyword: p.search, result_number: 12 });
  sensors.track('PayOrder', { order_id: p.orderId, order_amount: p.revenue });
}

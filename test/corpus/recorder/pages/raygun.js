import rg4js from 'raygun4js';

/** Raygun: a JSON report an error. */
export function run(p) {
  rg4js('apiKey', '8Kd92mZpQ7rT5vXyB1nC4h');
  rg4js('enableCrashReporting', true);
  rg4js('setVersion', '5.12.0.0');
  rg4js('setUser', {
    identifier: p.userId,
    isAnonymous: false,
    email: p.email,
    firstName: p.firstName,
    fullName: `${p.firstName} ${p.lastName}`,
  });
  rg4js('withCustomData', { phone: p.phone, orderId: p.orderId });
  rg4js('boot');
  rg4js('send', { error: new Error('payment failed') });
}

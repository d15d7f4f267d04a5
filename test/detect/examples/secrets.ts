import type { Examples } from './examples';

export const secretsExamples: Examples = {
  hits: {
    password: [
      { password: 'tr0ub4dor&3' },
      { camera: 'rtsp://admin:tr0ub4dor@192.168.1.9/stream' },
      { pwd: 'hunter2x', username: 'anna' },
      { contraseña: 'luna-9912' },
      { password_confirmation: 'tr0ub4dor&3' },
    ],
    auth_token: [
      { access_token: 'a81bc81b-dead-4e5d-abff-90865d1e13b1' },
      {
        x: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
      },
      { authorization: 'Bearer 9aB3kLm2pQ7rT5vX' },
      { serviceToken: 'V1:aXo9Q2/kd8Zp0sFh' },
    ],
    session_cookie: [{ PHPSESSID: 'r2t5uvjq435r4q7ib3vtdjq120' }],
    api_key: [
      { client_secret: 'kJ8sD2fG5hK1lQ9wE3rT' },
      { x: 'ghp_' + 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2' },
      { api_key: 'b7Qx2LmZ9tVw4KpR8sYc' },
    ],
    private_key: [{ x: '-----BEGIN RSA PRIVATE KEY-----\nMIIEow…\n-----END RSA PRIVATE KEY-----' }],
    otp: [{ otp: '482913' }, { code: '482913', phone: '+4915123456789' }],
  },
  misses: {
    password: [
      { password: '********' },
      { stream: 'rtsp://192.168.1.9:554/live' },
      { password: true },
      { password: '' },
      { errors: { password: 'is too short' } },
      { password_required: 'yes' },
      { forgot_password_url: 'https://collector.example/forgot' },
    ],
    auth_token: [
      { csrf_token: 'a81bc81bdead4e5dabff90865d1e13b1' },
      { next_page_token: 'CAoQAA8888aB3kLm2pQ7rT5vX' },
      { app_token: '2fm9gkqubvpc' },
      { token: 'Mixed' },
      { token_type: 'bearer' },
      { x: 'eyJub3QiOiJhIGp3dCJ9' },
    ],
    api_key: [
      { key: 'shift' },
      { x: 'AKIAIOSFODNN7EXAMPLE' },
      { api_key: 'your-api-key-here' },
      { write_key: 'b7Qx2LmZ9tVw4KpR8sYc' },
    ],
    private_key: [{ x: '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----' }],
    otp: [{ error: { code: '4041' } }, { code: '482913' }, { otp: true }],
  },
};

/** An invented record that each binary container can hold: nesting, other scripts, every scalar. */
export const record = {
  imei: '356938035643809',
  events: [
    { name: 'start', time: 1_700_000_000_123 },
    { name: '屏幕解锁', time: 1.5 },
  ],
  ok: true,
  none: null,
};

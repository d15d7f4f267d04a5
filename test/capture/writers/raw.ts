import { joinBytes, requestBytes, responseBytes, type MessageOptions } from './message';
import type { SessionExchange } from './session';

/** Messages one after another, as a proxy's text dump has them. */
export function writeRaw(
  exchanges: readonly SessionExchange[],
  options: MessageOptions = { isAbsolute: true },
): Uint8Array {
  return joinBytes(
    ...exchanges.flatMap((exchange) => [
      requestBytes(exchange, options),
      '\r\n',
      responseBytes(exchange, options),
      '\r\n',
    ]),
  );
}

import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { WebTracerProvider } from '@opentelemetry/sdk-trace-web';

/** OpenTelemetry: spans in OTLP's JSON, attributes as pairs of key and value. */
export function run(p) {
  const exporter = new OTLPTraceExporter({ url: 'https://otel.collector.example/v1/traces' });
  const provider = new WebTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const span = provider.getTracer('web').startSpan('search');
  span.setAttributes({
    'enduser.id': p.userId,
    'user.email': p.email,
    'user.full_name': `${p.firstName} ${p.lastName}`,
    'url.full': globalThis.location.href,
    'user_agent.original': globalThis.navigator.userAgent,
    'browser.language': globalThis.navigator.language,
    'search.query': p.search,
    phone: p.phone,
  });
  span.end();
}

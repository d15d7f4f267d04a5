import { ApplicationInsights } from '@microsoft/applicationinsights-web';

/** Application Insights: a JSON list of envelopes. */
export function run(p) {
  const insights = new ApplicationInsights({
    config: {
      connectionString:
        'InstrumentationKey=0d7f2c1e-91a4-4c1b-8a6f-6b5d4c3e2f1a;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/',
      maxBatchInterval: 300,
      enableAutoRouteTracking: true,
      disableFetchTracking: true,
    },
  });
  insights.loadAppInsights();
  insights.setAuthenticatedUserContext(p.userId, 'acct-551', true);
  insights.trackPageView();
  insights.trackEvent({
    name: 'SignedUp',
    properties: { email: p.email, phoneNumber: p.phone, fullName: `${p.firstName} ${p.lastName}` },
  });
  insights.trackEvent({ name: 'Search', properties: { searchTerm: p.search } });
  insights.trackException({ exception: new Error('payment failed') });
  insights.flush();
}

/** The dashboard; the provider's page gives no deeper address than its host. */
export const dashboardPage = 'https://app.xtopay.co';

/** Offered where a form asks for a currency. */
export const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'SEK', 'DKK', 'NOK', 'JPY', 'BHD'];

// By the letters before a public number (NumberSeries of the API).
const pages: Record<string, string> = {
  R: '/referrals/', C: '/cases/', P: '/payments/', SU: '/payments/suspense/', CM: '/ledger/movements/', J: '/ledger?q=', CS: '/commissions/statements/', RM: '/remittances/', RF: '/remittances/files/',
  PB: '/payouts/runs/', PO: '/payouts/', BS: '/bank/statements/', A: '/parties/affiliates/', CL: '/parties/clients/', D: '/parties/debtors/',
};

/** Where a record is that a text names first, such as `RM-2026-0001` or `BS-000003 12`; nothing for what has no page. */
export function recordAddress(subject: string | null | undefined): string | undefined {
  const [number, letters] = /^([A-Z]+)-\d[\d-]*(?= |$)/.exec(subject ?? '') ?? [];
  const page = letters && pages[letters];
  return page && page + number;
}

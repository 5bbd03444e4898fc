using Agency.Application.Common.Ports;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Compliance;

/// <summary>Loads the numbers of the law that a question needs: every version.</summary>
internal static class LegalNumberLoading
{
    private const string Limitation = "limitation.";

    /// <summary>For the collection costs of a regime; none where its law gives none.</summary>
    public static async Task<LegalNumbers> CostNumbers(this IAgencyDb db, Regime regime, CancellationToken cancellationToken) => CollectionCosts.JurisdictionOf(regime) is { } jurisdiction
        ? new(await db.LegalNumbers.AsNoTracking().Where(number => number.Subject.StartsWith(LegalSubject.Costs) && number.Jurisdiction == jurisdiction).ToListAsync(cancellationToken))
        : LegalNumbers.Empty;

    /// <summary>For payments: when money is good, and until when it comes back.</summary>
    public static async Task<LegalNumbers> PaymentNumbers(this IAgencyDb db, CancellationToken cancellationToken) =>
        new(await db.LegalNumbers.AsNoTracking().Where(number => number.Subject.StartsWith(LegalSubject.Payments)).ToListAsync(cancellationToken));

    /// <summary>For the contact gate.</summary>
    public static async Task<LegalNumbers> GateNumbers(this IAgencyDb db, CancellationToken cancellationToken) =>
        new(await db.LegalNumbers.AsNoTracking()
            .Where(number => !number.Subject.StartsWith(Limitation) && !number.Subject.StartsWith(LegalSubject.Costs) && !number.Subject.StartsWith(LegalSubject.Payments))
            .ToListAsync(cancellationToken));

    /// <summary>For the gate, and for the days of the law of a country, or of a state of the US.</summary>
    public static async Task<LegalNumbers> DeskNumbers(this IAgencyDb db, string jurisdiction, CancellationToken cancellationToken) =>
        new(await db.LegalNumbers.AsNoTracking()
            .Where(number => !number.Subject.StartsWith(LegalSubject.Payments)
                && ((!number.Subject.StartsWith(Limitation) && !number.Subject.StartsWith(LegalSubject.Costs)) || number.Jurisdiction == jurisdiction))
            .ToListAsync(cancellationToken));
}

using Agency.Application.Common.Ports;
using Agency.Domain.Legal;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Compliance;

/// <summary>What entering and correcting a number of the law have in common.</summary>
internal static class LegalNumberWriting
{
    /// <summary>Every version of a subject in a jurisdiction, and of the subjects that it must go together with.</summary>
    public static async Task<LegalNumbers> LegalNumbersOf(this IAgencyDb db, string subject, string jurisdiction, CancellationToken cancellationToken)
    {
        var family = LegalSubject.Named(subject)!.Family;
        return new(await db.LegalNumbers.AsNoTracking().Where(number => number.Subject.StartsWith(family) && number.Jurisdiction == jurisdiction).ToListAsync(cancellationToken));
    }

    public static LegalNumberEntry Entry(string subject, string jurisdiction, DateOnly from, decimal value, string source) =>
        new(LegalSubject.Named(subject)!, jurisdiction, from, value, source.Trim());

    public static void MustBeASubject<T>(this IRuleBuilder<T, string> rule) => rule.Must(subject => LegalSubject.Named(subject) is not null).WithMessage("Choose what it is about.");

    public static void MustBeAJurisdiction<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(LegalSubject.IsJurisdiction).WithMessage("A country (NL), a state of the US (US-NY), or * for the agency's policy.");

    public static void MustNameASource<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().WithMessage("Say where it stands.").MaximumLength(500);
}

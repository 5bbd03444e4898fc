using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Documents;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Referrals;

/// <summary>A referral with everything on it, and what may be done with it.</summary>
[Requires(Permissions.ReferralsRead)]
public sealed record GetReferral(string Number) : Query<ReferralPage>;

/// <summary>What the page of a referral shows.</summary>
public sealed record ReferralPage(
    string Number,
    ReferralStatus Status,
    ClientOfReferral Client,
    string AffiliateName,
    DebtorDetails? Debtor,
    string? Note,
    bool IsSecondPlacement,
    IReadOnlyList<InvoiceOfReferral> Invoices,
    IReadOnlyList<EvidenceOfReferral> Evidence,
    IReadOnlyList<QuestionOfReferral> Questions,
    IReadOnlyList<Money> Totals,
    DateTime StartedAt,
    DateTime? SubmittedAt,
    DateTime? DecidedAt,
    string? RejectionReason,
    string? CaseNumber,
    TermsOfReferral? Terms,
    bool IsOpenForChange,
    IReadOnlyList<ObstacleOfReferral> Obstacles,
    IReadOnlyList<ReferralAction> Actions,
    int Version);

/// <summary>The client of a referral.</summary>
public sealed record ClientOfReferral(string Number, string Name, DateOnly? AgreementSignedOn);

/// <summary>What accepting it froze on the case: law, order of payments, and the interest that was agreed on; null where the law says it.</summary>
public sealed record TermsOfReferral(Regime Regime, string Citation, AllocationPolicy Allocation, AgreedInterest? Agreed);

/// <summary>An invoice of a referral; <paramref name="Missing"/> names the fields to enter.</summary>
public sealed record InvoiceOfReferral(
    Guid Id, InvoiceKind Kind, string? InvoiceNumber, DateOnly? IssuedOn, DateOnly? DueOn, Money? Total, Money? Open,
    string? SellerName, string? BuyerName, string? RefersTo, string? FileName, IReadOnlyList<string> Missing);

/// <summary>A document of a referral.</summary>
public sealed record EvidenceOfReferral(Guid Id, DocumentKind Kind, string FileName, string ContentType, long Size, DateTime UploadedAt, string UploadedBy);

/// <summary>A question of intake, and the answer.</summary>
public sealed record QuestionOfReferral(string Question, string AskedBy, DateTime AskedAt, string? Answer, string? AnsweredBy, DateTime? AnsweredAt);

/// <summary>A rule that does not hold yet, by name and in words; submitting would be refused.</summary>
public sealed record ObstacleOfReferral(string Rule, string Message);

internal sealed class GetReferralHandler(IAgencyDb db) : IRequestHandler<GetReferral, ReferralPage>
{
    public async Task<ReferralPage> Handle(GetReferral request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        var client = await db.Clients.SingleAsync(client => client.Id == referral.ClientId, cancellationToken);
        var affiliate = await db.Affiliates.Where(affiliate => affiliate.Id == referral.AffiliateId).Select(affiliate => affiliate.Name).SingleAsync(cancellationToken);
        var evidence = await db.StoredDocuments
            .Where(document => document.ReferralId == referral.Id)
            .OrderBy(document => document.UploadedAt).ThenBy(document => document.FileName)
            .Select(document => new EvidenceOfReferral(
                document.Id, document.Kind, document.FileName, document.ContentType, document.Size, document.UploadedAt, document.UploadedBy))
            .ToListAsync(cancellationToken);
        return new ReferralPage(
            referral.Number,
            referral.Status,
            new ClientOfReferral(client.Number, client.Name, client.Agreement.SignedOn),
            affiliate,
            referral.Debtor,
            referral.Note,
            referral.IsSecondPlacement,
            [.. referral.Invoices.OrderBy(invoice => invoice.IssuedOn).ThenBy(invoice => invoice.Id).Select(Invoice)],
            evidence,
            [.. referral.Questions.OrderBy(question => question.AskedAt).Select(Question)],
            TotalsOf(referral),
            referral.StartedAt,
            referral.SubmittedAt,
            referral.DecidedAt,
            referral.RejectionReason,
            referral.CaseNumber,
            await Terms(referral.CaseNumber, cancellationToken),
            referral.IsOpenForChange,
            [.. referral.RulesOfSubmitting().Where(rule => rule.IsBroken).Select(rule => new ObstacleOfReferral(rule.Name, rule.Message))],
            [.. ReferralLifecycle.From(referral.Status)],
            referral.Version);
    }

    private async Task<TermsOfReferral?> Terms(string? caseNumber, CancellationToken cancellationToken)
    {
        var terms = caseNumber is null ? null : await db.Cases.Where(row => row.Number == caseNumber).Select(row => row.Terms).SingleOrDefaultAsync(cancellationToken);
        return terms is null ? null : new TermsOfReferral(terms.Regime, terms.Regime.Rules().Citation, terms.Allocation, AgreedInterest.Of(terms.InterestInForce));
    }

    /// <summary>One total per currency, credit notes taken off: never a sum across currencies.</summary>
    private static IReadOnlyList<Money> TotalsOf(Referral referral) =>
    [
        .. referral.Invoices
            .Where(invoice => invoice.Open is not null)
            .GroupBy(invoice => invoice.Open!.Currency)
            .Select(group => Money.Sum(group.Select(invoice => invoice.Kind == InvoiceKind.CreditNote ? -invoice.Open! : invoice.Open!), group.Key)),
    ];

    private static InvoiceOfReferral Invoice(ReferralInvoice invoice) => new(
        invoice.Id, invoice.Kind, invoice.InvoiceNumber, invoice.IssuedOn, invoice.DueOn, invoice.Total, invoice.Open,
        invoice.SellerName, invoice.BuyerName, invoice.RefersTo, invoice.FileName, [.. invoice.Missing]);

    private static QuestionOfReferral Question(DetailQuestion question) => new(
        question.Question, question.AskedBy, question.AskedAt, question.Answer, question.AnsweredBy, question.AnsweredAt);
}

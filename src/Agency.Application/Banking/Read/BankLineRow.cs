using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using Agency.Domain.Banking;
using AutoMapper;

namespace Agency.Application.Banking.Read;

/// <summary>A line of the bank in a list: what the bank says, and what it is in the books.</summary>
public sealed class BankLineRow
{
    public Guid Id { get; init; }

    public required string StatementNumber { get; init; }

    public int Position { get; init; }

    public required string AccountNumber { get; init; }

    public DateOnly BookedOn { get; init; }

    public DateOnly ValueOn { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public string? CounterpartyName { get; init; }

    [Whole]
    public string? CounterpartyAccount { get; init; }

    public string? Reference { get; init; }

    public string? StructuredReference { get; init; }

    public string? BankReference { get; init; }

    public string? Text { get; init; }

    public string? TransactionCode { get; init; }

    public bool IsReturn { get; init; }

    public string? ReturnReason { get; init; }

    public BankLineStatus Status { get; init; }

    public BankLineUse? Use { get; init; }

    public MatchBasis? Basis { get; init; }

    public string? CaseNumber { get; init; }

    public string? PaymentNumber { get; init; }

    public string? RecordNumber { get; init; }

    public string? Reason { get; init; }

    public DateTime? PlacedAt { get; init; }

    public string? PlacedBy { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from line in db.BankLines
        join statement in db.ImportedStatements on line.StatementId equals statement.Id
        join account in db.AgencyAccounts on line.AccountId equals account.Id
        select new Source { Line = line, Statement = statement, Account = account };

    internal sealed class Source
    {
        public required BankLine Line { get; init; }

        public required ImportedStatement Statement { get; init; }

        public required AgencyAccount Account { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<BankLine, BankLineRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(line => line.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(line => line.Amount.Amount));
            CreateProjection<Source, BankLineRow>().IncludeMembers(source => source.Line);
        }
    }
}

using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using AutoMapper;

namespace Agency.Application.Banking.Read;

/// <summary>A statement of the bank in a list.</summary>
public sealed class BankStatementRow
{
    public required string Number { get; init; }

    public required string AccountNumber { get; init; }

    public required string AccountName { get; init; }

    public BankFileFormat Format { get; init; }

    public required string FileName { get; init; }

    public required string BankNumber { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Through { get; init; }

    public required string Currency { get; init; }

    public decimal? Opening { get; init; }

    public decimal? Closing { get; init; }

    public int LineCount { get; init; }

    /// <summary>Lines that somebody still has to place.</summary>
    public int UnplacedCount { get; init; }

    public DateTime ImportedAt { get; init; }

    public required string ImportedBy { get; init; }

    internal static IQueryable<Source> Of(IAgencyDb db) =>
        from statement in db.ImportedStatements
        join account in db.AgencyAccounts on statement.AccountId equals account.Id
        select new Source
        {
            Statement = statement,
            Account = account,
            Unplaced = statement.Lines.Count(line => line.Status == BankLineStatus.Open || line.Status == BankLineStatus.Proposed),
        };

    internal sealed class Source
    {
        public required ImportedStatement Statement { get; init; }

        public required AgencyAccount Account { get; init; }

        public int Unplaced { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<ImportedStatement, BankStatementRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(statement => statement.Currency.Code));
            CreateProjection<Source, BankStatementRow>().IncludeMembers(source => source.Statement)
                .ForMember(row => row.UnplacedCount, to => to.MapFrom(source => source.Unplaced));
        }
    }
}

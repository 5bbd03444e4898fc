using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Domain.Banking;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Banking;

/// <summary>A statement is written some hundred lines at a time: none may be lost or doubled where two writings meet.</summary>
public sealed class LongStatementTests
{
    private const string Trust = "NL91ABNA0417164300";
    private const int Lines = 1_201;

    private static readonly DateOnly Monday = new(2026, 3, 2);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ALongStatement_When_ItIsImported_Then_EveryLineIsKeptOnce_AndWhatStoodOnAnEarlierOneIsNot(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        agency.Clock.Set(Monday);
        await agency.Send(new OpenBankAccount("Trust EUR", Fund.Trust, "EUR", Trust, null, Monday.AddDays(-1)), new Caller(Guid.CreateVersion7(), "Ada Admin", Role.Administrator));
        CamtLine[] lines = [.. Enumerable.Range(1, Lines).Select(line => new CamtLine(line, $"line {line}", BankReference: $"B{line}"))];

        (await Import("S-1", lines)).ShouldSatisfyAllConditions(statement => statement.Lines.ShouldBe(Lines), statement => statement.KnownLines.ShouldBe(0));
        (await agency.Query(db => db.BankLines.OrderBy(line => line.Position).Select(line => line.Position).ToListAsync())).ShouldBe(Enumerable.Range(1, Lines));
        (await agency.Query(db => db.BankLines.Select(line => line.Version).Distinct().SingleAsync())).ShouldBe(1, "each was written once");

        (await Import("S-2", [.. lines, new CamtLine(5, "one more")])).ShouldSatisfyAllConditions(statement => statement.Lines.ShouldBe(1), statement => statement.KnownLines.ShouldBe(Lines));

        async Task<BankStatementVerdict> Import(string id, CamtLine[] content)
        {
            using var file = new MemoryStream(CamtFile.Write(Trust, id, Monday, 0, content));
            return (await agency.Send(new ImportBankFile("long.xml", file), scene.Accountant)).Statements.Single();
        }
    }
}

using System.Text.Json;
using Agency.Domain.Banking;

namespace Agency.Golden.Tests.Topics;

/// <summary>Bank files through the readers that production uses. What a file says is compared also where the file is refused: a refusal shows what was found.</summary>
internal static class BankFileTopics
{
    public static void Camt(Vector vector)
    {
        var reading = Read(vector, BankFileFormat.Camt053);

        reading.Statements.Count.ShouldBe(vector.Expected.GetProperty("statements").GetInt32());
        reading.Statements.Select(statement => statement.Entries).ShouldBe(vector.Expected.GetProperty("entries").EnumerateArray().Select(count => count.GetInt32()));
        reading.Statements.Select(statement => statement.Account).ShouldBe(Texts(vector, "accounts"));
        reading.IsRefused.ShouldBe(reading.Statements.Count == 0, "a file without a statement is refused, and no other of these is");
    }

    public static void Mt940(Vector vector)
    {
        var reading = Read(vector, BankFileFormat.Mt940);

        reading.Statements.Count.ShouldBe(vector.Expected.GetProperty("statements").GetInt32());
        reading.Statements.Sum(statement => statement.Entries).ShouldBe(vector.Expected.GetProperty("transactions").GetInt32());
        reading.Statements.Select(statement => statement.Reconciles)
            .ShouldBe(vector.Expected.GetProperty("reconciles").EnumerateArray().Select(held => held.ValueKind == JsonValueKind.Null ? (bool?)null : held.GetBoolean()));
        reading.Accepted.Count().ShouldBeLessThanOrEqualTo(reading.Statements.Count(statement => statement.Reconciles == true), "what does not reconcile is not imported");
    }

    public static void Nacha(Vector vector)
    {
        var found = Read(vector, BankFileFormat.Nacha).AchFound.ShouldNotBeNull();

        found.Entries.Count().ShouldBe(vector.Expected.GetProperty("entries").GetInt32());
        (found.Debits?.Amount * 100).ShouldBe(vector.Want("debitCents"));
        (found.Credits?.Amount * 100).ShouldBe(vector.Want("creditCents"));
        found.Returns.Select(back => back.Code).ShouldBe(Texts(vector, "returns"));
        found.Corrections.Select(correction => correction.Code).ShouldBe(Texts(vector, "nocs"));
    }

    private static BankFileReading Read(Vector vector, BankFileFormat format)
    {
        var reading = BankFiles.Read(vector.Say("file"));
        reading.Format.ShouldBe(format);
        return reading;
    }

    private static IEnumerable<string?> Texts(Vector vector, string name) => vector.Expected.GetProperty(name).EnumerateArray().Select(text => text.GetString());
}

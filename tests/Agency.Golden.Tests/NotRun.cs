namespace Agency.Golden.Tests;

/// <summary>What is not computed, and why: a topic without an engine, or a vector of a topic that asks for more than its engine does.</summary>
internal static class NotRun
{
    private const string Imports = "reading files is tested in Agency.Application.Tests, on the files themselves";

    /// <summary>Topics that no engine of the domain is about.</summary>
    public static IReadOnlyDictionary<string, string> Topics { get; } = new Dictionary<string, string>
    {
        ["aff.debtcc"] = "a bonus per number of leads: plans pay a percentage of money, nothing else",
        ["import.csv"] = Imports,
        ["import.ubl"] = Imports,
    };

    private const string NoFile = "the bank file that it is about is not on this machine";

    private static readonly (string Topic, Func<Vector, bool> IsMeant, string Reason)[] Forms =
    [
        ("import.camt", vector => BankFiles.Find(vector.Say("file")) is null, NoFile),
        ("import.mt940", vector => BankFiles.Find(vector.Say("file")) is null, NoFile),
        ("import.nacha", vector => BankFiles.Find(vector.Say("file")) is null, NoFile),
        ("regF.time", vector => vector.Has("area_code_zone"), "a debtor has one time zone"),
        ("us.usrule", vector => vector.Has("same_as") && VectorFiles.Find(vector.Say("same_as")) is null, "refers to a note that is in none of the files"),
    ];

    /// <summary>Why a vector is not run; null when it is.</summary>
    public static string? Reason(Vector vector) => Topics.TryGetValue(vector.Topic, out var reason)
        ? reason
        : Forms.FirstOrDefault(form => form.Topic == vector.Topic && form.IsMeant(vector)).Reason;
}

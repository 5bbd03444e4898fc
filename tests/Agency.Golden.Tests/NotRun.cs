namespace Agency.Golden.Tests;

/// <summary>What is not computed, and why: a topic without an engine, or a vector of a topic that asks for more than its engine does.</summary>
internal static class NotRun
{
    private const string Imports = "reading files is tested in Agency.Application.Tests, on the files themselves";

    /// <summary>Topics that no engine of the domain is about.</summary>
    public static IReadOnlyDictionary<string, string> Topics { get; } = new Dictionary<string, string>
    {
        ["aff.debtcc"] = "a bonus per number of leads: plans pay a percentage of money, nothing else",
        ["import.camt"] = Imports,
        ["import.csv"] = Imports,
        ["import.mt940"] = Imports,
        ["import.nacha"] = Imports,
        ["import.ubl"] = Imports,
    };

    private static readonly (string Topic, Func<Vector, bool> IsMeant, string Reason)[] Forms =
    [
        ("regF.time", vector => vector.Has("area_code_zone"), "a debtor has one time zone"),
        ("us.usrule", vector => vector.Has("same_as") && VectorFiles.Find(vector.Say("same_as")) is null, "refers to a note that is in none of the files"),
    ];

    /// <summary>Why a vector is not run; null when it is.</summary>
    public static string? Reason(Vector vector) => Topics.TryGetValue(vector.Topic, out var reason)
        ? reason
        : Forms.FirstOrDefault(form => form.Topic == vector.Topic && form.IsMeant(vector)).Reason;
}

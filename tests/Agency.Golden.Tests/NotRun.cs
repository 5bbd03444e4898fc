namespace Agency.Golden.Tests;

/// <summary>What is not computed, and why: a topic without an engine, or a vector of a topic that asks for more than its engine does.</summary>
internal static class NotRun
{
    private const string Imports = "reading files is tested in Agency.Application.Tests, on the files themselves";
    private const string Rounding = "rounds each day or each period; the engine rounds the total once";

    /// <summary>Topics that no engine of the domain is about.</summary>
    public static IReadOnlyDictionary<string, string> Topics { get; } = new Dictionary<string, string>
    {
        ["aff.debtcc"] = "a bonus per number of leads: plans pay a percentage of money, nothing else",
        ["aff.oca"] = "sections with gaps that silently pay nothing: our bands refuse a gap",
        ["calc.daycount"] = "30/360 conventions: every regime counts actual/365",
        ["fee.andersen"] = "a few points of a schedule whose band edges are not given",
        ["fee.nacm"] = "band labels without amounts; the cliff that they make is in own.fee",
        ["import.camt"] = Imports,
        ["import.csv"] = Imports,
        ["import.mt940"] = Imports,
        ["import.nacha"] = Imports,
        ["import.ubl"] = Imports,
        ["nl.14dagen"] = "the fourteen-day letter has no engine yet: costs are not charged to a consumer at all",
        ["regF.dispute"] = "which letter is a dispute a person decides; then the hold stops every contact (ContactGateTests)",
        ["regF.retention"] = "no retention engine yet",
        ["regF.state"] = "no state rules yet",
        ["regF.validation"] = "the validation notice and its period have no engine yet",
        ["us.1099"] = "no tax reporting yet",
        ["us.judgment"] = Rounding + "; judgment interest has no regime yet",
        ["us.nacha"] = "return windows of ACH are not modelled: a method has a good-funds time",
        ["us.sol"] = "no limitation engine yet",
        ["us.usrule"] = "refers to a note that is not in the file",
    };

    private static readonly (string Topic, Func<Vector, bool> IsMeant, string Reason)[] Forms =
    [
        ("fee.dci", vector => vector.Has("withdrawn_outside_3a_3b") || vector.Has("cancelled_while_payments_expected"), "fees on withdrawal have no engine yet"),
        ("nl.rente", vector => vector.Has("rate_pct_per_month"), "contractual interest per month has no engine yet"),
        ("nl.rente", vector => vector.Has("claims"), Rounding + "; payments designated to a claim have no engine yet"),
        ("nl.wik", vector => vector.Has("creditor_can_reclaim_vat"), "VAT on costs is claimed only where the creditor says so expressly; not supported yet"),
        ("regF.7in7", vector => vector.Has("conversation_mentions_debts"), "which debts a call was about is decided when it is logged; the gate is asked per debt"),
        ("regF.7in7", vector => vector.Has("outcomes"), "which outcomes count is decided where calls are gathered, in Application"),
        ("regF.time", vector => vector.Has("area_code_zone"), "a debtor has one time zone"),
        ("uk.court", vector => vector.Has("claim"), "court costs are entered, not computed"),
        ("uk.court", vector => vector.Say("method").Contains("rounded to pence, then", StringComparison.Ordinal), Rounding),
        ("uk.interest", vector => vector.Say("rounding").Contains("daily", StringComparison.Ordinal), Rounding),
    ];

    /// <summary>Why a vector is not run; null when it is.</summary>
    public static string? Reason(Vector vector) => Topics.TryGetValue(vector.Topic, out var reason)
        ? reason
        : Forms.FirstOrDefault(form => form.Topic == vector.Topic && form.IsMeant(vector)).Reason;
}

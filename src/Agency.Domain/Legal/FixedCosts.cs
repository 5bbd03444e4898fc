namespace Agency.Domain.Legal;

/// <summary>Fixed costs that an English court allows when judgment is entered in default: commencement and entry together (CPR 45, as hmcts/civil-service computes them).</summary>
public static class FixedCosts
{
    /// <summary>In pounds, by the amount of the claim: nothing up to 25.</summary>
    public static decimal OnDefaultJudgment(decimal claim) => claim switch
    {
        <= 25 => 0,
        <= 500 => 72,
        <= 1_000 => 92,
        <= 5_000 => 102,
        _ => 130,
    };
}

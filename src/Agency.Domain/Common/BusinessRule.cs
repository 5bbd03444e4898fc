namespace Agency.Domain.Common;

/// <summary>
/// An invariant, named as what must hold. Its name is the code that an API caller sees, so renaming one is a breaking change.
/// </summary>
public abstract record BusinessRule
{
    /// <summary>The rule's name, for example <c>PaymentMustNotExceedBalance</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>True when the invariant does not hold.</summary>
    public abstract bool IsBroken { get; }

    /// <summary>What is wrong, and what would be right, in words that a user can act on.</summary>
    public abstract string Message { get; }

    /// <summary>Throws <see cref="BusinessRuleException"/> for the first of <paramref name="rules"/> that is broken.</summary>
    public static void Check(params ReadOnlySpan<BusinessRule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.IsBroken)
            {
                throw new BusinessRuleException(rule);
            }
        }
    }
}

/// <summary>A rule was broken: nothing has changed, and the caller is told which rule and why.</summary>
public sealed class BusinessRuleException(BusinessRule rule) : Exception(rule.Message)
{
    /// <summary>The rule that does not hold.</summary>
    public BusinessRule Rule { get; } = rule;
}

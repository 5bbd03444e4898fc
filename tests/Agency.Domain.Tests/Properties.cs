using FsCheck;
using FsCheck.Fluent;

namespace Agency.Domain.Tests;

/// <summary>Runs properties with one fixed seed: a build that was green stays green, and a failure can be repeated.</summary>
internal static class Properties
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_260_105UL, 271_828_183UL);

    public static Arbitrary<T> Of<T>(Gen<T> gen) => gen.ToArbitrary();

    /// <summary>Amounts from nothing to much, small ones often: cents are where rounding goes wrong.</summary>
    public static Gen<decimal> Amounts(int decimals, int most = 5_000_000) =>
        Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(1, 10_000), Gen.Choose(1, most)).Select(units => new decimal(units, 0, 0, false, (byte)decimals));

    public static void Check<T>(Gen<T> gen, Action<T> property) =>
        FsCheck.Check.One(Settings, Prop.ForAll(Of(gen), value =>
        {
            property(value);
            return true;
        }));
}

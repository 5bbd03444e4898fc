using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>Tests of one portal, in a fresh browser each.</summary>
[Collection(PortalCollection.Name)]
public abstract class PortalTest(PortalHost host, ITestOutputHelper output)
{
    /// <summary>The portal, with demo data.</summary>
    protected PortalHost Host => host;

    /// <summary>What a reader of the results sees.</summary>
    protected ITestOutputHelper Output => output;

    /// <summary>Does something in the browser.</summary>
    protected Task InBrowser(Func<Visit, Task> act, [CallerMemberName] string test = "") =>
        Visit.Pay(host, $"{GetType().Name}.{test}", output, act);
}

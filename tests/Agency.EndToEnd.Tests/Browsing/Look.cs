namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>How somebody has set up their screen.</summary>
/// <param name="Language">"en" or "nl".</param>
/// <param name="IsDark">Which colour scheme the device asks for.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Look(string Language = "en", bool IsDark = false, int Width = 1440, int Height = 900)
{
    /// <summary>A desk screen, English, light.</summary>
    public static Look Usual { get; } = new();
}

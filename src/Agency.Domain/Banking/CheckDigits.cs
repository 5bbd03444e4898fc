namespace Agency.Domain.Banking;

/// <summary>The arithmetic that several of the numbers share.</summary>
internal static class CheckDigits
{
    private const int Modulus = 97;
    private const int LettersStartAt = 10;

    /// <summary>ISO 7064 mod 97-10 over letters (A = 10 … Z = 35) and digits.</summary>
    public static int Mod97(string text) => text.Aggregate(0, (rest, character) => char.IsAsciiDigit(character)
        ? ((rest * 10) + (character - '0')) % Modulus
        : ((rest * 100) + (char.ToUpperInvariant(character) - 'A' + LettersStartAt)) % Modulus);

    /// <summary>
    /// Whether digits at the third and fourth place prove the rest, with the first four moved to the end. 00, 01 and 99 are never made (ISO 13616): they would
    /// pass as doubles of 97, 98 and 02.
    /// </summary>
    public static bool Prove(string text)
    {
        const int HeadLength = 4;
        return text.Length > HeadLength && text.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3])
            && text[2..HeadLength] is not ("00" or "01" or "99") && Mod97(text[HeadLength..] + text[..HeadLength]) == 1;
    }

    /// <summary>Upper case, without blanks: how such numbers are kept.</summary>
    public static string Compact(string? text) => string.Concat((text ?? string.Empty).Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
}

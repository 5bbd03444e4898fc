using System.Globalization;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Mail;

/// <summary>The words of a mail in one language. Dates and amounts come first, and what the reader can do stands last. No sentence ends with a name: "B.V.." is no end.</summary>
internal sealed record MailText(string Subject, string Body)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static MailText Submitted(string language, string number, string client, string affiliate, string link) => IsDutch(language)
        ? new($"{number}: nieuwe verwijzing van {affiliate}", $"Voor {client} heeft {affiliate} verwijzing {number} ingediend.\n\nBekijk en beslis: {link}")
        : new($"{number}: new referral from {affiliate}", $"For {client}, {affiliate} submitted referral {number}.\n\nLook and decide: {link}");

    public static MailText NeedsDetails(string language, string number, string client, string question, string link) => IsDutch(language)
        ? new($"{number}: wij hebben nog een vraag", $"Over verwijzing {number} voor {client} vragen wij u:\n\n{Quoted(question)}\n\nWij gaan verder zodra u antwoordt: {link}")
        : new($"{number}: we have a question", $"About referral {number} for {client} we ask you:\n\n{Quoted(question)}\n\nWe go on as soon as you answer: {link}");

    public static MailText Accepted(string language, string number, string client, string caseNumber, string link) => IsDutch(language)
        ? new($"{number}: aangenomen als dossier {caseNumber}", $"Wij hebben verwijzing {number} voor {client} aangenomen. Het dossiernummer is {caseNumber}.\n\nVolg het dossier: {link}")
        : new($"{number}: accepted as case {caseNumber}", $"Referral {number} for {client} is accepted. The case number is {caseNumber}.\n\nFollow the case: {link}");

    public static MailText Rejected(string language, string number, string client, string reason, string link) => IsDutch(language)
        ? new($"{number}: niet aangenomen", $"Wij hebben verwijzing {number} voor {client} niet aangenomen. De reden:\n\n{Quoted(reason)}\n\nBekijk de verwijzing: {link}")
        : new($"{number}: not accepted", $"Referral {number} for {client} is not accepted. The reason:\n\n{Quoted(reason)}\n\nLook at the referral: {link}");

    public static MailText Statement(string language, string number, DateOnly month, Money toPay, Money carriedForward, string link)
    {
        var (culture, isDutch) = (IsDutch(language) ? Dutch : English, IsDutch(language));
        var (period, pay, carry) = (month.ToString("MMMM yyyy", culture), Amount(toPay, culture), Amount(carriedForward, culture));
        var outcome = (isDutch, toPay.IsPositive) switch
        {
            (true, true) => $"Te ontvangen: {pay}.",
            (true, false) => $"Te ontvangen: {pay}. {carry} gaat mee naar de volgende afrekening.",
            (false, true) => $"To receive: {pay}.",
            (false, false) => $"To receive: {pay}. {carry} goes on to the next statement.",
        };
        return isDutch
            ? new($"{number}: provisieafrekening {period}, {pay}", $"Uw provisieafrekening {number} over {period} staat klaar.\n{outcome}\n\nBekijk elke regel: {link}")
            : new($"{number}: commission statement {period}, {pay}", $"Your commission statement {number} for {period} is ready.\n{outcome}\n\nOpen every line: {link}");
    }

    /// <summary>A statement was taken back by another one.</summary>
    public static MailText StatementUndone(string language, string number, string undone, DateOnly month, string reason, string link) => IsDutch(language)
        ? new($"{undone}: provisieafrekening {month.ToString("MMMM yyyy", Dutch)} teruggenomen", $"Uw provisieafrekening {undone} is teruggenomen door {number}: {reason}\nDe regels komen op een nieuwe afrekening.\n\nBekijk elke regel: {link}")
        : new($"{undone}: commission statement {month.ToString("MMMM yyyy", English)} taken back", $"Your commission statement {undone} was taken back by {number}: {reason}\nIts lines go on a new statement.\n\nOpen every line: {link}");

    /// <summary>The whole letter to somebody.</summary>
    public MailToSend To(string email, string name, string language)
    {
        var (greeting, end) = IsDutch(language)
            ? ($"Beste {name},", "U krijgt dit bericht omdat u een account bij ons hebt. U kunt er niet op antwoorden.")
            : ($"Dear {name},", "You get this message because you have an account with us. You cannot reply to it.");
        return new MailToSend(email, name, Subject, $"{greeting}\n\n{Body}\n\n{end}\n");
    }

    private static bool IsDutch(string language) => language == "nl";

    // The minus before the code, as elsewhere; the code and not the sign, which not every mail reader has.
    private static string Amount(Money amount, CultureInfo culture) =>
        $"{(amount.Amount < 0 ? "\u2212" : "")}{amount.Currency.Code} {Math.Abs(amount.Amount).ToString("N" + amount.Currency.MinorUnits.ToString(CultureInfo.InvariantCulture), culture)}";

    private static string Quoted(string text) => "  " + text.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal);
}

namespace Agency.Application.Referrals;

/// <summary>The codes of <see cref="ReadingProblem"/> that are ours; broken rules of EN 16931 and Peppol keep the standard's own names.</summary>
public static class ReadingCodes
{
    /// <summary>Refused: the file is not well-formed XML.</summary>
    public const string NotXml = nameof(NotXml);

    /// <summary>Refused: the file has a document type declaration, through which entities expand and outside files are read.</summary>
    public const string DoctypeProhibited = nameof(DoctypeProhibited);

    /// <summary>Refused: over the size limit.</summary>
    public const string TooLarge = nameof(TooLarge);

    /// <summary>Refused: XML, but no UBL 2 Invoice or CreditNote.</summary>
    public const string NotAnInvoice = nameof(NotAnInvoice);

    /// <summary>Refused: no amount due for payment.</summary>
    public const string AmountMissing = nameof(AmountMissing);

    /// <summary>Refused: an amount or a quantity that is not a plain decimal number, or one beyond all reason.</summary>
    public const string AmountUnreadable = nameof(AmountUnreadable);

    /// <summary>Refused: no currency.</summary>
    public const string CurrencyMissing = nameof(CurrencyMissing);

    /// <summary>Refused: not a currency of ISO 4217.</summary>
    public const string CurrencyUnknown = nameof(CurrencyUnknown);

    /// <summary>Refused: a total is in another currency than the document (PEPPOL-EN16931-R051); amounts of two currencies are never added.</summary>
    public const string CurrencyMixed = nameof(CurrencyMixed);

    /// <summary>Refused: a total is finer than its currency's smallest unit. Zeros at the end do not count.</summary>
    public const string TooManyDecimals = nameof(TooManyDecimals);

    /// <summary>Refused: a credit note over a negative amount could mean either direction.</summary>
    public const string NegativeCreditNote = nameof(NegativeCreditNote);

    /// <summary>Refused: more was prepaid than the invoice amounts to; the seller owes, not the buyer.</summary>
    public const string Overpaid = nameof(Overpaid);

    /// <summary>Details: nothing is left to be paid.</summary>
    public const string NothingOpen = nameof(NothingOpen);

    /// <summary>Details: no number.</summary>
    public const string NumberMissing = nameof(NumberMissing);

    /// <summary>Details: no date of issue.</summary>
    public const string IssueDateMissing = nameof(IssueDateMissing);

    /// <summary>Details: an invoice without a due date; its payment terms, if any, are in the message.</summary>
    public const string DueDateMissing = nameof(DueDateMissing);

    /// <summary>Details: due before it was issued.</summary>
    public const string DueBeforeIssued = nameof(DueBeforeIssued);

    /// <summary>Details: a date that the calendar does not have, or that is not written as xs:date.</summary>
    public const string DateUnreadable = nameof(DateUnreadable);

    /// <summary>Details: a seller or buyer without a name.</summary>
    public const string PartyMissing = nameof(PartyMissing);

    /// <summary>Details: a credit note that does not say which one invoice it lowers (for Dutch sellers: NL-R-001).</summary>
    public const string CreditedInvoiceMissing = nameof(CreditedInvoiceMissing);

    /// <summary>Details: a total that EN 16931 requires is not there, so that a sum could not be checked.</summary>
    public const string TotalMissing = nameof(TotalMissing);
}

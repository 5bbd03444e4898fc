namespace Agency.Domain.Banking;

/// <summary>The names by which bank files and statements are refused, or remarked on. An API caller and the portal's words go by them.</summary>
public static class BankFileCodes
{
    /// <summary>None of the formats that are read.</summary>
    public const string NotABankFile = nameof(NotABankFile);

    /// <summary>The format is known, this version or variant of it is not read.</summary>
    public const string UnknownVersion = nameof(UnknownVersion);

    /// <summary>The file ends before it is complete.</summary>
    public const string Truncated = nameof(Truncated);

    /// <summary>More bytes, statements or lines than are read.</summary>
    public const string TooLarge = nameof(TooLarge);

    /// <summary>Not well-formed XML.</summary>
    public const string NotXml = nameof(NotXml);

    /// <summary>XML with a document type declaration, which no bank sends.</summary>
    public const string DoctypeProhibited = nameof(DoctypeProhibited);

    /// <summary>The file is whole, and has no statement in it.</summary>
    public const string StatementMissing = nameof(StatementMissing);

    /// <summary>A record, tag or element that is not as the format has it.</summary>
    public const string RecordUnreadable = nameof(RecordUnreadable);

    /// <summary>A record or tag where the format does not have it.</summary>
    public const string RecordOutOfOrder = nameof(RecordOutOfOrder);

    /// <summary>A record longer or shorter than the format's.</summary>
    public const string RecordLengthWrong = nameof(RecordLengthWrong);

    /// <summary>No account is named.</summary>
    public const string AccountMissing = nameof(AccountMissing);

    /// <summary>An IBAN whose check digits, length or country is wrong.</summary>
    public const string IbanInvalid = nameof(IbanInvalid);

    /// <summary>A routing number whose check digit is wrong.</summary>
    public const string RoutingNumberInvalid = nameof(RoutingNumberInvalid);

    /// <summary>No currency is named.</summary>
    public const string CurrencyMissing = nameof(CurrencyMissing);

    /// <summary>Not a currency of ISO 4217.</summary>
    public const string CurrencyUnknown = nameof(CurrencyUnknown);

    /// <summary>Amounts of one statement in more than one currency.</summary>
    public const string CurrencyMixed = nameof(CurrencyMixed);

    /// <summary>An amount finer than its currency.</summary>
    public const string TooManyDecimals = nameof(TooManyDecimals);

    /// <summary>Not a number that an amount can be.</summary>
    public const string AmountUnreadable = nameof(AmountUnreadable);

    /// <summary>Whether an amount was received or paid is not said, or in a code that is not known.</summary>
    public const string DirectionUnknown = nameof(DirectionUnknown);

    /// <summary>A debit in a batch of credits, or the reverse.</summary>
    public const string ServiceClassWrong = nameof(ServiceClassWrong);

    /// <summary>Not a date.</summary>
    public const string DateUnreadable = nameof(DateUnreadable);

    /// <summary>A date is needed and not there.</summary>
    public const string DateMissing = nameof(DateMissing);

    /// <summary>The opening or the closing booked balance is not there.</summary>
    public const string BalanceMissing = nameof(BalanceMissing);

    /// <summary>Opening plus lines is not closing.</summary>
    public const string NotReconciled = nameof(NotReconciled);

    /// <summary>The payments that explain a booking do not add up to it.</summary>
    public const string DetailsDoNotAddUp = nameof(DetailsDoNotAddUp);

    /// <summary>A total that the file states is not the sum of what it is about.</summary>
    public const string ControlTotalWrong = nameof(ControlTotalWrong);

    /// <summary>A number of records, entries or batches that the file states is not what was counted.</summary>
    public const string ControlCountWrong = nameof(ControlCountWrong);

    /// <summary>The hash of routing numbers that the file states is not theirs.</summary>
    public const string EntryHashWrong = nameof(EntryHashWrong);

    /// <summary>Records are not filled up to blocks of ten, or not as many blocks as stated.</summary>
    public const string BlockingWrong = nameof(BlockingWrong);

    /// <summary>Not final: a test, a deletion, a correction, or a picture of the middle of a day.</summary>
    public const string NotFinal = nameof(NotFinal);

    /// <summary>Remark: bookings that are announced and not booked were left out.</summary>
    public const string NotBookedLeftOut = nameof(NotBookedLeftOut);

    /// <summary>Remark: the last day lies before the first.</summary>
    public const string DatesOutOfOrder = nameof(DatesOutOfOrder);

    /// <summary>Remark: the bank explains a booking by payments without amounts; it is one line.</summary>
    public const string DetailsWithoutAmounts = nameof(DetailsWithoutAmounts);
}

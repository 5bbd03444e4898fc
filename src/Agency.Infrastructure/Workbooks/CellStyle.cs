namespace Agency.Infrastructure.Workbooks;

/// <summary>The looks that a cell can have. <see cref="WorkbookStyles"/> makes one format of each, in this order.</summary>
internal enum CellStyle
{
    Plain = 0,
    Title,
    Label,
    Text,
    QuotedText,
    Note,
    Header,
    HeaderOfNumbers,
    HeaderCentred,
    Whole,
    Date,
    Money,
    Exact,
    TotalLabel,
    TotalMoney,
    GrandTotalLabel,
    GrandTotalMoney,
    Centred,
    HeadingDate,
    HeadingMoney,
    HeadingRight,
    SubtotalLabel,
    SubtotalMoney,
    Share,
}

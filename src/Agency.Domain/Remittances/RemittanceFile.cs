using Agency.Domain.Common;
using Agency.Domain.Remittances.Rules;

namespace Agency.Domain.Remittances;

/// <summary>A remittance that goes into a file, to which account.</summary>
/// <param name="RemittanceId">The remittance.</param>
/// <param name="AccountId">The client's account, as it is in force now.</param>
/// <param name="PayeeName">The client, as it is called now.</param>
/// <param name="Amount">What is sent.</param>
public sealed record RemittanceFileDraft(Guid RemittanceId, Guid AccountId, string PayeeName, Money Amount);

/// <summary>What the bank is told to pay to clients out of trust, in one currency: numbered without gaps, written once. A remittance stands in one file only, ever.</summary>
public sealed class RemittanceFile : Entity
{
    private readonly List<RemittanceFileItem> items = [];
    private readonly List<RemittanceFileLeftOut> leftOut = [];

    private RemittanceFile()
    {
    }

    /// <summary>Public number without gaps, <c>RF-2026-0001</c>: the bank's name for the batch.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The agency's trust account that pays.</summary>
    public Guid PayingAccountId { get; private set; }

    /// <summary>How many files were made before on the day: NACHA tells them apart by it.</summary>
    public int FileOfTheDay { get; private set; }

    /// <summary>Sum of its remittances; its currency is the file's.</summary>
    public Money Total { get; private set; } = null!;

    /// <summary>Who made it.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Its remittances.</summary>
    public IReadOnlyList<RemittanceFileItem> Items => items;

    /// <summary>Remittances that waited for a file when it was made and are not in it.</summary>
    public IReadOnlyList<RemittanceFileLeftOut> LeftOut => leftOut;

    /// <summary>Puts remittances into a file.</summary>
    public static RemittanceFile Make(
        string number, Currency currency, Guid payingAccountId, int fileOfTheDay, IReadOnlyList<RemittanceFileDraft> drafts, IReadOnlyList<RemittanceFileOmission> omissions, string by, DateTime at)
    {
        BusinessRule.Check(new RemittanceFileMustHaveRemittances(currency.Code, drafts.Count));
        var file = new RemittanceFile
        {
            Number = number,
            PayingAccountId = payingAccountId,
            FileOfTheDay = fileOfTheDay,
            Total = Money.Sum(drafts.Select(draft => draft.Amount), currency),
            MadeBy = by,
            MadeAt = at,
        };
        file.items.AddRange(drafts.Select((draft, index) => RemittanceFileItem.From(file, index + 1, draft)));
        file.leftOut.AddRange(omissions.Select((omission, index) => RemittanceFileLeftOut.From(file, index + 1, omission)));
        return file;
    }
}

/// <summary>A remittance in a file.</summary>
public sealed class RemittanceFileItem : Entity
{
    private RemittanceFileItem()
    {
    }

    /// <summary>The file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>Its position, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The remittance.</summary>
    public Guid RemittanceId { get; private set; }

    /// <summary>Where it goes.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Who is paid, as the bank was told.</summary>
    public string PayeeName { get; private set; } = "";

    internal static RemittanceFileItem From(RemittanceFile file, int position, RemittanceFileDraft draft) => new()
    {
        FileId = file.Id,
        Position = position,
        RemittanceId = draft.RemittanceId,
        AccountId = draft.AccountId,
        PayeeName = draft.PayeeName,
    };
}

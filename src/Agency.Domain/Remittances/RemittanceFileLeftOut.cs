using Agency.Domain.Common;

namespace Agency.Domain.Remittances;

/// <summary>A remittance that waited for a file and did not go into this one, with the reason of that moment: it may have gone into a later one.</summary>
public sealed class RemittanceFileLeftOut : Entity
{
    private RemittanceFileLeftOut()
    {
    }

    /// <summary>The file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>Its position among those left out, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The remittance.</summary>
    public Guid RemittanceId { get; private set; }

    /// <summary>Why it was left out.</summary>
    public RemittanceFileLeftOutReason Reason { get; private set; }

    internal static RemittanceFileLeftOut From(RemittanceFile file, int position, RemittanceFileOmission omission) => new()
    {
        FileId = file.Id,
        Position = position,
        RemittanceId = omission.RemittanceId,
        Reason = omission.Reason,
    };
}

/// <summary>A remittance that does not go into a file, and why.</summary>
public sealed record RemittanceFileOmission(Guid RemittanceId, RemittanceFileLeftOutReason Reason);

namespace Agency.Domain.Identity;

/// <summary>Who somebody is to the agency (docs/domain.md, People). What each may do: <see cref="RolePermissions"/>.</summary>
public enum Role
{
    /// <summary>Works at a referral partner and sees that partner's rows alone.</summary>
    AffiliateUser = 1,

    /// <summary>Works at a creditor and sees that creditor's rows alone.</summary>
    ClientUser,

    /// <summary>Takes in referrals.</summary>
    Intake,

    /// <summary>Works cases from the queue.</summary>
    Collector,

    /// <summary>Leads collectors and approves.</summary>
    Supervisor,

    /// <summary>Takes cases through attorney and court.</summary>
    LegalOfficer,

    /// <summary>Records money, keeps the ledger, runs statements.</summary>
    StaffAccountant,

    /// <summary>Keeps users, schedules, plans and jobs.</summary>
    Administrator,

    /// <summary>Reads everything and changes nothing.</summary>
    Auditor,
}

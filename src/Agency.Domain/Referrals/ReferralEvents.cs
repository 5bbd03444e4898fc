using Agency.Domain.Common;

namespace Agency.Domain.Referrals;

/// <summary>A partner handed a referral to the agency.</summary>
public sealed record ReferralSubmitted(string ReferralNumber) : DomainEvent;

/// <summary>Intake asks the partner for something.</summary>
public sealed record ReferralNeedsDetails(string ReferralNumber, string Question) : DomainEvent;

/// <summary>The agency took a referral on and opened a case.</summary>
public sealed record ReferralAccepted(string ReferralNumber, string CaseNumber) : DomainEvent;

/// <summary>The agency declined a referral.</summary>
public sealed record ReferralRejected(string ReferralNumber, string Reason) : DomainEvent;

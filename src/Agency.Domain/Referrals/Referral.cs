using Agency.Domain.Common;
using Agency.Domain.Parties;
using Agency.Domain.Referrals.Rules;

namespace Agency.Domain.Referrals;

/// <summary>A partner's request to collect a client's unpaid invoices: from draft to accepted (a case opens) or rejected.</summary>
public sealed class Referral : Aggregate
{
    private readonly List<ReferralInvoice> invoices = [];
    private readonly List<DetailQuestion> questions = [];

    private Referral()
    {
    }

    /// <summary>Public number, <c>R-2026-00012</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The partner who refers.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReferralStatus Status { get; private set; } = ReferralStatus.Draft;

    /// <summary>Who owes; null until entered.</summary>
    public DebtorDetails? Debtor { get; private set; }

    /// <summary>A word to the agency.</summary>
    public string? Note { get; private set; }

    /// <summary>Another agency has worked the debt before.</summary>
    public bool IsSecondPlacement { get; private set; }

    /// <summary>Invoices and credit notes.</summary>
    public IReadOnlyList<ReferralInvoice> Invoices => invoices;

    /// <summary>What intake has asked, and the answers.</summary>
    public IReadOnlyList<DetailQuestion> Questions => questions;

    /// <summary>When it was started, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When it was first submitted, UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>When it was accepted or rejected, UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? RejectionReason { get; private set; }

    /// <summary>The case that was opened.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>Whether the partner may still change it.</summary>
    public bool IsOpenForChange => Status is ReferralStatus.Draft or ReferralStatus.NeedsDetails;

    /// <summary>What must hold before the agency can look at it.</summary>
    public IReadOnlyList<BusinessRule> RulesOfSubmitting() =>
    [
        new ReferralMustClaimSomething(this),
        new InvoicesMustBeComplete(this),
        new InvoicesMustShareOneCurrency(this),
        new CreditNoteMustLowerAnInvoice(this),
        new DebtorMustBeNamed(Debtor),
    ];

    /// <summary>Starts a draft.</summary>
    public static Referral Start(string number, Client client, DateTime at) => new()
    {
        Number = number,
        AffiliateId = client.AffiliateId,
        ClientId = client.Id,
        StartedAt = at,
    };

    /// <summary>Adds an invoice or credit note. The same number twice is refused.</summary>
    public ReferralInvoice AddInvoice(InvoiceFacts facts, Guid? documentId = null, string? fileName = null)
    {
        BusinessRule.Check(new ReferralMustBeOpenForChange(this), new InvoiceMustStandOnce(this, facts.Number, Except: null));
        var invoice = ReferralInvoice.From(facts, documentId, fileName);
        invoices.Add(invoice);
        return invoice;
    }

    /// <summary>Enters or corrects what stands on an invoice.</summary>
    public void CorrectInvoice(ReferralInvoice invoice, InvoiceFacts facts)
    {
        BusinessRule.Check(new ReferralMustBeOpenForChange(this), new InvoiceMustStandOnce(this, facts.Number, invoice));
        invoice.Set(facts);
    }

    /// <summary>Takes an invoice out again.</summary>
    public void RemoveInvoice(ReferralInvoice invoice)
    {
        BusinessRule.Check(new ReferralMustBeOpenForChange(this));
        invoices.Remove(invoice);
    }

    /// <summary>Enters who owes, whether another agency has worked it before, and a word to the agency.</summary>
    public void Describe(DebtorDetails? debtor, string? note, bool isSecondPlacement = false)
    {
        BusinessRule.Check(new ReferralMustBeOpenForChange(this));
        (Debtor, Note, IsSecondPlacement) = (debtor, note, isSecondPlacement);
    }

    /// <summary>Hands it to the agency.</summary>
    public void Submit(DateTime at)
    {
        var next = ReferralLifecycle.Next(Status, ReferralAction.Submit);
        BusinessRule.Check([.. RulesOfSubmitting()]);
        (Status, SubmittedAt) = (next, SubmittedAt ?? at);
        Record(new ReferralSubmitted(Number));
    }

    /// <summary>Intake asks for something that is missing.</summary>
    public void AskDetail(string question, string askedBy, DateTime at)
    {
        Status = ReferralLifecycle.Next(Status, ReferralAction.AskDetail);
        questions.Add(new DetailQuestion(question, askedBy, at));
        Record(new ReferralNeedsDetails(Number, question));
    }

    /// <summary>The partner answers; the checks of submitting hold again.</summary>
    public void AnswerDetail(string answer, string answeredBy, DateTime at)
    {
        var next = ReferralLifecycle.Next(Status, ReferralAction.AnswerDetail);
        BusinessRule.Check([.. RulesOfSubmitting()]);
        questions.Last(question => question.Answer is null).Reply(answer, answeredBy, at);
        Status = next;
    }

    /// <summary>The agency takes it on; the caller opens the case.</summary>
    public void Accept(string caseNumber, DateTime at)
    {
        Status = ReferralLifecycle.Next(Status, ReferralAction.Accept);
        (CaseNumber, DecidedAt) = (caseNumber, at);
        Record(new ReferralAccepted(Number, caseNumber));
    }

    /// <summary>The agency declines, and says why.</summary>
    public void Reject(string reason, DateTime at)
    {
        Status = ReferralLifecycle.Next(Status, ReferralAction.Reject);
        (RejectionReason, DecidedAt) = (reason, at);
        Record(new ReferralRejected(Number, reason));
    }
}

/// <summary>A question of intake, and the partner's answer.</summary>
public sealed class DetailQuestion(string question, string askedBy, DateTime askedAt) : Entity
{
    /// <summary>What is missing.</summary>
    public string Question { get; private set; } = question;

    /// <summary>Who asked.</summary>
    public string AskedBy { get; private set; } = askedBy;

    /// <summary>When, UTC.</summary>
    public DateTime AskedAt { get; private set; } = askedAt;

    /// <summary>Null until answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When it was answered, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    internal void Reply(string answer, string by, DateTime at) => (Answer, AnsweredBy, AnsweredAt) = (answer, by, at);
}

using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Banking;

/// <summary>A line of the bank needs no entry, for a reason: what two lines of the bank undo between themselves, for example.</summary>
[Requires(Permissions.BankReconcile)]
public sealed record SetAsideBankLine(string Statement, int Position, string Reason) : Command<BankLineReceipt>
{
    /// <inheritdoc />
    public override string? Subject => $"{Statement} {Position}";

    /// <inheritdoc />
    public override string? Why => Reason;
}

/// <summary>A line was tied to the wrong entry, or set aside wrongly: it is open again. What was posted from a line is undone by a reversal instead.</summary>
[Requires(Permissions.BankReconcile)]
public sealed record ReopenBankLine(string Statement, int Position) : Command<BankLineReceipt>
{
    /// <inheritdoc />
    public override string? Subject => $"{Statement} {Position}";
}

internal sealed class SetAsideBankLineValidator : AbstractValidator<SetAsideBankLine>
{
    public SetAsideBankLineValidator() => RuleFor(request => request.Reason).NotEmpty().MaximumLength(500).WithMessage("Say why it needs no entry.");
}

internal sealed class SetAsideBankLineHandler(IAgencyDb db, RequestContext context, BusinessClock clock) :
    IRequestHandler<SetAsideBankLine, BankLineReceipt>, IRequestHandler<ReopenBankLine, BankLineReceipt>
{
    public async Task<BankLineReceipt> Handle(SetAsideBankLine request, CancellationToken cancellationToken)
    {
        var (line, _) = await db.BankLine(request.Statement, request.Position, cancellationToken);
        line.SetAside(request.Reason.Trim(), context.Caller.Name, clock.Now);
        return new BankLineReceipt(request.Subject!);
    }

    public async Task<BankLineReceipt> Handle(ReopenBankLine request, CancellationToken cancellationToken)
    {
        var (line, _) = await db.BankLine(request.Statement, request.Position, cancellationToken);
        line.Reopen();
        return new BankLineReceipt(request.Subject!);
    }
}

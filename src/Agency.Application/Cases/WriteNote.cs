using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>Writes a work note on the timeline.</summary>
[Requires(Permissions.CasesWork)]
public sealed record WriteNote(string Number, string Note) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class WriteNoteValidator : AbstractValidator<WriteNote>
{
    public WriteNoteValidator() => RuleFor(request => request.Note).NotEmpty().WithMessage("Write the note.").MaximumLength(2000);
}

internal sealed class WriteNoteHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<WriteNote, Receipt>
{
    public async Task<Receipt> Handle(WriteNote request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        db.Activities.Add(Activity.On(on, ActivityKind.Note, clock.Now, context.Caller.Name, "Note", request.Note));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(on.Number);
    }
}

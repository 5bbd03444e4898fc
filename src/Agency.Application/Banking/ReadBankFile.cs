using System.Text.Json;
using Agency.Application.Common;
using Agency.Application.Common.Json;
using Agency.Application.Common.Ports;
using Agency.Application.Operations;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Takes a file of the bank as it comes, and starts reading it: <see cref="ReadBankFile"/>. With an Idempotency-Key, sending it twice reads it once.</summary>
/// <param name="FileName">As it is called.</param>
/// <param name="Sha256">Of the content, hexadecimal: what makes it the same file.</param>
/// <param name="Content">Read from its beginning.</param>
/// <param name="ResultPath">Where its verdict will be, but for the operation's id.</param>
[Requires(Permissions.BankReconcile), Idempotent(IsOptional = true)]
public sealed record ReceiveBankFile(string FileName, string Sha256, [property: System.Text.Json.Serialization.JsonIgnore] Stream Content, string ResultPath) : Command<OperationView>
{
    /// <inheritdoc />
    public override string? Subject => FileName;

    internal sealed class Handler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<ReceiveBankFile, OperationView>
    {
        public async Task<OperationView> Handle(ReceiveBankFile request, CancellationToken cancellationToken)
        {
            // A transaction that had to give way is run again.
            request.Content.Position = 0;
            var upload = new Upload(request.FileName, context.Caller.Name, clock.Now);
            await db.KeepUpload(upload, request.Content, cancellationToken);
            var operation = StartOperation.Of(new ReadBankFile(upload.Id), request.ResultPath).Begin(context.Caller, clock.Now);
            db.Operations.Add(operation);
            return OperationView.Of(operation);
        }
    }
}

internal sealed class ReceiveBankFileValidator : AbstractValidator<ReceiveBankFile>
{
    private const int NameLengthMax = 200;

    public ReceiveBankFileValidator() =>
        RuleFor(request => request.FileName).NotEmpty().MaximumLength(NameLengthMax).WithMessage($"Give the file a name of at most {NameLengthMax} signs.");
}

/// <summary>Reads a file of the bank that was received, as <see cref="ImportBankFile"/> does. Stopped and run again, it gives the verdict that it came to.</summary>
[Requires(Permissions.BankReconcile)]
public sealed record ReadBankFile(Guid Upload) : Process<BankFileVerdict>
{
    internal sealed class Handler(IMediator mediator) : IRequestHandler<ReadBankFile, BankFileVerdict>
    {
        public Task<BankFileVerdict> Handle(ReadBankFile request, CancellationToken cancellationToken) => mediator.Send(new ImportUpload(request.Upload), cancellationToken);
    }
}

/// <summary>Imports a file that was received, and throws its content away, in one transaction.</summary>
[Requires(Permissions.BankReconcile)]
public sealed record ImportUpload(Guid Upload) : Command<BankFileVerdict>
{
    internal sealed class Handler(IAgencyDb db, IMediator mediator) : IRequestHandler<ImportUpload, BankFileVerdict>
    {
        public async Task<BankFileVerdict> Handle(ImportUpload request, CancellationToken cancellationToken)
        {
            var uploads = db.Uploads.Where(row => row.Id == request.Upload);
            if (await uploads.One("Upload", request.Upload.ToString(), cancellationToken) is { Result: { } known })
            {
                return JsonSerializer.Deserialize<BankFileVerdict>(known, AgencyJson.Options)!;
            }

            await using var content = db.OpenUpload(request.Upload);
            var name = await uploads.Select(row => row.FileName).SingleAsync(cancellationToken);
            var verdict = await mediator.Send(new ImportBankFile(name, content), cancellationToken);

            // Reading a long file forgets what was loaded before.
            var upload = await uploads.SingleAsync(cancellationToken);
            upload.Complete(JsonSerializer.Serialize(verdict, AgencyJson.Options));
            await db.ForgetUpload(request.Upload, cancellationToken);
            return verdict;
        }
    }
}

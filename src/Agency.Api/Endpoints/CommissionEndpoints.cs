using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Documents;
using MediatR;

namespace Agency.Api.Endpoints;

/// <summary>What partners earn, and why.</summary>
internal static class CommissionEndpoints
{
    public static void MapCommissions(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Commissions", "/commissions");
        area.Get<GetEarnings, IReadOnlyList<Earnings>>("/earnings", "Earnings", "Earned, held, payable and stated, per currency.");
        area.Get<ExplainLine, LineExplanation>("/lines/{id:guid}/explanation", "Explain", "Why a line is what it is, recomputed just now.");
        area.Get<GetAttribution, AttributionPage>("/attribution/{caseNumber}", "Attribution", "Who earns on a case, in which shares and from when.");
        area.Post<PreviewAttribution, AttributionPreview>("/attribution/{caseNumber}/preview", "PreviewAttribution", "Shows which lines other shares would make on payments that came already.");
        area.Post<SetAttribution, Receipt>("/attribution/{caseNumber}", "SetAttribution", "Sets the shares of a case from a day on; what came since is restated by lines of today.");
        area.Get<PreviewStatements, StatementRunPreview>("/runs/preview", "PreviewRun", "What a month's run would issue, and what it leaves out and why.");
        area.Run<IssueStatements, StatementRunResult>("/runs", "Run", "Issues the statements of a month that has ended.");
        area.Get<PreviewStatementUndo, StatementUndoPreview>("/runs/undo/preview", "PreviewUndoRun", "Which statements of a month would be undone, and which stay and why.");
        area.Run<UndoStatements, StatementUndoResult>("/runs/undo", "UndoRun", "Undoes the statements of a month, each by one that mirrors it.");
        area.Get<GetStatement, StatementPage>("/statements/{number}", "Statement", "A statement with its lines.");
        area.Group.MapGet("/statements/{number}/workbook", Workbook).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Describe<DownloadStatement>(area, "Workbook", "The statement as XLSX: totals are formulas, in the language of lang or Accept-Language.");
        area.Group.MapGet("/statements/{number}/letter", Letter).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Describe<DownloadStatementLetter>(area, "Letter", "The statement as DOCX, to be read and printed, in the language of lang or Accept-Language.");
        area.Post<UndoStatement, Receipt>("/statements/{number}/undo", "Undo", "Takes a statement back by another one that mirrors it; its lines are free for the next run.");
        area.Get<GetCommissionPlanVersion, CommissionPlanVersionPage>("/plans/versions/{id:guid}", "PlanVersion", "A version of a plan, with its bands.");
        area.Post<PublishCommissionPlan, Receipt>("/plans", "PublishPlan", "Publishes a version of a commission plan; nothing above 7.5 % of what is collected.");
        area.Post<PreviewCommissionPlan, PlanPreview>("/plans/preview", "PreviewPlan", "What a version of a plan would have paid in past months, beside what was paid.");
        area.Run<MoveCasesToPlan, CasesMoved>("/plans/moves", "MoveToPlan", "Moves open cases to a version of a plan; what was posted keeps its version.");
    }

    private static async Task<IResult> Workbook(string number, string? lang, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadStatement(number, request.LanguageOf(lang)), cancellationToken);
        return Results.File(file.Content, file.ContentType, file.FileName);
    }

    private static async Task<IResult> Letter(string number, string? lang, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadStatementLetter(number, request.LanguageOf(lang)), cancellationToken);
        return Results.File(file.Content, file.ContentType, file.FileName);
    }
}

using System.Security.Cryptography;
using System.Text;
using Agency.Application.Common;
using Agency.Application.Common.Reads;

namespace Agency.Api.OData;

/// <summary>Where an answer goes: the network, or a place in a batch.</summary>
internal interface IODataAnswer
{
    /// <summary>Says status and headers; what follows is the body.</summary>
    Stream Begin(int status, string? contentType, IReadOnlyDictionary<string, string>? headers = null);
}

/// <summary>Answers one request to the service. What is refused is an <see cref="ODataRefusal"/> or a <see cref="ForbiddenException"/>, thrown before an answer begins.</summary>
internal sealed class ODataService(ODataReader reader, ODataModel model, RequestContext context)
{
    public async Task Answer(ODataCall call, IODataAnswer answer, CancellationToken cancellationToken)
    {
        var options = new ODataOptions(call.Query, model);
        switch (call.Path)
        {
            case "":
                await ServiceDocument.Write(call, options, context.Caller, answer, cancellationToken);
                return;
            case "$metadata":
                await ServiceDocument.WriteMetadata(model, call, options, answer, cancellationToken);
                return;
            case ['$', ..] other:
                // $all, $entity, $crossjoin, and what another request of a batch led to.
                throw ODataRefusal.Unsupported("the address", $"{other} is not supported by this service.");
        }

        var address = ODataAddress.Parse(call.Path, model);
        var visitor = new Visitor(this, address, options, call, answer, cancellationToken);
        address.Set.Accept(visitor);
        await visitor.Answered!;
    }

    private async Task Answer<TRow>(ReadSet<TRow> set, ODataAddress address, ODataOptions options, ODataCall call, IODataAnswer answer, CancellationToken cancellationToken)
        where TRow : class
    {
        switch (address.Kind)
        {
            case AddressKind.Rows when options.HasApply:
                await Groups(set, address, options, call, answer, cancellationToken);
                break;
            case AddressKind.Rows:
                await Rows(set, address, options, call, answer, cancellationToken);
                break;
            case AddressKind.Count:
                options.AllowOnly("$filter", "$search");
                var count = await reader.Count(set, address, options, cancellationToken);
                await MustExist(address, count > 0, cancellationToken);
                await answer.Begin(StatusCodes.Status200OK, "text/plain").WriteAsync(Encoding.UTF8.GetBytes(RowWriter.Text(count)), cancellationToken);
                break;
            default:
                await Row(set, address, options, call, answer, cancellationToken);
                break;
        }
    }

    private async Task Rows<TRow>(ReadSet<TRow> set, ODataAddress address, ODataOptions options, ODataCall call, IODataAnswer answer, CancellationToken cancellationToken)
        where TRow : class
    {
        var format = Format.Of(options.Format, call.Accept);
        var page = await reader.Read(set, address, options, call.PageSize, cancellationToken);
        var preferred = call.PageSize is { } size ? new Dictionary<string, string>(StringComparer.Ordinal) { ["Preference-Applied"] = $"odata.maxpagesize={Math.Min(size, ODataLimits.PageMax)}" } : null;
        if (page.Query.Expands.Count > 0)
        {
            var all = await ODataReader.Guarded(page.Computes, async () => await page.Rows.ToListAsync(cancellationToken));
            await Counted(page);
            await MustExist(address, all.Count > 0, cancellationToken);
            var expansions = await Expansion.Of(reader, page.Query.Expands, [.. all.Take(page.Size)], cancellationToken);
            await PageWriter.Page(answer.Begin(StatusCodes.Status200OK, format.ContentType, preferred), call, format, page, all.ToAsyncEnumerable(), expansions, cancellationToken);
            return;
        }

        // A first row is asked for, and the count waited for, before the answer begins: what the database refuses is an answer of its own, not half a page.
        bool hasRow;
        await using (var rows = await ODataReader.Guarded(page.Computes, () => Task.FromResult(page.Rows.GetAsyncEnumerator(cancellationToken))))
        {
            hasRow = await ODataReader.Guarded(page.Computes, async () => await rows.MoveNextAsync());
            await Counted(page);
            if (hasRow || address.Steps.Count == 1)
            {
                await PageWriter.Page(answer.Begin(StatusCodes.Status200OK, format.ContentType, preferred), call, format, page, Rest(rows, hasRow), [], cancellationToken);
                return;
            }
        }

        await MustExist(address, hasRow, cancellationToken);
        await PageWriter.Page(answer.Begin(StatusCodes.Status200OK, format.ContentType, preferred), call, format, page, AsyncEnumerable.Empty<object>(), [], cancellationToken);
    }

    private static Task<long> Counted(ODataPage page) => page.Count is { } count ? ODataReader.Guarded(page.Computes, () => count) : Task.FromResult(0L);

    private static async IAsyncEnumerable<object> Rest(IAsyncEnumerator<object> rows, bool hasRow)
    {
        for (; hasRow; hasRow = await rows.MoveNextAsync())
        {
            yield return rows.Current;
        }
    }

    private async Task Groups<TRow>(ReadSet<TRow> set, ODataAddress address, ODataOptions options, ODataCall call, IODataAnswer answer, CancellationToken cancellationToken)
        where TRow : class
    {
        var format = Format.Of(options.Format, call.Accept);
        var groups = await reader.Aggregate(set, address, options, cancellationToken);
        await MustExist(address, groups.Rows.Count > 0, cancellationToken);
        await PageWriter.Groups(answer.Begin(StatusCodes.Status200OK, format.ContentType), call, format, set.Name, groups, cancellationToken);
    }

    private async Task Row<TRow>(ReadSet<TRow> set, ODataAddress address, ODataOptions options, ODataCall call, IODataAnswer answer, CancellationToken cancellationToken)
        where TRow : class
    {
        options.AllowOnly(address.Kind == AddressKind.Row ? ["$select", "$expand"] : []);
        var format = address.Kind == AddressKind.Value ? null : Format.Of(options.Format, call.Accept);
        var query = options.Of(set);
        if (await reader.ReadOne(set, address, query, cancellationToken) is not { } row)
        {
            if (!address.IsOptional || !await Exists(address.Parent, cancellationToken))
            {
                throw ODataRefusal.NotFound(set.Name);
            }

            answer.Begin(StatusCodes.Status204NoContent, null);
            return;
        }

        var value = address.Property?.Get(row);
        if (address.Property is not null && value is null)
        {
            answer.Begin(StatusCodes.Status204NoContent, null);
            return;
        }

        if (format is null)
        {
            await answer.Begin(StatusCodes.Status200OK, "text/plain; charset=utf-8").WriteAsync(Encoding.UTF8.GetBytes(RowWriter.Text(value!)), cancellationToken);
            return;
        }

        var expansions = await Expansion.Of(reader, query.Expands, [row], cancellationToken);
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(PageWriter.Row(call, format, query, row, expansions, tag: null)))[..32]}\"";
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["ETag"] = tag };
        if (call.IfNoneMatch.Split(',').Select(each => each.Trim()).Any(each => each == tag || each == "*"))
        {
            answer.Begin(StatusCodes.Status304NotModified, null, headers);
            return;
        }

        var content = address.Property is null ? PageWriter.Row(call, format, query, row, expansions, tag) : PageWriter.Property(call, format, address, value!);
        await answer.Begin(StatusCodes.Status200OK, format.ContentType, headers).WriteAsync(content, cancellationToken);
    }

    /// <summary>No rows behind a link is an empty list; no row to begin the link at is 404.</summary>
    private async Task MustExist(ODataAddress address, bool hasRows, CancellationToken cancellationToken)
    {
        if (!hasRows && address.Steps.Count > 1 && !await Exists(address.Parent, cancellationToken))
        {
            throw ODataRefusal.NotFound(address.Parent.Set.Name);
        }
    }

    private async Task<bool> Exists(ODataAddress address, CancellationToken cancellationToken)
    {
        var visitor = new Finder(reader, new ODataOptions(QueryCollection.Empty, model), address, cancellationToken);
        address.Set.Accept(visitor);
        return await visitor.Found! is not null;
    }

    private sealed class Visitor(ODataService service, ODataAddress address, ODataOptions options, ODataCall call, IODataAnswer answer, CancellationToken cancellationToken) : IReadSetVisitor
    {
        public Task? Answered { get; private set; }

        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class => Answered = service.Answer(set, address, options, call, answer, cancellationToken);
    }

    private sealed class Finder(ODataReader reader, ODataOptions options, ODataAddress address, CancellationToken cancellationToken) : IReadSetVisitor
    {
        public Task<object?>? Found { get; private set; }

        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class => Found = reader.ReadOne(set, address, options.Of(set), cancellationToken);
    }
}

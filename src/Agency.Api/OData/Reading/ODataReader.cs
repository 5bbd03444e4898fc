using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using AutoMapper;
using Microsoft.EntityFrameworkCore;

namespace Agency.Api.OData;

/// <summary>
/// Asks the database: once for the rows of a page, once for their count, once for each level of <c>$expand</c>. Permission is asked for every list that a query
/// touches; row scope is part of every query by itself.
/// </summary>
internal sealed partial class ODataReader(IAgencyDb db, AutoMapper.IConfigurationProvider mapping, RequestContext context, BusinessClock clock, ODataModel model, SkipTokens tokens, IServiceScopeFactory scopes) : IRowSource
{
    /// <inheritdoc />
    public IQueryable Rows(ReadSet set)
    {
        Demand(set);
        var opener = new Opener(db, mapping);
        set.Accept(opener);
        return opener.Rows!;
    }

    /// <summary>The rows that an address and its options name.</summary>
    public Task<ODataPage> Read<TRow>(ReadSet<TRow> set, ODataAddress address, ODataOptions options, int? pageSize, CancellationToken cancellationToken)
        where TRow : class
    {
        var query = options.Of(set);
        var rows = Matching(set, address, query, out var computes);
        var size = Math.Min(pageSize ?? ODataLimits.PageDefault, ODataLimits.PageMax);
        string[] binding = [address.Path, context.Caller.UserId.ToString(), .. options.Identity];
        return Guarded(computes, () =>
        {
            var page = rows;
            if (options.SkipToken is { } token)
            {
                page = page.Where(Keyset.After<TRow>(query.Order, tokens.Open(token, query.Order, binding)));
            }

            var take = (int)Math.Min(query.Top ?? size, size);
            page = Keyset.Order(page, query.Order);
            page = query.Skip > 0 ? page.Skip((int)query.Skip) : page;

            // One more than the page, to know whether there is another one.
            var hasMore = query.Top is null || query.Top > take;
            var found = Asked(KeysFirst(set, page.Take(take + (hasMore ? 1 : 0)), query, take), query).AsAsyncEnumerable();
            var count = query.HasCount ? Beside(reader => reader.Counted(reader.Matching(set, address, query, out _), cancellationToken)) : null;
            return Task.FromResult(new ODataPage(query, count, found, take, row => tokens.Seal(row, query.Order, binding), query.Top - take, computes));
        });
    }

    /// <summary>The one row that an address names; null when there is none.</summary>
    public async Task<object?> ReadOne<TRow>(ReadSet<TRow> set, ODataAddress address, RowQuery query, CancellationToken cancellationToken)
        where TRow : class =>
        await Asked(Matching(set, address, query, out _), query).FirstOrDefaultAsync(cancellationToken);

    /// <summary>How many rows an address and its options name.</summary>
    public Task<long> Count<TRow>(ReadSet<TRow> set, ODataAddress address, ODataOptions options, CancellationToken cancellationToken)
        where TRow : class
    {
        var rows = Matching(set, address, options.Of(set), out var computes);
        return Guarded(computes, () => Counted(rows, cancellationToken));
    }

    /// <summary>All rows that match, one after another, for an export.</summary>
    public (IReadOnlyList<RowProperty> Columns, IAsyncEnumerable<object> Rows, bool Computes) Stream<TRow>(ReadSet<TRow> set, IQueryCollection given)
        where TRow : class
    {
        var options = new ODataOptions(given, model);
        options.AllowOnly("$filter", "$search", "$orderby", "$select", "$top", "$skip", "$count");
        var query = options.Of(set);
        var rows = Matching(set, new ODataAddress([new AddressStep(set, null, null)], AddressKind.Rows, null), query, out var computes);
        rows = Keyset.Order(rows, query.Order);
        rows = query.Skip > 0 ? rows.Skip((int)query.Skip) : rows;
        rows = query.Top is { } top ? rows.Take((int)Math.Min(top, int.MaxValue)) : rows;
        return (query.Select, Asked(rows, query).AsAsyncEnumerable(), computes);
    }

    /// <summary>The rows of a link, for all rows of a page at once.</summary>
    public async Task<IReadOnlyList<object>> Linked<TRow>(ReadSet<TRow> set, Expand expand, IReadOnlyCollection<object> keys, CancellationToken cancellationToken)
        where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var rows = Matching(set, null, expand.Query, out var computes).Where(Expression.Lambda<Func<TRow, bool>>(Values.IsAmong(Expression.Property(row, expand.To.Info), keys), row));
        var query = expand.Query with { Select = [.. expand.Query.Select, expand.To] };
        var found = await Guarded(computes, () => Asked(Keyset.Order(rows, query.Order).Take(ODataLimits.ExpandRowsMax + 1), query).ToListAsync(cancellationToken));
        return found.Count <= ODataLimits.ExpandRowsMax ? found
            : throw new ODataRefusal(
                StatusCodes.Status422UnprocessableEntity, "LimitExceeded", $"{expand.Link.Name} brings more than {ODataLimits.ExpandRowsMax} rows to this page: filter it, or ask a smaller page with Prefer: odata.maxpagesize.", "$expand");
    }

    /// <summary>The groups of an aggregation.</summary>
    public Task<ODataGroups> Aggregate<TRow>(ReadSet<TRow> set, ODataAddress address, ODataOptions options, CancellationToken cancellationToken)
        where TRow : class
    {
        Demand(set);
        var (apply, filter, order, aliases) = options.ApplyTo(set);
        var rows = (IQueryable<TRow>)Rows(set);
        var row = Expression.Parameter(typeof(TRow), "row");
        var translator = new FilterTranslator(model, this, set, row) { Now = clock.Now, Aliases = aliases };
        rows = Where(rows, address.Condition(model, this, row), row);
        var aggregation = new Aggregation<TRow>(translator, row);
        var (groups, columns) = aggregation.Of(rows, apply);
        return Guarded(true, () => GroupReading.Read(groups, aggregation.Group, columns, new GroupOptions(model, this, set, filter, order, aliases, options, clock.Now, context.Caller), cancellationToken));
    }

    private IQueryable<TRow> Matching<TRow>(ReadSet<TRow> set, ODataAddress? address, RowQuery query, out bool computes)
        where TRow : class
    {
        var rows = (IQueryable<TRow>)Rows(set);
        var row = Expression.Parameter(typeof(TRow), "row");
        var filter = new FilterTranslator(model, this, set, row) { Now = clock.Now, Aliases = query.Aliases };
        rows = Where(rows, address?.Condition(model, this, row), row);
        rows = Where(rows, query.Filter is null ? null : filter.Condition(query.Filter), row);
        rows = Where(rows, query.Search is null ? null : new SearchTranslator(query.Shape, row).Condition(query.Search), row);
        computes = filter.Computes;
        return rows;
    }

    private void Demand(ReadSet set)
    {
        if (!context.Caller.MayRead(set))
        {
            throw new ForbiddenException(set.Permission, context.Caller.May(set.Permission) ? $"This key does not read {set.Name}." : null);
        }
    }

    /// <summary>Runs what the database may refuse, and says so in the words of the service.</summary>
    internal static async Task<T> Guarded<T>(bool computes, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (DbException exception) when (IsTimeOut(exception))
        {
            throw new ODataRefusal(StatusCodes.Status422UnprocessableEntity, "TooSlow", "The database did not answer in time. Filter more narrowly, or leave $count out.", target: null);
        }
        catch (DbException) when (computes)
        {
            throw NotComputable();
        }
        catch (Exception exception) when (computes && exception is OverflowException or InvalidCastException)
        {
            throw NotComputable();
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("could not be translated", StringComparison.Ordinal) || exception.Message.Contains("Nullable object must have a value", StringComparison.Ordinal))
        {
            throw ODataRefusal.Unsupported("$filter", "The database cannot do this filter, order or aggregation on this list.");
        }
        catch (NotSupportedException)
        {
            throw ODataRefusal.Unsupported("$filter", "The database cannot do this filter, order or aggregation on this list.");
        }
    }

    // The computation left what the database can hold.
    private static ODataRefusal NotComputable() =>
        new(StatusCodes.Status400BadRequest, "NotComputable", "This cannot be computed for every row: a result is too large, or not there.", "$filter");

    private static bool IsTimeOut(DbException exception) => exception.SqlState == "57014" || exception.InnerException is TimeoutException || exception.Message.Contains("imeout", StringComparison.Ordinal);

    private static IQueryable<TRow> Where<TRow>(IQueryable<TRow> rows, Expression? condition, ParameterExpression row) =>
        condition is null ? rows : rows.Where(Expression.Lambda<Func<TRow, bool>>(condition, row));

    private sealed class Opener(IAgencyDb db, AutoMapper.IConfigurationProvider mapping) : IReadSetVisitor
    {
        public IQueryable? Rows { get; private set; }

        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class => Rows = set.Query(db, mapping);
    }
}

/// <summary>A page before it is read.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Count">How many rows match, when that was asked: it is counted while the rows are read.</param>
/// <param name="Rows">The rows, one more than the page when there is another one.</param>
/// <param name="Size">Rows of the page.</param>
/// <param name="Seal">The token of what follows a row.</param>
/// <param name="TopLeft">How many rows the client still wants after this page; null for all.</param>
/// <param name="Computes">Whether the filter computes something: then the database may find that a result does not fit.</param>
internal sealed record ODataPage(RowQuery Query, Task<long>? Count, IAsyncEnumerable<object> Rows, int Size, Func<object, string> Seal, long? TopLeft, bool Computes);

/// <summary>The answer to an aggregation.</summary>
internal sealed record ODataGroups(IReadOnlyList<string> Names, IReadOnlyList<object?[]> Rows, long? Count);

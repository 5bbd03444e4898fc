using System.Data.Common;
using System.Linq.Expressions;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using AutoMapper;
using Microsoft.EntityFrameworkCore;

namespace Agency.Api.OData;

/// <summary>Answers one query of one list: checks the permission, asks the database once for the page and once for the count.</summary>
internal sealed class ODataReader(IAgencyDb db, AutoMapper.IConfigurationProvider mapping, RequestContext context, ODataModel model, SkipTokens tokens)
{
    public async Task<ODataAnswer> Read<TRow>(ReadSet<TRow> set, IQueryCollection query, CancellationToken cancellationToken)
        where TRow : class
    {
        if (!context.Caller.MayRead(set))
        {
            throw new ForbiddenException(set.Permission);
        }

        var options = new ODataOptions(query, set, model);
        var row = Expression.Parameter(typeof(TRow), "row");
        var shape = model.ShapeOf(set);
        var filter = new FilterTranslator(shape, row);
        var rows = set.Query(db, mapping);
        rows = Where(rows, options.Filter is null ? null : filter.Condition(options.Filter), row);
        rows = Where(rows, options.Search is null ? null : new SearchTranslator(shape, row).Condition(options.Search), row);
        string[] binding = [set.Name, context.Caller.UserId.ToString(), .. options.Identity];
        try
        {
            return await Read(rows, shape, options, binding, cancellationToken);
        }
        catch (DbException) when (filter.Computes)
        {
            // The computation of the filter left what the database can hold.
            throw new ODataRefusal(StatusCodes.Status400BadRequest, "NotComputable", "The filter cannot be computed for every row: a result is too large, or not there.", "$filter");
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("could not be translated", StringComparison.Ordinal))
        {
            throw ODataRefusal.Unsupported("$filter", "The database cannot do this filter or order on this list.");
        }
    }

    /// <summary>All rows that match, one after another, for an export.</summary>
    public (IReadOnlyList<RowProperty> Columns, IAsyncEnumerable<object> Rows) Stream<TRow>(ReadSet<TRow> set, IQueryCollection query)
        where TRow : class
    {
        if (!context.Caller.MayRead(set))
        {
            throw new ForbiddenException(set.Permission);
        }

        var options = new ODataOptions(query, set, model);
        var row = Expression.Parameter(typeof(TRow), "row");
        var shape = model.ShapeOf(set);
        var rows = Where(set.Query(db, mapping), options.Filter is null ? null : new FilterTranslator(shape, row).Condition(options.Filter), row);
        rows = Where(rows, options.Search is null ? null : new SearchTranslator(shape, row).Condition(options.Search), row);
        return (options.Select, Keyset.Order(rows, options.Order).Select(Columns<TRow>(shape, options)).AsAsyncEnumerable());
    }

    private async Task<ODataAnswer> Read<TRow>(IQueryable<TRow> rows, RowShape shape, ODataOptions options, IReadOnlyList<string> binding, CancellationToken cancellationToken)
        where TRow : class
    {
        var count = options.HasCount ? await rows.LongCountAsync(cancellationToken) : (long?)null;
        if (options.SkipToken is { } token)
        {
            rows = rows.Where(Keyset.After<TRow>(options.Order, tokens.Open(token, options.Order, binding)));
        }

        // One more than the page, to know whether there is another one.
        var page = await Keyset.Order(rows, options.Order).Take(options.Top + 1).Select(Columns<TRow>(shape, options)).ToListAsync(cancellationToken);
        var next = page.Count > options.Top && options.Top > 0 ? tokens.Seal(page[options.Top - 1], options.Order, binding) : null;
        return new ODataAnswer(options.Select, page.Take(options.Top), count, next);
    }

    // Only the columns that are asked for, and those that say where the page ended.
    private static Expression<Func<TRow, TRow>> Columns<TRow>(RowShape shape, ODataOptions options)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var needed = options.Select.Concat(options.Order.Select(term => term.Property)).Distinct().ToList();
        Expression body = needed.Count == shape.Properties.Count
            ? row
            : Expression.MemberInit(Expression.New(typeof(TRow)), needed.Select(property => Expression.Bind(property.Info, Expression.Property(row, property.Info))));
        return Expression.Lambda<Func<TRow, TRow>>(body, row);
    }

    private static IQueryable<TRow> Where<TRow>(IQueryable<TRow> rows, Expression? condition, ParameterExpression row) =>
        condition is null ? rows : rows.Where(Expression.Lambda<Func<TRow, bool>>(condition, row));
}

/// <summary>A page before it is written.</summary>
internal sealed record ODataAnswer(IReadOnlyList<RowProperty> Properties, IEnumerable<object> Rows, long? Count, string? NextToken);

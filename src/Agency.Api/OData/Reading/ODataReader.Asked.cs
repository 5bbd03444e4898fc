using System.Linq.Expressions;
using Agency.Application.Common;
using Agency.Application.Common.Reads;
using Microsoft.EntityFrameworkCore;

namespace Agency.Api.OData;

/// <summary>What is read of the rows that match, and in which way.</summary>
internal sealed partial class ODataReader
{
    /// <summary>
    /// The keys of a short page are found first, in the tables that filter and order it alone, and its rows are made of the others only then. A database that joins and
    /// looks up before it cuts the page does so for every row that matches. For a long page the second way to each row costs more than that saves.
    /// </summary>
    private IQueryable<TRow> KeysFirst<TRow>(ReadSet<TRow> set, IQueryable<TRow> page, RowQuery query, int size)
        where TRow : class
    {
        var rows = (IQueryable<TRow>)Rows(set);
        if (size > ODataLimits.PageShortMax || !UnaskedJoins.AreFor(context.Caller) || !UnaskedJoins.IsJoined(rows.Expression))
        {
            return page;
        }

        var (row, found) = (Expression.Parameter(typeof(TRow), "row"), Expression.Parameter(typeof(TRow), "found"));
        var key = Expression.Property(row, query.Shape.Key.Info);
        var keys = UnaskedJoins.LeftOut(RowCalls.Select(page, found, Expression.Property(found, query.Shape.Key.Info)), key.Type, context.Caller);
        return Keyset.Order(Where(rows, Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [key.Type], keys, key), row), query.Order);
    }

    private IQueryable<TRow> Asked<TRow>(IQueryable<TRow> rows, RowQuery query) => UnaskedJoins.LeftOut(rows.Select(Columns<TRow>(query)), context.Caller);

    private Task<long> Counted<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken) => UnaskedJoins.LeftOut(rows.Select(row => 1), context.Caller).LongCountAsync(cancellationToken);

    /// <summary>Asks as the same caller over a connection of its own, so that two questions are answered at once.</summary>
    private async Task<T> Beside<T>(Func<ODataReader, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = context.Caller;
        return await ask(scope.ServiceProvider.GetRequiredService<ODataReader>());
    }

    // Only the columns that are needed reach the database.
    private static Expression<Func<TRow, TRow>> Columns<TRow>(RowQuery query)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var needed = query.Columns.ToList();
        Expression body = needed.Count >= query.Shape.Properties.Count
            ? row
            : Expression.MemberInit(Expression.New(typeof(TRow)), needed.Select(property => Expression.Bind(property.Info, Expression.Property(row, property.Info))));
        return Expression.Lambda<Func<TRow, TRow>>(body, row);
    }
}

using Agency.Application.Common.Ports;
using AutoMapper;

namespace Agency.Application.Common.Reads;

/// <summary>A list that can be read: its rows, and who may read them. Row scope needs no word here: the database's own filters apply it.</summary>
public abstract record ReadSet(string Name, string Permission, Type RowType)
{
    /// <summary>One sentence for the documentation.</summary>
    public required string About { get; init; }

    /// <summary>The property that tells one row from every other.</summary>
    public required string Key { get; init; }

    /// <summary>The order when none is asked for, in OData's words: <c>at desc</c>. The key follows by itself.</summary>
    public required string Order { get; init; }

    /// <summary>The text properties that <c>$search</c> looks in.</summary>
    public IReadOnlyList<string> Search { get; init; } = [];

    /// <summary>Lets a caller that does not know the row type meet it.</summary>
    public abstract void Accept(IReadSetVisitor visitor);
}

/// <summary>A list of <typeparamref name="TRow"/>.</summary>
/// <param name="Name">As in the address: <c>/odata/Cases</c>.</param>
/// <param name="Permission">A constant of <see cref="Domain.Identity.Permissions"/>.</param>
/// <param name="Query">
/// The rows, made with <c>ProjectTo</c>. A row is a class with <c>init</c> properties: the database can filter and order on those, not on what a constructor took.
/// </param>
public sealed record ReadSet<TRow>(string Name, string Permission, Func<IAgencyDb, IConfigurationProvider, IQueryable<TRow>> Query)
    : ReadSet(Name, Permission, typeof(TRow))
    where TRow : class
{
    /// <inheritdoc />
    public override void Accept(IReadSetVisitor visitor) => visitor.Visit(this);
}

/// <summary>Does something with every list.</summary>
public interface IReadSetVisitor
{
    /// <summary>Meets one.</summary>
    void Visit<TRow>(ReadSet<TRow> set)
        where TRow : class;
}

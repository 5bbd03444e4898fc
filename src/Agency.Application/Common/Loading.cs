using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Common;

/// <summary>Loading of one row that must be there, and must be the caller's.</summary>
internal static class Loading
{
    /// <summary>The one row, or <see cref="NotFoundException"/>: also when it exists but not for this caller.</summary>
    public static async Task<T> One<T>(this IQueryable<T> query, string what, string key, CancellationToken cancellationToken)
        where T : class =>
        await query.FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(what, key);
}

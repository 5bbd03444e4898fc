using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Agency.Infrastructure.Persistence.Protection;

/// <summary>A model belongs to the keys that its converters hold: hosts of other keys in the same process have a model of their own.</summary>
internal sealed class ProtectedModels : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AgencyDbContext)?.Keys, designTime);
}

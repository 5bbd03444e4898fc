using System.Reflection;

namespace Agency.Application.Common.Behaviours;

/// <summary>The permission that a request type names, against a caller: a request without one is denied to everybody.</summary>
internal static class Permission
{
    public static void Check(Caller caller, Type request)
    {
        var permission = request.GetCustomAttribute<RequiresAttribute>()?.Permission ?? throw new ForbiddenException($"of {request.Name}, which names none");
        if (!caller.May(permission))
        {
            throw new ForbiddenException(permission);
        }
    }
}

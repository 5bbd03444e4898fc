using System.Reflection;
using Agency.Application.Common;
using Agency.Application.Common.Reads;
using Agency.Domain.Identity;
using AutoMapper;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Architecture.Tests;

/// <summary>What every use case and every list has.</summary>
public sealed class RequestTests
{
    private static readonly Assembly Application = typeof(RequestContext).Assembly;
    private static readonly List<string> Known = [.. typeof(Permissions).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<Type> Requests => new(Application.GetTypes().Where(type => !type.IsAbstract && IsRequest(type)));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_NamesAKnownPermission_ThatSomeRoleHas(Type request)
    {
        var permission = request.GetCustomAttribute<RequiresAttribute>()?.Permission;
        permission.ShouldNotBeNull();
        Known.ShouldContain(permission);
        Enum.GetValues<Role>().ShouldContain(role => RolePermissions.Allows(role, permission));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_IsQueryCommandOrProcess(Type request)
    {
        var kind = request.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : null;
        new[] { typeof(Query<>), typeof(Command<>), typeof(Process<>) }.ShouldContain(kind);
    }

    [Fact]
    public void EveryPermission_IsHadByARole_AndEveryRoleIsInTheTable()
    {
        Known.ShouldAllBe(permission => Enum.GetValues<Role>().Any(role => RolePermissions.Allows(role, permission)));
        Enum.GetValues<Role>().SelectMany(role => RolePermissions.Of(role)).ShouldAllBe(permission => Known.Contains(permission));
    }

    [Fact]
    public void Auditor_ChangesNothing_ButTheirOwnLogin() =>
        Application.GetTypes().Where(type => !type.IsAbstract && IsRequest(type) && type.BaseType!.GetGenericTypeDefinition() != typeof(Query<>))
            .Select(type => type.GetCustomAttribute<RequiresAttribute>()!.Permission)
            .ShouldAllBe(permission => permission == Permissions.OwnLogin || !RolePermissions.Allows(Role.Auditor, permission));

    [Fact]
    public void EveryList_HasAKnownPermission_AndTheNamesItUses()
    {
        ReadCatalog.Sets.Select(set => set.Name).ShouldBeUnique();
        ReadCatalog.Sets.ShouldAllBe(set => Known.Contains(set.Permission) && set.RowType.GetProperty(set.Key) != null);
        ReadCatalog.Sets.SelectMany(set => set.Search.Select(name => set.RowType.GetProperty(name))).ShouldAllBe(property => property != null && property.PropertyType == typeof(string));
    }

    [Fact]
    public void Projections_AreValid()
    {
        using var services = new ServiceCollection().AddLogging().AddApplication().BuildServiceProvider();
        services.GetRequiredService<IConfigurationProvider>().AssertConfigurationIsValid();
    }

    private static bool IsRequest(Type type) =>
        type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>));
}

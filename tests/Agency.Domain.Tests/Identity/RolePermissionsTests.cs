using System.Reflection;
using Agency.Domain.Identity;

namespace Agency.Domain.Tests.Identity;

public sealed class RolePermissionsTests
{
    private static readonly string[] Constants =
        [.. typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Given_TheAuditor_When_Looked_Then_EverythingCanBeReadAndNothingChangedButTheirOwnLogin() =>
        RolePermissions.Of(Role.Auditor).ShouldBe(
            Constants.Where(permission => permission.EndsWith(".read", StringComparison.Ordinal)).Append(Permissions.OwnLogin), ignoreOrder: true);

    [Fact]
    public void Given_APermission_When_Looked_Then_SomeRoleHasItAndNoTwoAreTheSame()
    {
        var held = Enum.GetValues<Role>().SelectMany(RolePermissions.Of).ToHashSet();

        Constants.ShouldBeUnique();
        Constants.Except(held).ShouldBeEmpty("nobody could do it");
        held.Except(Constants).ShouldBeEmpty("it is not a constant");
    }

    public static TheoryData<Role> Roles() => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Given_ARole_When_Asked_Then_WhatIsNotInTheTableIsDenied(Role role)
    {
        RolePermissions.Of(role).ShouldBeUnique();
        Constants.ShouldAllBe(permission => RolePermissions.Allows(role, permission) == RolePermissions.Of(role).Contains(permission));
        RolePermissions.Allows(role, "cases.destroy").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.AffiliateUser, "payments.record")]
    [InlineData(Role.ClientUser, "commissions.read")]
    [InlineData(Role.Collector, "payments.record")]
    [InlineData(Role.StaffAccountant, "plans.manage")]
    [InlineData(Role.Administrator, "payments.record")]
    [InlineData(Role.Administrator, "commissions.issue")]
    public void Given_DutiesThatAreKeptApart_When_Looked_Then_OneRoleDoesNotHaveBoth(Role role, string permission) => RolePermissions.Allows(role, permission).ShouldBeFalse();
}

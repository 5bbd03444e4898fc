using Agency.Application.Common;
using Agency.Application.Common.Reads;
using Agency.Application.Identity;
using Agency.Application.Identity.Read;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Identity.Rules;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using AutoMapper;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Identity;

public sealed class UserTests
{
    private const string Password = "twelve signs or more";

    private static readonly Caller Administrator = new(Guid.CreateVersion7(), "Adam Admin", Role.Administrator, Address: "10.0.0.9");

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task RegisterUser_MakesALoginOfItsFirm_ThatTheListShows(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        await Scene.Set(agency);

        var receipt = await agency.Send(new RegisterUser("o'brien@jansen.example", "Pat O'Brien", Role.AffiliateUser, Password, AffiliateNumber: "A-001", Language: "nl"), Administrator);

        receipt.Number.ShouldBe("o'brien@jansen.example");
        var row = await Row(agency, receipt.Number);
        (row.Name, row.Role, row.AffiliateName, row.ClientName, row.Language, row.ClosedAt, row.LastSignInAt)
            .ShouldBe(("Pat O'Brien", Role.AffiliateUser, "Jansen Accountants", null, "nl", null, null));
        (await Knows(agency, receipt.Number, Password)).ShouldBeTrue();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task CloseUser_GivesItsSessionsAnotherStamp_AndReopenUserLetsItIn_EachWithItsReason(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (id, stamp) = await Registered(agency, "cora@agency.example");

        await agency.Send(new CloseUser(id, "Left on 1 March"), Administrator);
        var closed = await User(agency, id);
        closed.ClosedAt.ShouldBe(agency.Clock.Now);
        closed.SecurityStamp.ShouldNotBe(stamp);
        (await Broken(() => agency.Send(new CloseUser(id, "Again"), Administrator))).ShouldBeOfType<LoginMustBeOpen>();

        await agency.Send(new ReopenUser(id, "Came back"), Administrator);
        (await User(agency, id)).ClosedAt.ShouldBeNull();
        (await Broken(() => agency.Send(new ReopenUser(id, "Again"), Administrator))).ShouldBeOfType<LoginMustBeClosed>();
        var trail = await agency.Query(db => db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => new { entry.Action, entry.Subject, entry.Reason, entry.Address }).ToListAsync());
        trail.Select(entry => (entry.Action, entry.Subject, entry.Reason, entry.Address)).ShouldBe(
        [
            ("RegisterUser", "cora@agency.example", null, "10.0.0.9"),
            ("CloseUser", "cora@agency.example", "Left on 1 March", "10.0.0.9"),
            ("ReopenUser", "cora@agency.example", "Came back", "10.0.0.9"),
        ]);
    }

    [Fact]
    public async Task RegisterUser_NamesTheRule_WhenRoleAndFirmDoNotFit()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        (Role Role, string? Affiliate, string? Client, Type Rule)[] table =
        [
            (Role.AffiliateUser, null, null, typeof(OutsideLoginMustNameItsFirm)),
            (Role.ClientUser, "A-001", null, typeof(OutsideLoginMustNameItsFirm)),
            (Role.ClientUser, null, " ", typeof(OutsideLoginMustNameItsFirm)),
            (Role.ClientUser, "A-001", scene.ClientNumber, typeof(LoginMustNotNameAnotherFirm)),
            (Role.AffiliateUser, "A-001", scene.ClientNumber, typeof(LoginMustNotNameAnotherFirm)),
            (Role.Collector, "A-001", null, typeof(LoginMustNotNameAnotherFirm)),
            (Role.Administrator, null, scene.ClientNumber, typeof(LoginMustNotNameAnotherFirm)),
        ];

        foreach (var (role, affiliate, client, rule) in table)
        {
            (await Broken(() => agency.Send(new RegisterUser("x@agency.example", "X", role, Password, affiliate, client), Administrator))).ShouldBeOfType(rule);
        }

        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new RegisterUser("x@agency.example", "X", Role.AffiliateUser, Password, "A-999"), Administrator));
        (await agency.Query(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task RegisterUser_SaysAtTheField_WhatTheDirectoryRefuses()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        await Registered(agency, "cora@agency.example");

        (await Fields(agency, new RegisterUser("CORA@agency.example", "Cora again", Role.Collector, Password))).ShouldBe(["Email"]);
        (await Fields(agency, new RegisterUser("new@agency.example", "New", Role.Collector, "too short"))).ShouldBe(["Password"]);
        (await Fields(agency, new RegisterUser("new@agency.example", "New", Role.Collector, "aaaaaaaaaaaaaa"))).ShouldBe(["Password"]);
        (await Fields(agency, new RegisterUser("not an address", "", Role.Collector, "", Language: "fr"))).ShouldBe(["Email", "Name", "Password", "Language"]);
        (await agency.Query(db => db.Users.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task CloseUser_OfOneself_IsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var (id, _) = await Registered(agency, "adam@agency.example");

        (await Broken(() => agency.Send(new CloseUser(id, "Holidays"), Administrator with { UserId = id }))).ShouldBeOfType<LoginMustBeClosedBySomebodyElse>();
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new CloseUser(Guid.NewGuid(), "Nobody"), Administrator));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new CloseUser(id, "Envy"), Administrator with { Role = Role.Supervisor }));
    }

    [Fact]
    public async Task ChangeMyPassword_NeedsTheCurrentOne_OfEveryRole()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        foreach (var role in Enum.GetValues<Role>())
        {
            var (id, stamp) = await Registered(agency, $"{role}@agency.example");
            var own = new Caller(id, role.ToString(), role);

            var refusal = await Should.ThrowAsync<ValidationException>(() => agency.Send(new ChangeMyPassword("not the current one", "another long password"), own));
            refusal.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe(nameof(ChangeMyPassword.CurrentPassword));
            (await Should.ThrowAsync<ValidationException>(() => agency.Send(new ChangeMyPassword(Password, "short"), own)))
                .Errors.Select(error => error.PropertyName).Distinct().ShouldBe([nameof(ChangeMyPassword.NewPassword)]);
            await Should.ThrowAsync<ValidationException>(() => agency.Send(new ChangeMyPassword(Password, Password), own));

            await agency.Send(new ChangeMyPassword(Password, "another long password"), own);
            (await Knows(agency, $"{role}@agency.example", "another long password")).ShouldBeTrue();
            (await User(agency, id)).SecurityStamp.ShouldNotBe(stamp);
        }
    }

    private static async Task<(Guid Id, string? Stamp)> Registered(AgencyFixture agency, string email)
    {
        await agency.Send(new RegisterUser(email, "Somebody", Role.Collector, Password), Administrator);
        var user = await agency.Query(db => db.Users.AsNoTracking().SingleAsync(row => row.Email == email));
        return (user.Id, user.SecurityStamp);
    }

    private static Task<AgencyUser> User(AgencyFixture agency, Guid id) => agency.Query(db => db.Users.AsNoTracking().SingleAsync(row => row.Id == id));

    private static Task<UserRow> Row(AgencyFixture agency, string email) => agency.Query(db =>
        ReadCatalog.Sets.OfType<ReadSet<UserRow>>().Single().Query(db, agency.Services.GetRequiredService<IConfigurationProvider>()).SingleAsync(row => row.Email == email));

    private static Task<bool> Knows(AgencyFixture agency, string email, string password) => agency.Within(Administrator, async services =>
    {
        var users = services.GetRequiredService<UserManager<AgencyUser>>();
        return await users.CheckPasswordAsync((await users.FindByEmailAsync(email))!, password);
    });

    private static async Task<IEnumerable<string>> Fields(AgencyFixture agency, RegisterUser request) =>
        (await Should.ThrowAsync<ValidationException>(() => agency.Send(request, Administrator))).Errors.Select(error => error.PropertyName).Distinct();

    private static async Task<BusinessRule> Broken(Func<Task> act) => (await Should.ThrowAsync<BusinessRuleException>(act)).Rule;
}

using System.Text.Json;
using Agency.Api.Problems;
using Agency.Application.Common;
using Agency.Application.Common.Json;
using Agency.Domain.Common;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http;

namespace Agency.Api.Tests.Problems;

public sealed class ProblemTableTests
{
    private static readonly BusinessRuleException Broken = new(new JobRule());

    public static TheoryData<Exception, int, string> Table => new()
    {
        { Broken, 409, nameof(JobRule) },
        { new BadHttpRequestException("wrapped", 400, Broken), 409, nameof(JobRule) },
        { new ValidationException([new ValidationFailure("Claims[0].DueOn", "Enter it.")]), 400, "Validation" },
        { new NotFoundException("Case", "C-1"), 404, "NotFound" },
        { new ForbiddenException("cases.read"), 403, "Forbidden" },
        { new StaleVersionException(1, 2), 412, "StaleVersion" },
        { new BadHttpRequestException("Request body too large.", 413), 413, "TooLarge" },
        { new InvalidOperationException("secret"), 500, "InternalError" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Exception_BecomesStatusAndCode(Exception exception, int status, string code)
    {
        var problem = ProblemTable.Of(exception);
        (problem.Status, problem.Code).ShouldBe((status, code));
        (problem.Detail ?? "").ShouldNotContain("secret");
    }

    [Fact]
    public void Fields_AreNamedAsInJson() =>
        ProblemTable.Of(new ValidationException([new ValidationFailure("Claims[0].DueOn", "Enter it.")])).Errors!.Keys.ShouldBe(["claims[0].dueOn"]);

    [Fact]
    public void StaleVersion_SaysTheCurrentOne() => ProblemTable.Of(new StaleVersionException(1, 2)).CurrentVersion.ShouldBe(2);

    [Theory]
    [InlineData("{\"amount\":\"4200.00\",\"currency\":\"EUR\"}", "4200.00 EUR")]
    [InlineData("{\"currency\":\"JPY\",\"amount\":\"-12\"}", "-12 JPY")]
    public void Money_IsReadFromDigits(string json, string money) => JsonSerializer.Deserialize<Money>(json, AgencyJson.Options)!.ToString().ShouldBe(money);

    [Theory]
    [InlineData("{\"amount\":4200.00,\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"4,200.00\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"4.2e3\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\" 1\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"+1\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"1.\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\".5\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"1-\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"1\"}")]
    [InlineData("{\"amount\":\"1\",\"currency\":\"EUR\",\"note\":\"x\"}")]
    [InlineData("\"1 EUR\"")]
    public void Money_InAnyOtherForm_IsMalformed(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>(json, AgencyJson.Options));

    [Theory]
    [InlineData("{\"amount\":\"1.005\",\"currency\":\"EUR\"}", "AmountMustFitMinorUnits")]
    [InlineData("{\"amount\":\"1.5\",\"currency\":\"JPY\"}", "AmountMustFitMinorUnits")]
    [InlineData("{\"amount\":\"1\",\"currency\":\"XXY\"}", "CurrencyMustBeKnown")]
    [InlineData("{\"amount\":\"1\",\"currency\":\"eur\"}", "CurrencyMustBeKnown")]
    public void Money_ThatBreaksARule_SaysWhich(string json, string rule) =>
        Should.Throw<BusinessRuleException>(() => JsonSerializer.Deserialize<Money>(json, AgencyJson.Options)).Rule.Name.ShouldBe(rule);

    private sealed record JobRule : BusinessRule
    {
        public override bool IsBroken => true;

        public override string Message => "No.";
    }
}

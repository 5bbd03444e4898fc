using Xunit.Abstractions;

namespace Agency.Golden.Tests;

/// <summary>Published examples of law and money, run through the engines of the domain.</summary>
public sealed class GoldenTests(ITestOutputHelper output)
{
    public static TheoryData<Vector> Run() => [.. VectorFiles.All.Where(vector => NotRun.Reason(vector) is null)];

    [Theory]
    [MemberData(nameof(Run))]
    public void Given_AnExample_When_ItsEngineIsAsked_Then_TheAnswerIsTheExamples(Vector vector)
    {
        Engines.ByTopic.Keys.ShouldContain(vector.Topic, $"{vector.Id} ({vector.File}): give topic {vector.Topic} an engine, or say in NotRun why it has none");

        Engines.ByTopic[vector.Topic](vector);
    }

    [Fact]
    public void Given_TheFiles_When_AnExampleIsNotRun_Then_ItsReasonIsListed()
    {
        foreach (var vector in VectorFiles.All.OrderBy(vector => vector.Topic, StringComparer.Ordinal))
        {
            output.WriteLine($"{(NotRun.Reason(vector) is { } reason ? "not run: " + reason : "run"),-60}  {vector.Topic}  {vector.Id}");
        }

        var known = Engines.ByTopic.Keys.Concat(NotRun.Topics.Keys).ToList();
        VectorFiles.All.Select(vector => vector.Topic).Distinct().Except(known).ShouldBeEmpty("neither run nor listed with a reason");
        known.ShouldBeUnique("a topic is run or it is not");
        NotRun.Topics.Values.ShouldAllBe(reason => reason.Length > 10);
    }

    [Fact]
    public void Given_OurOwnFile_When_Read_Then_EveryTopicThatIsRunHasAnExampleInIt()
    {
        var own = VectorFiles.All.Where(vector => vector.File == VectorFiles.Own).Where(vector => NotRun.Reason(vector) is null).Select(vector => vector.Topic);

        Engines.ByTopic.Keys.Except(own).ShouldBeEmpty();
    }
}

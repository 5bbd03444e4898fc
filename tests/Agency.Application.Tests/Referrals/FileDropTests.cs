using System.IO.Compression;
using System.Text;
using Agency.Application.Referrals;
using Agency.Domain.Documents;
using Agency.Infrastructure.Imports;
using Agency.Infrastructure.Persistence;
using Agency.Testing;

namespace Agency.Application.Tests.Referrals;

public sealed class FileDropTests
{
    [Theory]
    [InlineData("255044462D312E37", FileKind.Pdf)]
    [InlineData("504B030414000000", FileKind.Zip)]
    [InlineData("504B050600000000", FileKind.Zip)]
    [InlineData("89504E470D0A1A0A", FileKind.Png)]
    [InlineData("FFD8FFE0", FileKind.Jpeg)]
    [InlineData("3C3F786D6C20", FileKind.Xml)]
    [InlineData("EFBBBF0D0A3C496E76", FileKind.Xml)]
    [InlineData("FFFE3C003F007800", FileKind.Xml)]
    [InlineData("FEFF003C003F0078", FileKind.Xml)]
    [InlineData("3C203C", FileKind.Other)]
    [InlineData("48656C6C6F", FileKind.Other)]
    [InlineData("", FileKind.Other)]
    public void Given_TheFirstBytes_When_Asked_Then_TheyTellTheKind(string head, FileKind kind) => FileKinds.KindOf(Convert.FromHexString(head)).ShouldBe(kind);

    [Fact]
    public void Given_NamesWithPaths_When_Dropped_Then_OnlyTheBareNamesAreLeft()
    {
        using var zip = Zip(("../../etc/passwd", "a"), ("May\\invoice.xml", "b"), ("May/", ""), ("__MACOSX/May/._invoice.xml", "x"));

        var entries = new ZipDrop().Entries(zip).ToList();

        entries.Select(entry => entry.FileName).ShouldBe(["passwd", "invoice.xml"]);
        entries.Select(entry => Encoding.UTF8.GetString(entry.Content!)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Given_MoreFilesThanAllowed_When_Dropped_Then_NoneIsRead()
    {
        using var zip = Zip([.. Enumerable.Range(1, ZipDrop.EntriesMax + 1).Select(number => ($"{number}.xml", "a"))]);

        var refused = new ZipDrop().Entries(zip).ShouldHaveSingleItem();

        (refused.Content, refused.Problem).ShouldBe((null, "The archive holds more than 50 files."));
    }

    [Fact]
    public async Task Given_APdfOverTheLimit_When_DroppedBesideASmallOne_Then_ItIsRefusedByNameAndTheOtherIsKept()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var referral = await scene.Refer(1_000);
        var large = new byte[UploadedFile.BytesMax + 1];
        "%PDF-1.7"u8.CopyTo(large);

        var verdicts = await agency.Send(
            new AddFiles(referral, DocumentKind.Contract, [new UploadedFile("large.pdf", large), new UploadedFile("small.pdf", "%PDF-1.7"u8.ToArray())]), scene.Partner);

        verdicts.Select(verdict => (verdict.FileName, verdict.Outcome)).ShouldBe([("large.pdf", FileOutcome.Refused), ("small.pdf", FileOutcome.Evidence)]);
        verdicts[0].Problems.Single().Code.ShouldBe(ReadingCodes.TooLarge);
    }

    [Fact]
    public void Given_AZipBomb_When_Dropped_Then_TheEntryIsRefusedAndTheOthersAreRead()
    {
        using var zip = Zip(("bomb.xml", new string(' ', ZipDrop.EntryBytesMax + 1)), ("invoice.xml", "b"));
        zip.Length.ShouldBeLessThan(100_000);

        var entries = new ZipDrop().Entries(zip).ToList();

        entries[0].Content.ShouldBeNull();
        entries[0].Problem.ShouldNotBeNull().ShouldContain("20 MB");
        entries[1].Problem.ShouldBeNull();
    }

    [Fact]
    public void Given_AnArchiveLargeInAll_When_Dropped_Then_ReadingStopsAtTheTotal()
    {
        var large = new string(' ', ZipDrop.EntryBytesMax);
        using var zip = Zip([.. Enumerable.Range(1, 12).Select(number => ($"{number}.xml", large))]);

        new ZipDrop().Entries(zip).Count(entry => entry.Problem is null).ShouldBe((int)(ZipDrop.TotalBytesMax / ZipDrop.EntryBytesMax));
    }

    [Theory]
    [InlineData("not an archive")]
    [InlineData("")]
    public void Given_NoArchive_When_Dropped_Then_ThatIsSaid(string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));

        new ZipDrop().Entries(stream).ShouldHaveSingleItem().Problem.ShouldBe("Not a ZIP archive, or a damaged one.");
    }

    [Fact]
    public void Given_ADamagedArchive_When_Dropped_Then_NothingThrows()
    {
        using var zip = Zip(("invoice.xml", new string('a', 5000)), ("other.xml", "b"));
        var bytes = zip.ToArray();
        for (var position = 0; position < bytes.Length; position++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[position] ^= 0xFF;
            new ZipDrop().Entries(new MemoryStream(damaged)).ToList().Count.ShouldBeInRange(0, 2, $"at {position}");
        }
    }

    private static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        stream.Position = 0;
        return stream;
    }
}

using System.Globalization;
using System.Text;
using Agency.Domain.Banking;
using Agency.Infrastructure.Banking;

namespace Agency.Application.Tests.Banking;

/// <summary>Any bytes, and many of them.</summary>
public sealed class BankFileLimitsTests
{
    private const int Seed = 20_260_302;
    private const int ChangesPerFile = 400;

    [Theory]
    [InlineData("camt-08.xml", BankFileFormat.Camt053)]
    [InlineData("mt940-abnamro.sta", BankFileFormat.Mt940)]
    [InlineData("mt940-ing.sta", BankFileFormat.Mt940)]
    [InlineData("mt940-sepa.sta", BankFileFormat.Mt940)]
    [InlineData("bai2-lines.txt", BankFileFormat.Bai2)]
    [InlineData("nacha-returns.ach", BankFileFormat.Nacha)]
    public void Given_AFile_When_ItsFirstBytesAreSeen_Then_ItsFormatIsKnown(string name, BankFileFormat format) => BankFormats.Recognise(BankFixtures.Bytes(name)).ShouldBe(format);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>")]
    [InlineData("Date,Amount\n2026-03-02,100\n")]
    [InlineData("PK\u0003\u0004")]
    public void Given_WhatIsNoBankFile_When_Read_Then_ItIsRefusedByName(string text) => BankFixtures.ReadText(text).Refusals().ShouldBe([BankFileCodes.NotABankFile]);

    [Fact]
    public void Given_AnyFileOfOurs_When_ItIsCutOffAnywhere_Then_NothingIsThrown()
    {
        foreach (var bytes in BankFixtures.OwnNames.Select(BankFixtures.Bytes))
        {
            for (var length = 0; length < bytes.Length; length += 7)
            {
                ShouldBeReadOrRefused(bytes[..length]);
            }
        }
    }

    [Fact]
    public void Given_AnyFileOfOurs_When_BytesOfItAreChanged_Then_ItIsReadOrRefusedByName()
    {
        var random = new Random(Seed);
        foreach (var name in BankFixtures.OwnNames)
        {
            for (var change = 0; change < ChangesPerFile; change++)
            {
                var bytes = BankFixtures.Bytes(name).ToList();
                for (var places = random.Next(1, 6); places > 0; places--)
                {
                    Change(random, bytes);
                }

                ShouldBeReadOrRefused([.. bytes]);
            }
        }
    }

    [Fact]
    public void Given_FiftyThousandBookings_When_Read_Then_TheyAreStreamed()
    {
        const int Bookings = 50_000;
        const long LiveBytesMax = 150L * 1024 * 1024;
        using var file = new GeneratedCamt(Bookings);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var reading = new BankFileReader().Read("large", file);

        var live = GC.GetTotalMemory(forceFullCollection: true) - before;
        reading.Accepted.ShouldHaveSingleItem().Lines.Count.ShouldBe(Bookings);
        reading.Statements[0].Statement!.Lines.Select(line => line.Identity).ShouldBeUnique();
        live.ShouldBeLessThan(LiveBytesMax);
        file.LiveMax.ShouldBeLessThan(before + LiveBytesMax);
    }

    [Fact]
    public void Given_MoreThanIsRead_When_Read_Then_ItIsRefusedByName()
    {
        using var xml = new Endless("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">");
        using var text = new Endless(":20:X\n");

        new BankFileReader().Read("endless", xml).Refusals().ShouldBe([BankFileCodes.TooLarge]);
        new BankFileReader().Read("endless", text).Refusals().ShouldBe([BankFileCodes.TooLarge]);
    }

    private static void Change(Random random, List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                break;
            case 3:
                bytes[at] = (byte)"0123456789,./:-?<>\n "[random.Next(20)];
                break;
            default:
                bytes[at] ^= 1;
                break;
        }

        if (bytes.Count == 0)
        {
            bytes.Add((byte)'0');
        }
    }

    private static void ShouldBeReadOrRefused(byte[] bytes)
    {
        try
        {
            var reading = BankFixtures.Read(bytes);
            var isNamed = reading.Refusals().Concat(reading.Statements.SelectMany(statement => statement.Refusals())).All(code => code.Length > 0);
            (isNamed && (reading.IsRefused || reading.Ach is not null || reading.Statements.All(statement => statement.Statement is not null || statement.Refusals().Any()))).ShouldBeTrue();
            reading.Accepted.ShouldAllBe(statement => statement.Opening == null || statement.Closing == null
                || statement.Opening.Amount + statement.Lines.Sum(line => line.Amount.Amount) == statement.Closing.Amount);
        }
        catch (Exception exception) when (exception is not ShouldAssertException)
        {
            throw new ShouldAssertException($"{exception.Message}\n{Encoding.Latin1.GetString(bytes)}", exception);
        }
    }

    /// <summary>A camt.053 that is made while it is read, so that the test holds none of it.</summary>
    private sealed class GeneratedCamt(int bookings) : Stream
    {
        private const int MeasureEvery = 5_000;

        private byte[] chunk = Encoding.UTF8.GetBytes(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id><Ccy>EUR</Ccy></Acct>"
            + Balance("OPBD", 0) + Balance("CLBD", bookings));

        private int at;
        private int made;

        public long LiveMax { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (at == chunk.Length)
            {
                if (made > bookings)
                {
                    return 0;
                }

                (chunk, at) = (Encoding.UTF8.GetBytes(made == bookings ? "</Stmt></BkToCstmrStmt></Document>" : Entry(made)), 0);
                if (++made % MeasureEvery == 0)
                {
                    LiveMax = Math.Max(LiveMax, GC.GetTotalMemory(forceFullCollection: true));
                }
            }

            var given = Math.Min(count, chunk.Length - at);
            chunk.AsSpan(at, given).CopyTo(buffer.AsSpan(offset));
            at += given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static string Balance(string code, int amount) => string.Create(
            CultureInfo.InvariantCulture, $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>");

        private static string Entry(int number) => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E2E-{number}</EndToEndId></Refs>
            <RltdPties><Dbtr><Pty><Nm>Debtor number {number} of many</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>NL20INGB0001234567</IBAN></Id></DbtrAcct></RltdPties>
            <RmtInf><Ustrd>Payment of invoice {number}, with a text as long as people write them when they are asked for a reference</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """);
    }

    /// <summary>A beginning, and blanks without end.</summary>
    private sealed class Endless(string start) : Stream
    {
        private readonly byte[] head = Encoding.ASCII.GetBytes(start);
        private int at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = at < head.Length ? Math.Min(count, head.Length - at) : count;
            if (at < head.Length)
            {
                head.AsSpan(at, given).CopyTo(buffer.AsSpan(offset));
                at += given;
            }
            else
            {
                buffer.AsSpan(offset, given).Fill((byte)' ');
            }

            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

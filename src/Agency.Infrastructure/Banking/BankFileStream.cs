using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// A file from its first byte on, although its head was looked at already, and never more of it than allowed: a length that the sender states is not believed.
/// Remembers the last bytes that went by, which tell a file that was cut off from one that is wrong.
/// </summary>
internal sealed class BankFileStream(Stream source, long bytesMax) : Stream
{
    private const int HeadLength = 4096;
    private const int TailLength = 64;

    private readonly byte[] tail = new byte[TailLength];
    private byte[]? head;
    private int headRead;
    private long passed;

    /// <summary>The first bytes, at most 4,096, which are read again as the stream is read.</summary>
    public ReadOnlySpan<byte> Head => head ??= FirstBytes();

    /// <summary>The last bytes that went by, in order.</summary>
    public byte[] Tail
    {
        get
        {
            var length = (int)Math.Min(passed, TailLength);
            return [.. Enumerable.Range(0, length).Select(index => tail[(passed - length + index) % TailLength])];
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => passed; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        head ??= FirstBytes();
        var fromHead = Math.Min(head.Length - headRead, buffer.Length);
        int count;
        if (fromHead > 0)
        {
            head.AsSpan(headRead, fromHead).CopyTo(buffer);
            headRead += fromHead;
            count = fromHead;
        }
        else
        {
            count = source.Read(buffer);
        }

        Remember(buffer[..count]);
        return passed <= bytesMax ? count : throw new BankFileRefusal(BankFileCodes.TooLarge, $"The file is larger than {bytesMax / 1024 / 1024} MB.");
    }

    /// <summary>Reads to the end and forgets it.</summary>
    public void Drain()
    {
        var buffer = new byte[HeadLength];
        while (Read(buffer.AsSpan()) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte[] FirstBytes()
    {
        var bytes = new byte[HeadLength];
        var count = source.ReadAtLeast(bytes, HeadLength, throwOnEndOfStream: false);
        return bytes[..count];
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.Length > TailLength ? bytes[^TailLength..] : bytes;
        passed += bytes.Length - last.Length;
        foreach (var one in last)
        {
            tail[passed++ % TailLength] = one;
        }
    }
}

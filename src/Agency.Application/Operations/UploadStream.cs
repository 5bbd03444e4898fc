namespace Agency.Application.Operations;

/// <summary>Pieces, one after another, as one stream. Readers of files ask for bytes without awaiting them, and so does this.</summary>
internal sealed class UploadStream(Func<int, byte[]?> piece) : Stream
{
    private byte[]? current = [];
    private int position;
    private int offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (current is not null && offset == current.Length)
        {
            (current, offset) = (piece(++position), 0);
        }

        var length = Math.Min(buffer.Length, (current?.Length ?? 0) - offset);
        current?.AsSpan(offset, length).CopyTo(buffer);
        offset += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

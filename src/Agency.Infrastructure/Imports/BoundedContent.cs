namespace Agency.Infrastructure.Imports;

/// <summary>Reads a stream into memory and stops as soon as it proves longer than allowed; a length that the sender states is not believed.</summary>
internal static class BoundedContent
{
    private const int BufferLength = 64 * 1024;

    /// <summary>The bytes from where the stream stands, or null when there are more than the limit.</summary>
    public static byte[]? Read(Stream content, long bytesMax)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[BufferLength];
        int count;
        while ((count = content.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (memory.Length + count > bytesMax)
            {
                return null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }
}

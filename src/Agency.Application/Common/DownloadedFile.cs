namespace Agency.Application.Common;

/// <summary>A file to hand out.</summary>
/// <param name="FileName">With its ending.</param>
/// <param name="ContentType">MIME type.</param>
/// <param name="Content">The bytes.</param>
public sealed record DownloadedFile(string FileName, string ContentType, byte[] Content);

using System.Net;
using System.Net.Sockets;

namespace Agency.Application.Tests.Mail;

/// <summary>A mail server that takes one mail and says what was said to it.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MailServer()
    {
        listener.Start();
        Conversation = Task.Run(Converse);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Task<IReadOnlyList<string>> Conversation { get; }

    public void Dispose() => listener.Dispose();

    private async Task<IReadOnlyList<string>> Converse()
    {
        var (said, isMail) = (new List<string>(), false);
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (isMail && line != ".")
            {
                continue;
            }

            isMail = line == "DATA";
            await writer.WriteLineAsync(isMail ? "354 go on" : line == "QUIT" ? "221 bye" : "250 well");
            if (line == ".")
            {
                break;
            }
        }

        return said;
    }
}

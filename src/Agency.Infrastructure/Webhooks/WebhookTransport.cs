using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Agency.Application.Webhooks;
using Agency.Domain.Webhooks;

namespace Agency.Infrastructure.Webhooks;

/// <summary>
/// Posts messages. The name is looked up here and the connection goes to the very address that was judged: a name that points elsewhere a moment later, or a
/// redirect, leads nowhere.
/// </summary>
internal sealed class WebhookTransport : IWebhookTransport, IDisposable
{
    private const int AnswerBytesMax = 2000;
    private readonly WebhookSettings settings;
    private readonly HttpClient client;

    public WebhookTransport(WebhookSettings settings)
    {
        this.settings = settings;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = Connect,
        };
        client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Agency-Webhooks", "1.0"));
    }

    public async Task<WebhookAnswer> Post(WebhookMessage message, DateTime at, CancellationToken cancellationToken)
    {
        var seconds = new DateTimeOffset(at).ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Url) { Content = new StringContent(message.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", message.MessageId);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(message.Secrets, message.MessageId, seconds, message.Body));

        // The client's own time limit ends with the headers: one that holds its body back would keep the job.
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return new WebhookAnswer((int)answer.StatusCode, await Beginning(answer.Content, time.Token, cancellationToken));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, exception is OperationCanceledException ? $"No answer within {settings.TimeoutSeconds} seconds." : exception.GetBaseException().Message);
        }
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!settings.AllowPrivateAddresses && (addresses.Length == 0 || !addresses.All(PublicAddress.Is)))
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is not an address of the internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Only the beginning is read, and only for the log: the status is known already, whether the rest comes or not.
    private static async Task<string> Beginning(HttpContent content, CancellationToken time, CancellationToken cancellationToken)
    {
        var (bytes, read) = (new byte[AnswerBytesMax], 0);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(time);
            while (read < bytes.Length && await stream.ReadAsync(bytes.AsMemory(read), time) is > 0 and var more)
            {
                read += more;
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
        }

        return Encoding.UTF8.GetString(bytes, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }
}

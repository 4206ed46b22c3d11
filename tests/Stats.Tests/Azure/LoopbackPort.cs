using System.Net;
using System.Net.Sockets;

namespace Stats.Tests.Azure;

/// <summary>Ports of this computer for servers that cannot choose one themselves.</summary>
internal static class LoopbackPort
{
    /// <summary>Ports that nobody listened on a moment ago, each another one.</summary>
    public static int[] Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}

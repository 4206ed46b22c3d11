namespace Stats.Tests.Store;

/// <summary>A power cut, as seen from inside.</summary>
internal static class Crash
{
    private const string Message = "The power went off.";

    public static void When(bool now)
    {
        if (now)
            throw new InvalidOperationException(Message);
    }

    public static async Task<bool> HappensAsync(Func<Task> work)
    {
        try
        {
            await work();
            return false;
        }
        catch (InvalidOperationException crash) when (crash.Message == Message)
        {
            return true;
        }
    }
}

using Microsoft.Extensions.Logging;

namespace Stats.Functions.Triggers;

/// <summary>Gathers the lines of one invocation for the host, which shows them with the function they belong to.</summary>
internal sealed class InvocationLog : ILogger
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add(logLevel >= LogLevel.Warning ? $"{logLevel}: {formatter(state, exception)}" : formatter(state, exception));
}

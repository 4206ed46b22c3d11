using System.Runtime.CompilerServices;
using Azure;

namespace Stats.Functions.Azure;

/// <summary>A list that the service gives page by page.</summary>
/// <param name="read">Reads the page that a continuation token names; <see langword="null"/> for the first.</param>
internal sealed class ServicePages<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> read, CancellationToken stop) : AsyncPageable<T>
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint, stop);

    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, cancellationToken);
        await foreach (var page in PagesAsync(null, null, either.Token))
        {
            foreach (var value in page.Values)
                yield return value;
        }
    }

    private async IAsyncEnumerable<Page<T>> PagesAsync(string? token, int? size, [EnumeratorCancellation] CancellationToken either)
    {
        do
        {
            var page = await read(token, size, either);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}

namespace Stats.Functions.Sources;

/// <summary>Work that is done on all cores, a little ahead of who takes the results in their order: never more than a few lie waiting.</summary>
internal static class Ahead
{
    /// <param name="items">What to work on.</param>
    /// <param name="work">Done with several items at once; what it throws is thrown where its result is taken.</param>
    public static IEnumerable<TResult> Of<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                running.Enqueue(Task.Run(() => work(item)));
                if (running.Count > Environment.ProcessorCount)
                    yield return running.Dequeue().GetAwaiter().GetResult();
            }

            while (running.TryDequeue(out var next))
                yield return next.GetAwaiter().GetResult();
        }
        finally
        {
            // Who stops early may let go of what is still being read.
            Task.WhenAll(running.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }
}

namespace Stats.Functions.Demo;

/// <summary>A web page: views on an ordinary working day, share of visits that bounce, mean seconds on the page.</summary>
internal sealed record DemoPage(string Path, DemoTopic Topic, int ViewsPerDay, double BounceFraction, int SecondsOnPage);

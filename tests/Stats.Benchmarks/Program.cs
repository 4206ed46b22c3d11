using System.Globalization;
using Stats.Benchmarks;

return args switch
{
    ["ingest", .. var rest] => IngestBenchmark.Run(rest),
    ["calls-file", var path, var rows] => CallsFile.Make(path, int.Parse(rows, CultureInfo.InvariantCulture)),
    [IngestBenchmark.ChildVerb, var kind, var file] => await IngestBenchmark.RunChildAsync(kind, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Stats.Benchmarks -- ingest [--rows 2000000] [--runs 5]");
    return 1;
}

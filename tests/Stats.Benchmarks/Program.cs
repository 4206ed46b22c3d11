using System.Globalization;
using Stats.Benchmarks;

return args switch
{
    ["ingest", .. var rest] => IngestBenchmark.Calls(rest),
    ["log", .. var rest] => IngestBenchmark.Log(rest),
    ["tables", var azurite, .. var rest] => await TablesBenchmark.RunAsync(azurite, rest.FirstOrDefault(), 7),
    ["cost", var path] => await CostTable.WriteAsync(path),
    ["cold-start", var program, var azurite, .. var rest] => await ColdStartBenchmark.RunAsync(program, azurite, int.Parse(rest.FirstOrDefault() ?? "15", CultureInfo.InvariantCulture)),
    ["forecast", .. var rest] => ForecastBenchmark.Run(rest.FirstOrDefault() ?? "tests/Stats.Benchmarks/results/forecast.md"),
    ["effects", .. var rest] => EffectBenchmark.Run(rest.ElementAtOrDefault(1) ?? "tests/Stats.Benchmarks/results/effects.md", int.Parse(rest.FirstOrDefault() ?? "2000", CultureInfo.InvariantCulture)),
    [IngestChild.Verb, var kind, var file, var times] => await IngestChild.RunAsync(kind, file, int.Parse(times, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Stats.Benchmarks -- ingest [--rows 2000000] [--runs 5]");
    Console.Error.WriteLine("dotnet run -c Release --project tests/Stats.Benchmarks -- log [--lines 5000000] [--runs 3]");
    Console.Error.WriteLine("dotnet run -c Release --project tests/Stats.Benchmarks -- tables tests/azurite [demo/data/stats.db]");
    Console.Error.WriteLine("dotnet run -c Release --project tests/Stats.Benchmarks -- cost deploy/COST.md");
    Console.Error.WriteLine("dotnet publish functions -c Release -o out, then dotnet run -c Release --project tests/Stats.Benchmarks -- cold-start out/stats tests/azurite [15]");
    Console.Error.WriteLine("STATS_REAL_DATA=FOLDER dotnet run -c Release --project tests/Stats.Benchmarks -- forecast [tests/Stats.Benchmarks/results/forecast.md]");
    Console.Error.WriteLine("dotnet run -c Release --project tests/Stats.Benchmarks -- effects [2000] [tests/Stats.Benchmarks/results/effects.md]");
    return 1;
}

using Agency.Benchmarks;

// ratios [NAME]: every measure, or those whose name begins with NAME. Exit code 0 when every goal holds.
if (args is not ["ratios", ..])
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Agency.Benchmarks -- ratios [NAME]");
    Console.Error.WriteLine("Measures: " + string.Join(", ", Ratios.All.Select(measure => measure.Name)));
    return 2;
}

var wanted = Ratios.All.Where(measure => args.Length == 1 || measure.Name.StartsWith(args[1], StringComparison.OrdinalIgnoreCase)).ToList();
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"No measure is called {args[1]}. Measures: " + string.Join(", ", Ratios.All.Select(measure => measure.Name)));
    return 2;
}

Console.WriteLine(Line.Header);
var isShort = false;
foreach (var group in wanted.GroupBy(measure => measure.Run))
{
    await foreach (var line in group.Key())
    {
        Console.WriteLine(line);
        isShort |= !line.Holds;
    }
}

return isShort ? 1 : 0;

using System.Text.Json;
using Agency.Application.Common.Reads;

namespace Agency.Api.Tests.OData;

/// <summary>Makes addresses: mostly of the grammar, over the real lists and links, with a hostile piece now and then.</summary>
internal sealed class Fuzz(Random random)
{
    private static readonly string[] Hostile =
    [
        "'", "''", "'; DROP TABLE \"Cases\"; --", "%00", "%", "(", ")", "((((((((((((((((", "null", "$it", "@x", "1e400", "99999999999999999999999", "-0", "NaN", "INF", "duration'P1D'", "\u202e", "𝒳",
        "Second Client", "First Client", "..", "//", "$count", "$value", "$ref", "$all", "*", "true", "not", "not not not", "{}", "[]", "{\"a\":1}", "Edm.String", "cast(Edm.Int32)", "2026-02-30",
        "2026-11-27T25:00:00Z", "guid'x'", "any()", "any(x:x)", "x/any(y:y eq 1)", "$root/Cases", "concat('a','b')", "1 div 0", "length(null)", "substring('a',-1)", ",", ";", "&$top=1", "#", "\\", "\t",
    ];

    private static readonly string[] Values = ["'C-2026-00001'", "'First Client'", "'Second Client'", "0", "1", "-1", "100.1", "2026-03-02", "2026-03-02T09:00:00Z", "true", "false", "null", "'Amicable'", "'EUR'", "00000000-0000-0000-0000-000000000000", "now()"];
    private static readonly string[] Compare = ["eq", "ne", "gt", "ge", "lt", "le"];
    private static readonly string[] Compute = ["add", "sub", "mul", "div", "mod"];
    private static readonly string[] Texts = ["contains", "startswith", "endswith", "indexof", "concat"];
    private static readonly string[] Ones = ["tolower", "toupper", "trim", "length", "year", "month", "day", "hour", "minute", "second", "date", "round", "floor", "ceiling"];
    private static readonly string[] Methods = ["sum", "average", "min", "max", "countdistinct", "median"];
    private static readonly ReadSet[] Sets = [.. ReadCatalog.Sets];

    public string Address()
    {
        var set = Pick(Sets);
        var path = Path(ref set);
        var options = new List<string>();
        while (random.Next(3) > 0 && options.Count < 5)
        {
            options.Add(Option(set));
        }

        return "/odata/" + path + (options.Count == 0 ? "" : "?" + string.Join('&', options));
    }

    private string Path(ref ReadSet set)
    {
        var path = set.Name;
        for (var steps = random.Next(8); steps > 4; steps--)
        {
            path += $"({Uri.EscapeDataString(Chance(10) ? Pick(Hostile) : Pick(Values))})";
            var from = set;
            var links = ReadLinks.All.Where(link => link.Set == from.Name).ToList();
            if (links.Count == 0 || Chance(4))
            {
                return path + Pick(["", "/" + Property(set), "/" + Property(set) + "/$value", "/$ref", "/" + Uri.EscapeDataString(Pick(Hostile))]);
            }

            var link = Pick(links);
            path += "/" + link.Name;
            set = Sets.First(each => each.Name == link.Target);
        }

        return path + (Chance(6) ? "/$count" : "");
    }

    private string Option(ReadSet set)
    {
        var (name, value) = random.Next(12) switch
        {
            0 or 1 or 2 or 3 => ("$filter", Condition(set, 3)),
            4 => ("$orderby", Property(set) + Pick(["", " desc", " asc", " sideways"])),
            5 => ("$select", string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Property(set)))),
            6 => ("$expand", Expand(set, 3)),
            7 => ("$apply", Apply(set)),
            8 => ("$top", Pick(["0", "1", "7", "-1", "x", "99999999999"])),
            9 => ("$skip", Pick(["0", "1", "1000000", "1000001", "x"])),
            10 => ("$count", Pick(["true", "false", "perhaps"])),
            _ => (Pick(["$search", "$format", "$skiptoken", "$compute", "$levels", "$nothing", "@x"]), Pick(["Client", "\"First Client\"", "json", "made-up", "1"])),
        };
        value = Chance(12) ? Pick(Hostile) : Chance(25) ? value.Insert(random.Next(value.Length + 1), Pick(Hostile)) : value;
        return name + "=" + Uri.EscapeDataString(value);
    }

    private string Condition(ReadSet set, int depth, string prefix = "") => random.Next(depth <= 0 ? 4 : 9) switch
    {
        0 or 1 => $"{prefix}{Property(set)} {Pick(Compare)} {Pick(Values)}",
        2 => $"{prefix}{Property(set)} in ({Pick(Values)},{Pick(Values)})",
        3 => $"{Pick(Texts)}({prefix}{Property(set)},{Pick(Values)})" + Pick(["", " eq 1"]),
        4 => $"({Condition(set, depth - 1, prefix)} {Pick(["and", "or"])} {Condition(set, depth - 1, prefix)})",
        5 => $"not ({Condition(set, depth - 1, prefix)})",
        6 => $"{Pick(Ones)}({prefix}{Property(set)}) {Pick(Compare)} {Pick(Values)}",
        7 => $"{prefix}{Property(set)} {Pick(Compute)} {Pick(Values)} {Pick(Compare)} {prefix}{Property(set)}",
        _ => Linked(set, depth - 1, prefix),
    };

    private string Linked(ReadSet set, int depth, string prefix)
    {
        var links = ReadLinks.All.Where(link => link.Set == set.Name).ToList();
        if (links.Count == 0)
        {
            return Condition(set, depth, prefix);
        }

        var link = Pick(links);
        var target = Sets.First(each => each.Name == link.Target);
        var range = "r" + depth;
        return !link.IsMany ? Condition(target, depth, $"{prefix}{link.Name}/")
            : Chance(4) ? $"{prefix}{link.Name}/$count gt {random.Next(9)}"
            : $"{prefix}{link.Name}/{Pick(["any", "all"])}({range}: {Condition(target, depth, range + "/")})";
    }

    private string Expand(ReadSet set, int depth)
    {
        var links = ReadLinks.All.Where(link => link.Set == set.Name).ToList();
        if (links.Count == 0 || depth < 0)
        {
            return Pick(Hostile);
        }

        var link = Pick(links);
        var target = Sets.First(each => each.Name == link.Target);
        var inner = random.Next(6) switch
        {
            0 => $"($filter={Condition(target, 1)})",
            1 => $"($select={Property(target)};$top={random.Next(4)};$count=true)",
            2 => $"($expand={Expand(target, depth - 1)})",
            3 => $"($orderby={Property(target)} desc;$skip=1)",
            _ => "",
        };
        return link.Name + inner + (Chance(4) ? "," + Expand(set, depth - 1) : "");
    }

    private string Apply(ReadSet set)
    {
        var aggregate = $"aggregate({(Chance(3) ? "$count as n" : $"{Property(set)} with {Pick(Methods)} as n")})";
        return random.Next(5) switch
        {
            0 => aggregate,
            1 => $"groupby(({Property(set)}))",
            2 => $"groupby(({Property(set)},{Property(set)}),{aggregate})",
            3 => $"filter({Condition(set, 2)})/{aggregate}",
            _ => $"compute(year({Property(set)}) as y)/groupby((y),{aggregate})",
        };
    }

    private string Property(ReadSet set) => Chance(40) ? "nothing" : JsonNamingPolicy.CamelCase.ConvertName(Pick(set.RowType.GetProperties()).Name);

    private bool Chance(int of) => random.Next(of) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}

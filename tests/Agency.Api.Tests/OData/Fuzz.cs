using System.Text.Json;
using Agency.Application.Common.Reads;
using Agency.Domain.Identity;

namespace Agency.Api.Tests.OData;

/// <summary>Makes addresses: mostly of the grammar, over the real lists and links, with a hostile piece now and then.</summary>
internal sealed partial class Fuzz(Random random)
{
    private static readonly string[] Compare = ["eq", "ne", "gt", "ge", "lt", "le"];
    private static readonly string[] Compute = ["add", "sub", "mul", "div", "mod"];
    private static readonly string[] Texts = ["contains", "startswith", "endswith", "indexof", "concat"];
    private static readonly string[] Methods = ["sum", "average", "min", "max", "countdistinct", "median"];
    private static readonly ReadSet[] Sets = [.. ReadCatalog.Sets];
    private static readonly ReadSet[] Readable = [.. ReadCatalog.Sets.Where(set => RolePermissions.Allows(Role.AffiliateUser, set.Permission))];

    public string Address()
    {
        var set = Pick(Chance(12) ? Sets : Readable);
        var path = Path(ref set);
        var options = new List<string>();
        while (random.Next(3) > 0 && options.Count < 5)
        {
            var option = Option(set);
            if (Chance(20) || !options.Any(other => other.Split('=')[0] == option.Split('=')[0]))
            {
                options.Add(option);
            }
        }

        return "/odata/" + path + (options.Count == 0 ? "" : "?" + string.Join('&', options));
    }

    private string Path(ref ReadSet set)
    {
        var path = set.Name;
        for (var steps = random.Next(7); steps > 4; steps--)
        {
            path += $"({Uri.EscapeDataString(Key(set))})";
            var from = set;
            var links = ReadLinks.All.Where(link => link.Set == from.Name).ToList();
            if (links.Count == 0 || Chance(4))
            {
                return path + Pick(["", "/" + Named(set), "/" + Named(set) + "/$value", "/$ref", "/" + Uri.EscapeDataString(Pick(Hostile))]);
            }

            var link = Pick(links);
            path += "/" + link.Name;
            set = Sets.First(each => each.Name == link.Target);
        }

        return path + (Chance(6) ? "/$count" : "");
    }

    private string Key(ReadSet set) => Chance(10) ? Pick(Hostile)
        : set.Key == "Number" ? $"'{Pick(["C-2026-", "P-", "A-", "CL-", "CS-2026-", "R-2026-"])}{random.Next(9).ToString("D" + random.Next(3, 7), System.Globalization.CultureInfo.InvariantCulture)}'"
        : set.RowType.GetProperty(set.Key)!.PropertyType == typeof(Guid) ? Value(Kind.Id) : Value(Kind.Number);

    private string Option(ReadSet set)
    {
        var (name, value) = random.Next(12) switch
        {
            0 or 1 or 2 or 3 => ("$filter", Condition(set, 3)),
            4 => ("$orderby", Named(set) + Pick(["", " desc", " asc", " sideways"])),
            5 => ("$select", string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Named(set)))),
            6 => ("$expand", Expand(set, 3)),
            7 => ("$apply", Apply(set)),
            8 => ("$top", Pick(["0", "1", "7", "-1", "x", "99999999999"])),
            9 => ("$skip", Pick(["0", "1", "1000000", "1000001", "x"])),
            10 => ("$count", Pick(["true", "false", "perhaps"])),
            _ => (Pick(["$search", "$format", "$skiptoken", "$compute", "$levels", "$nothing", "@x"]), Pick(["Client", "\"First Client\"", "json", "made-up", "1"])),
        };
        value = Chance(40) ? Pick(Hostile) : Chance(30) ? value.Insert(random.Next(value.Length + 1), Pick(Hostile)) : value;
        return name + "=" + Uri.EscapeDataString(value);
    }

    private string Condition(ReadSet set, int depth, string prefix = "")
    {
        var (name, kind) = Property(set);
        var left = prefix + name;
        return random.Next(depth <= 0 ? 5 : 9) switch
        {
            0 or 1 => $"{left} {Comparison(kind)} {Value(kind)}",
            2 => $"{left} in ({Value(kind)},{Value(kind)})",
            3 when kind == Kind.Text => $"{Pick(Texts)}({left},{Value(kind)})",
            3 when kind == Kind.Number => $"{left} {Pick(Compute)} {Value(kind)} {Pick(Compare)} {Value(kind)}",
            4 when Ones.TryGetValue(kind, out var functions) => One(Pick(functions), left, kind),
            5 => $"({Condition(set, depth - 1, prefix)} {Pick(["and", "or"])} {Condition(set, depth - 1, prefix)})",
            6 => $"not ({Condition(set, depth - 1, prefix)})",
            7 or 8 => Linked(set, depth - 1, prefix),
            _ => $"{left} {Comparison(kind)} {left}",
        };
    }

    private string One(string function, string left, Kind kind) => function switch
    {
        "length" or "year" or "month" or "day" or "hour" or "minute" or "second" => $"{function}({left}) {Pick(Compare)} {Value(Kind.Number)}",
        "date" => $"{function}({left}) {Pick(Compare)} {Value(Kind.Date)}",
        _ => $"{function}({left}) {Pick(Compare)} {Value(kind)}",
    };

    private string Comparison(Kind kind) => kind is Kind.Name or Kind.Truth or Kind.Id ? Pick(["eq", "ne"]) : Pick(Compare);

    private string Value(Kind kind) => Chance(40) ? Pick(Hostile) : Pick(Values[kind]);

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
            1 => $"($select={Named(target)};$top={random.Next(4)};$count=true)",
            2 => $"($expand={Expand(target, depth - 1)})",
            3 => $"($orderby={Named(target)} desc;$skip=1)",
            _ => "",
        };
        return link.Name + inner + (Chance(4) ? "," + Expand(set, depth - 1) : "");
    }

    private string Apply(ReadSet set)
    {
        var aggregate = $"aggregate({(Chance(3) ? "$count as n" : $"{Named(set)} with {Pick(Methods)} as n")})";
        return random.Next(5) switch
        {
            0 => aggregate,
            1 => $"groupby(({Named(set)}))",
            2 => $"groupby(({Named(set)},{Named(set)}),{aggregate})",
            3 => $"filter({Condition(set, 2)})/{aggregate}",
            _ => $"compute(year({Named(set)}) as y)/groupby((y),{aggregate})",
        };
    }

    private string Named(ReadSet set) => Property(set).Name;

    private (string Name, Kind Kind) Property(ReadSet set)
    {
        var property = Pick(set.RowType.GetProperties());
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var kind = type.IsEnum ? Kind.Name : type == typeof(string) ? Kind.Text : type == typeof(bool) ? Kind.Truth : type == typeof(Guid) ? Kind.Id
            : type == typeof(DateOnly) ? Kind.Date : type == typeof(DateTime) ? Kind.Instant : Kind.Number;
        return (Chance(60) ? "nothing" : JsonNamingPolicy.CamelCase.ConvertName(property.Name), kind);
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}

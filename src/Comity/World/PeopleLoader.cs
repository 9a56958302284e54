namespace Comity.World;

/// <summary>Makes people of the rows of their tenures.</summary>
internal static class PeopleLoader
{
    /// <summary>People in the order of their first row, each with all tenures by first day.</summary>
    /// <exception cref="ComityException">
    /// <see cref="ErrorCode.KnowledgeRow"/>: an unknown country or office, a date that is none, an end before the start,
    /// or two tenures at once in an office that one person holds.
    /// </exception>
    public static IReadOnlyList<Person> Read(IReadOnlyList<TabularRow> rows, IReadOnlyDictionary<string, Office> offices, WorldCodes codes)
    {
        var people = new OrderedDictionary<(string Country, string Name), (List<string> Names, List<Tenure> Tenures)>();
        var single = new Dictionary<(string Country, string Office), List<Dated>>();
        foreach (var row in rows)
        {
            var country = codes.Country(row, "country");
            var office = offices.GetValueOrDefault(row.Required("office")) ?? throw row.Wrong("office", "a key of offices.tsv");
            var dated = Date(row);
            if (office.IsSingle)
            {
                RequireFree(single, (country, office.Key), dated);
            }

            var key = (country, row.Required("person"));
            if (!people.TryGetValue(key, out var known))
            {
                people.Add(key, known = ([], []));
            }

            known.Names.AddRange(row.List("names").Where(name => !known.Names.Contains(name)));
            known.Tenures.Add(new(country, office, row.Required("title"), dated.From.Earliest, dated.IsOpen ? null : dated.To.Latest));
        }

        return [.. people.Select(entry => new Person(
            entry.Key.Name,
            entry.Key.Country,
            entry.Value.Names,
            [.. entry.Value.Tenures.OrderBy(tenure => tenure.From).ThenBy(tenure => tenure.Office.Key, StringComparer.Ordinal)]))];
    }

    private static Dated Date(TabularRow row)
    {
        var dated = new Dated(row, TenureDate.Read(row, "from"), row["to"].Length == 0 ? TenureDate.Open : TenureDate.Read(row, "to"));
        return dated.From.Earliest <= dated.To.Latest ? dated : throw row.Wrong("to", $"no day before {row["from"]}");
    }

    private static void RequireFree(Dictionary<(string Country, string Office), List<Dated>> single, (string Country, string Office) office, Dated dated)
    {
        if (!single.TryGetValue(office, out var others))
        {
            single.Add(office, others = []);
        }

        if (others.Find(dated.Overlaps) is { } other)
        {
            throw dated.Row.Wrong(
                "from", $"no day inside the tenure of {other.Row["person"]} as {office.Office} of {office.Country} ({other.Row.File}, line {other.Row.Line})");
        }

        others.Add(dated);
    }

    private sealed record Dated(TabularRow Row, TenureDate From, TenureDate To)
    {
        public bool IsOpen => To == TenureDate.Open;

        /// <summary>Whether both hold the office for a day or more beyond the day of handover, however imprecise dates are read.</summary>
        public bool Overlaps(Dated other) => From.Latest < other.To.Earliest && other.From.Latest < To.Earliest;
    }
}

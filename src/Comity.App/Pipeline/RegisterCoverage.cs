using System.Globalization;
using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.App.Pipeline;

/// <summary>What a register would have told had it happened: from its first entry to its end, without those in office of whom it has none.</summary>
internal sealed class RegisterCoverage(RegisterKind kind)
{
    private const string Country = "USA";

    private readonly Dictionary<TravelRole, Stretch> _stretches = [];

    /// <summary>The name of the register as a source.</summary>
    public static string SourceOf(RegisterKind kind) => kind == RegisterKind.StateVisits ? "state-visits" : "state-travels";

    public void Add(RegisterEntry entry)
    {
        if (!_stretches.TryGetValue(entry.Role, out var stretch))
        {
            _stretches.Add(entry.Role, stretch = new Stretch { First = entry.First, Last = entry.Last });
        }

        stretch.Add(entry);
    }

    /// <summary>One row for each who travels, and one for each gap; none where the register was empty.</summary>
    public IReadOnlyList<Coverage> Rows()
    {
        var rows = new List<Coverage>();
        foreach (var (role, stretch) in _stretches.OrderBy(pair => pair.Key))
        {
            var (what, level, note) = Told(role);
            rows.Add(new(SourceOf(kind), what, Country, level, stretch.First, stretch.End, false, note));
            if (role == TravelRole.Visitor)
            {
                continue;
            }

            // Of whom a register of travellers has no entry at all, it may have been left without: his silence tells nothing.
            foreach (var holder in KnownWorld.Embedded.HoldersOf(Country, role == TravelRole.President ? "head-of-state" : "foreign", stretch.First, stretch.End))
            {
                var from = holder.Tenure.From;
                var to = holder.Tenure.To is { } until && until < stretch.End ? until : stretch.End;
                if (!stretch.Has(holder.Person.Name.Split(' ')[^1]))
                {
                    rows.Add(new(
                        SourceOf(kind), what, Country, level, from < stretch.First ? stretch.First : from, to, true,
                        string.Create(CultureInfo.InvariantCulture, $"{holder.Person.Name} ({holder.Tenure.Title}) has no entry in the register")));
                }
            }
        }

        return rows;
    }

    private static (string What, InstrumentLevel Level, string Note) Told(TravelRole role) => role switch
    {
        TravelRole.Visitor => (
            "visits of foreign leaders to the United States", InstrumentLevel.Leaders,
            "meetings abroad, virtual meetings and telephone calls are not listed, nor are visits of ministers"),
        TravelRole.President => (
            "journeys abroad of the president of the United States", InstrumentLevel.Leaders,
            "meetings in the United States, virtual meetings and telephone calls are not listed"),
        _ => (
            "journeys abroad of the secretary of state of the United States", InstrumentLevel.Ministers,
            "meetings in the United States, virtual meetings, telephone calls and journeys of other ministers are not listed"),
    };

    private sealed class Stretch
    {
        private readonly HashSet<string> _travellers = new(StringComparer.Ordinal);
        private DateOnly? _written;

        public DateOnly First { get; set; }

        public DateOnly Last { get; set; }

        /// <summary>The end of the last entry's year where entries of that year were still written down after it; else the last entry's end.</summary>
        public DateOnly End => _written is { } written && written.Year > Last.Year ? new DateOnly(Last.Year, 12, 31) : Last;

        public void Add(RegisterEntry entry)
        {
            _travellers.Add(entry.Words(entry.Traveller));
            First = entry.First < First ? entry.First : First;
            if (entry.Last.Year > Last.Year)
            {
                _written = null;
            }

            Last = entry.Last > Last ? entry.Last : Last;
            if (entry.Last.Year == Last.Year && (_written is null || entry.Written > _written))
            {
                _written = entry.Written ?? _written;
            }
        }

        public bool Has(string surname) => _travellers.Any(traveller => FoldedName.Of(traveller).EndsWith(FoldedName.Of(surname), StringComparison.Ordinal));
    }
}

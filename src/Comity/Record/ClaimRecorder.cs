using System.Buffers;
using Comity.Claims;
using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>Adds the claims of readings: the claim, its parties, its issues, and the relationship of its countries.</summary>
internal sealed class ClaimRecorder : IDisposable
{
    private readonly Insertion _addClaim;
    private readonly Insertion _addParty;
    private readonly Insertion _addIssue;
    private readonly Statement _findRelationship;
    private readonly Statement _addRelationship;
    private readonly Statement _addCountry;
    private readonly Dictionary<Relationship, long> _relationships = [];
    private readonly RollUp _rollUp;
    private readonly ArrayBufferWriter<byte> _body = new(1024);
    private long _lastClaim;

    /// <param name="rollUp">Counts every claim that is added.</param>
    public ClaimRecorder(SqliteConnection connection, RollUp rollUp)
    {
        _rollUp = rollUp;
        _addClaim = new(connection, """
            INSERT INTO claim (id, reading_id, public_id, kind, start, "end", passage_start, passage_end, confidence, event_type, mode, auxiliary,
                date, earliest, latest, known_on, day, relationship_id, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """);
        _addParty = new(connection, "INSERT INTO party (claim_id, role, ordinal, country, text, person) VALUES ($1, $2, $3, $4, $5, $6)");
        _addIssue = new(connection, "INSERT INTO claim_issue (claim_id, issue, relationship_id, day) VALUES ($1, $2, $3, $4)");
        _findRelationship = Prepare("SELECT id FROM relationship WHERE code = $1");
        _addRelationship = Prepare("INSERT INTO relationship (code, size) VALUES ($1, $2) RETURNING id");
        _addCountry = Prepare("INSERT INTO relationship_country (country, relationship_id) VALUES ($1, $2)");
        using var last = Prepare("SELECT coalesce(max(id), 0) FROM claim");
        // Nobody else can add one before this transaction ends.
        _lastClaim = last.Number() ?? 0;

        Statement Prepare(string sql) => new(connection, sql);
    }

    public void Add(long reading, string textHash, int? knownOn, IReadOnlyList<Claim> claims)
    {
        var ids = ClaimId.ForAll(textHash, claims);
        for (var index = 0; index < claims.Count; index++)
        {
            Add(reading, ids[index], knownOn, claims[index]);
        }
    }

    public void Dispose()
    {
        _addClaim.Dispose();
        _addParty.Dispose();
        _addIssue.Dispose();
        _findRelationship.Dispose();
        _addRelationship.Dispose();
        _addCountry.Dispose();
    }

    /// <summary>The day that lists are sorted by: within a date that is an interval the day the claim became known, else the interval's last.</summary>
    internal static int? DayOf(EdtfDate? date, int? knownOn) =>
        date is null || (knownOn >= date.Earliest.DayNumber && knownOn <= date.Latest.DayNumber) || date.Latest == DateOnly.MaxValue
            ? knownOn
            : date.Latest.DayNumber;

    private void Add(long reading, ClaimId publicId, int? knownOn, Claim claim)
    {
        var id = ++_lastClaim;
        var relationship = IdOf(Relationship.Between(claim.Actors.Concat(claim.Recipients).Select(actor => actor.Country).OfType<string>()));
        var day = DayOf(claim.Date, knownOn);
        _body.ResetWrittenCount();
        ClaimJson.Write(claim, _body);
        _addClaim.Add(id).Add(reading).Add(unchecked((long)publicId.Value)).Add(claim.Kind.ToString())
            .Add(claim.Span.Start).Add(claim.Span.End).Add(claim.Passage.Start).Add(claim.Passage.End)
            .AddReal(claim.Confidence)
            .Add(claim.Event?.Type.ToString()).Add(claim.Event?.Mode).Add((int)(claim.Event?.Auxiliary ?? Auxiliary.None))
            .Add(claim.Date?.Text).Add(claim.Date?.Earliest.DayNumber).Add(claim.Date?.Latest.DayNumber)
            .Add(knownOn).Add(day).Add(relationship)
            .Add(_body.WrittenSpan)
            .Run();
        if (relationship is { } counted)
        {
            _rollUp.Count(counted, null, day, claim.Kind, 1);
        }

        AddParties(id, "actor", claim.Actors);
        AddParties(id, "recipient", claim.Recipients);
        if (claim.Holder is { } holder)
        {
            var country = holder.Affiliation is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? code : null;
            _addParty.Add(id).Add("holder").Add(0).Add(country).Add(holder.Text).Add(holder.Person).Run();
        }

        // In the framework's cells a report would crowd out what tells where a relationship stands.
        foreach (var issue in claim.Kind == ClaimKind.Report ? [] : claim.Issues.Distinct())
        {
            _addIssue.Add(id).Add(issue.ToString()).Add(relationship).Add(day).Run();
            if (relationship is { } cell)
            {
                _rollUp.Count(cell, issue, day, claim.Kind, 1);
            }
        }
    }

    private void AddParties(long claim, string role, IReadOnlyList<Actor> actors)
    {
        for (var ordinal = 0; ordinal < actors.Count; ordinal++)
        {
            var actor = actors[ordinal];
            _addParty.Add(claim).Add(role).Add(ordinal).Add(actor.Country).Add(actor.Text).Add(actor.Person).Run();
        }
    }

    private long? IdOf(Relationship? relationship)
    {
        if (relationship is null)
        {
            return null;
        }

        if (_relationships.TryGetValue(relationship, out var known))
        {
            return known;
        }

        var code = relationship.ToString();
        if (_findRelationship.Number(code) is not { } id)
        {
            id = _addRelationship.Number(code, relationship.Countries.Count) ?? throw new InvalidOperationException("A row that was added has an id.");
            foreach (var country in relationship.Countries)
            {
                _addCountry.Run(country, id);
            }
        }

        return _relationships[relationship] = id;
    }
}

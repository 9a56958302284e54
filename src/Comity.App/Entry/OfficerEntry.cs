using System.Text;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Language;
using Comity.Reading;
using Comity.Record;
using Comity.World;

namespace Comity.App.Entry;

/// <summary>What an officer enters by hand: who, from what source, and from when on it counts as known.</summary>
/// <param name="Published">Null: the day on which it is entered first.</param>
internal sealed record OfficerEntry(string By, string? Source, EdtfDate? Published)
{
    /// <summary>Reader of claims that were entered; those of a note have the reader that read it behind it.</summary>
    public const string Reader = "by hand";

    /// <summary>The place of every entry begins so.</summary>
    public const string PlacePrefix = "entry:";

    private const int HashDigits = 16;
    private const int MostTitleChars = 100;

    /// <summary>Records an entry, or finds it recorded already.</summary>
    /// <param name="about">For the title: what the entry is about.</param>
    /// <param name="statement">The officer's words, or those made of the options.</param>
    /// <param name="claimsOf">The claims that the officer makes; null: the statement is read like a document.</param>
    /// <param name="today">The day of entry.</param>
    public async Task<RecordedEntry> AddAsync(
        RecordStore record, string about, string statement, Func<EntryText, EdtfDate, IReadOnlyList<Claim>>? claimsOf, DateOnly today, CancellationToken cancellation)
    {
        var text = EntryText.Of(statement, By, Source);
        var hash = SourceText.HashOf(text.Text);
        var place = PlacePrefix + hash[..HashDigits];
        // The same words entered again on another day were known since the first.
        var known = (await record.DocumentAtAsync(place, cancellation))?.Document.Metadata.Published;
        var published = Published ?? known ?? EdtfDate.Day(today);
        var metadata = new DocumentMetadata(Title: Title(about), Author: By, Published: published);
        var source = new SourceText
        {
            Text = text.Text,
            Metadata = metadata,
            Place = place,
            FileName = $"entry-{hash[..HashDigits]}.txt",
            Original = Encoding.UTF8.GetBytes(text.Text),
            Excluded = [text.Origin],
        };
        var reader = claimsOf is null ? $"{Reader}, read by {DocumentReader.Version}" : Reader;
        var isNew = await record.FindAsync(source, reader, cancellation) != ReadState.Unchanged;
        if (isNew)
        {
            var claims = claimsOf?.Invoke(text, published) ?? Read(source, published.Latest);
            await record.AddAsync([new(source, metadata, claims)], reader, cancellation);
            await RecordLinks.LinkAsync(record, null, cancellation);
        }

        var recorded = await record.DocumentAtAsync(place, cancellation);
        return new(recorded ?? throw new InvalidOperationException("A document that was added is there."), isNew);
    }

    /// <summary>A claim that an officer makes on words of the entry.</summary>
    public Claim Claim(ClaimKind kind, EntryText text) => new()
    {
        Kind = kind,
        Span = text.Statement,
        Quote = text.Statement.In(text.Text),
        Passage = text.Statement,
        Confidence = 1,
        Reason = $"entered by hand by {By}{(Source is null ? "" : $", from {Source}")}",
    };

    /// <summary>Countries as parties: by the words that name them in the statement, else implied.</summary>
    public static IReadOnlyList<Actor> Parties(IReadOnlyList<string> codes, EntryText text) => [.. codes.Select(code => new Actor(NameIn(text, code), code))];

    private static string NameIn(EntryText text, string code) => KnownWorld.Embedded.TryCountry(code, out var country)
        ? country.Names.Prepend(country.Name).Select(text.Find).OfType<TextSpan>().Select(words => words.In(text.Text)).FirstOrDefault("")
        : "";

    private List<Claim> Read(SourceText source, DateOnly today) =>
        [.. new DocumentReader(LanguageModel.Embedded).Read(source.Text, source.Metadata, source.Excluded, today).Claims
            .Select(claim => claim with { Reason = $"entered by hand by {By}; {claim.Reason}" })];

    private string Title(string about) => $"Entry by {By}: {(about.Length > MostTitleChars ? $"{about[..MostTitleChars].TrimEnd()}…" : about)}";
}

/// <summary>An entry as the record has it.</summary>
/// <param name="IsNew">False: the same words were there already.</param>
internal sealed record RecordedEntry(RecordedText Document, bool IsNew);

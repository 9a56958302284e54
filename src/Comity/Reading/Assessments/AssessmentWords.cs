using System.Buffers;
using Comity.Claims;

namespace Comity.Reading.Assessments;

/// <summary>Words that describe relationships, by form.</summary>
internal sealed class AssessmentWords
{
    private readonly Dictionary<(string Form, string Word), RelationState> _states = [];
    private readonly List<(string Phrase, RelationState State)> _phrases = [];
    private readonly SearchValues<string> _anyPhrase;

    public AssessmentWords(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            var form = row.Required("form");
            if (form is not ("adjective" or "noun" or "verb" or "role" or "phrase"))
            {
                throw row.Wrong("form", "adjective, noun, verb, role or phrase");
            }

            foreach (var word in row.List("words"))
            {
                if (form == "phrase")
                {
                    _phrases.Add((word, row.Member<RelationState>("state")));
                }
                else
                {
                    _states.TryAdd((form, word), row.Member<RelationState>("state"));
                }
            }
        }

        _anyPhrase = SearchValues.Create([.. _phrases.Select(phrase => phrase.Phrase)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether any of the phrases stands in a text; one pass for all.</summary>
    public bool HasPhrase(ReadOnlySpan<char> text) => text.ContainsAny(_anyPhrase);

    public IReadOnlyList<(string Phrase, RelationState State)> Phrases => _phrases;

    public RelationState? Find(string form, string word) => _states.TryGetValue((form, word), out var state) ? state : null;
}

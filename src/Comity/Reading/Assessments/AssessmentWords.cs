using Comity.Claims;

namespace Comity.Reading.Assessments;

/// <summary>Words that describe relationships, by form.</summary>
internal sealed class AssessmentWords
{
    private readonly Dictionary<(string Form, string Word), RelationState> _states = [];
    private readonly List<(string Phrase, RelationState State)> _phrases = [];

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
    }

    public IReadOnlyList<(string Phrase, RelationState State)> Phrases => _phrases;

    public RelationState? Find(string form, string word) => _states.TryGetValue((form, word), out var state) ? state : null;
}

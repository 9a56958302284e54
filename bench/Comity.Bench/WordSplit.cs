namespace Comity.Bench;

/// <summary>The stretches of a text between white space, and the yardstick that is made of them.</summary>
internal readonly struct WordSplit(string text)
{
    public Enumerator GetEnumerator() => new(text);

    /// <summary>Counts how often each word stands in the text: the work that everything else is measured against.</summary>
    /// <remarks>It must never change: figures of different days are compared by it. Allocates only for words not counted before.</remarks>
    public static void Count(string text, Dictionary<string, int> counts)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (start, length) in new WordSplit(text))
        {
            var word = text.AsSpan(start, length);
            lookup.TryGetValue(word, out var count);
            lookup[word] = count + 1;
        }
    }

    public struct Enumerator(string text)
    {
        private int _position;

        public (int Start, int Length) Current { get; private set; }

        public bool MoveNext()
        {
            while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }

            var start = _position;
            while (_position < text.Length && !char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }

            Current = (start, _position - start);
            return _position > start;
        }
    }
}

using Comity.Language.Segmentation;

namespace Comity.Language;

/// <summary>The sentences of a text; made for <c>foreach</c>.</summary>
public readonly struct SentenceEnumerable
{
    private readonly Analyzer _analyzer;
    private readonly string _text;

    internal SentenceEnumerable(Analyzer analyzer, string text)
    {
        _analyzer = analyzer;
        _text = text;
    }

    public Enumerator GetEnumerator() => new(_analyzer, _text);

    /// <summary>Steps through the sentences; <see cref="Current"/> is good until the next step.</summary>
    public struct Enumerator
    {
        private readonly Analyzer _analyzer;
        private TextCursor _cursor;

        internal Enumerator(Analyzer analyzer, string text)
        {
            _analyzer = analyzer;
            analyzer.Start();
            _cursor = new TextCursor(text);
            Current = null!; // Read only after MoveNext, as with any enumerator.
        }

        public Sentence Current { get; private set; }

        public bool MoveNext()
        {
            var sentence = _analyzer.Next(ref _cursor);
            if (sentence is null)
            {
                return false;
            }

            Current = sentence;
            return true;
        }
    }
}

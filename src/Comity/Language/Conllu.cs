using System.Globalization;
using System.Text;
using Comity.Language.Morphology;
using Comity.Language.Segmentation;

namespace Comity.Language;

/// <summary>Reads and writes CoNLL-U, the file format of treebanks: a line a word, ten columns, a blank line after a sentence.</summary>
/// <remarks>
/// Syntactic words are kept; of a multiword token ("don't" over "do" and "n't") only the missing space between its words. Empty nodes
/// and enhanced dependencies are left out.
/// </remarks>
public static class Conllu
{
    private const int Columns = 10;

    /// <summary>The sentences of a file.</summary>
    /// <exception cref="ComityException">
    /// <see cref="ErrorCode.InputMissing"/> or, naming the line, <see cref="ErrorCode.InputFormat"/>.
    /// </exception>
    public static IReadOnlyList<ConlluSentence> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a treebank in CoNLL-U.", "Check the path.");
        }

        using var reader = new StreamReader(path);
        return Read(reader, path);
    }

    /// <param name="file">The name that errors give.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputFormat"/>, naming the line.</exception>
    public static IReadOnlyList<ConlluSentence> Read(TextReader reader, string file)
    {
        var sentences = new List<ConlluSentence>();
        var block = new SentenceBlock(file);
        var line = 0;
        while (reader.ReadLine() is { } content)
        {
            line++;
            if (content.Length > 0)
            {
                block.Add(content, line);
            }
            else if (block.Finish() is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        if (block.Finish() is { } last)
        {
            sentences.Add(last);
        }

        return sentences;
    }

    /// <summary>Writes one analysed sentence and the blank line after it.</summary>
    /// <param name="comments">Lines to put on top, each with its "#": "# sent_id = 1".</param>
    /// <remarks>
    /// "# text" has one space wherever the document has any white space between two words. Where that is not one space, the last column
    /// keeps it as SpacesAfter with the escapes of UDPipe, so that the document can be rebuilt from the first word to the last.
    /// </remarks>
    public static void Write(TextWriter writer, Sentence sentence, params ReadOnlySpan<string> comments)
    {
        foreach (var comment in comments)
        {
            writer.Write($"{comment}\n");
        }

        writer.Write("# text = ");
        for (var word = 0; word < sentence.Count; word++)
        {
            writer.Write(Cell(sentence.Form(word)));
            writer.Write(word + 1 < sentence.Count && SpaceAfter(sentence, word).Length > 0 ? " " : "");
        }

        writer.Write('\n');
        for (var word = 0; word < sentence.Count; word++)
        {
            writer.Write(word + 1);
            writer.Write('\t');
            writer.Write(Cell(sentence.Form(word)));
            writer.Write($"\t{Cell(sentence.Lemmas[word])}\t{UniversalNames.Of(sentence.Tags[word])}\t{PennTag.Names[sentence.PennTags[word]]}\t{sentence.Features(word)}\t");
            writer.Write(sentence.Heads[word] + 1);
            writer.Write($"\t{UniversalNames.Of(sentence.Relations[word])}\t_\t{Spacing(sentence, word)}\n");
        }

        writer.Write('\n');
    }

    /// <summary>The white space between a word and whatever comes next in the text.</summary>
    private static ReadOnlySpan<char> SpaceAfter(Sentence sentence, int word)
    {
        var start = sentence.Ends[word];
        var end = start;
        if (word + 1 < sentence.Count)
        {
            end = sentence.Starts[word + 1];
        }
        else
        {
            while (end < sentence.Text.Length && Characters.IsSpace(sentence.Text[end]))
            {
                end++;
            }
        }

        return sentence.Text.AsSpan(start, end - start);
    }

    private static string Spacing(Sentence sentence, int word)
    {
        var space = SpaceAfter(sentence, word);
        if (space.IsEmpty)
        {
            return sentence.Ends[word] == sentence.Text.Length ? "_" : "SpaceAfter=No";
        }

        var escaped = string.Concat(space.ToString().Select(Escaped));
        return escaped == Escaped(' ') ? "_" : $"SpacesAfter={escaped}";
    }

    // Hard, thin and other spaces are told as plain ones: they have no escape, and no column may end in white space.
    private static string Escaped(char space) => space switch
    {
        '\t' => @"\t",
        '\r' => @"\r",
        _ when Characters.IsLineEnd(space) => @"\n",
        _ => @"\s",
    };

    // No cell is empty or breaks its line; a given word may have anything in it.
    private static string Cell(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "_";
        }

        var cell = text.ToString();
        return cell.Any(unit => char.IsControl(unit) || Characters.IsLineEnd(unit))
            ? string.Concat(cell.Select(unit => char.IsControl(unit) || Characters.IsLineEnd(unit) ? '\uFFFD' : unit))
            : cell;
    }

    /// <summary>The lines of one sentence as they are read.</summary>
    private sealed class SentenceBlock(string file)
    {
        private readonly StringBuilder _text = new();
        private List<string> _comments = [];
        private List<ConlluWord> _words = [];
        private bool _startsParagraph;
        private bool _spaceBefore;
        private int _rangeEnd;
        private bool _rangeSpaceAfter;

        public void Add(string content, int line)
        {
            if (content[0] == '#')
            {
                _startsParagraph |= content.StartsWith("# newpar", StringComparison.Ordinal) || content.StartsWith("# newdoc", StringComparison.Ordinal);
                if (!content.StartsWith("# text =", StringComparison.Ordinal))
                {
                    _comments.Add(content);
                }

                return;
            }

            var cells = content.Split('\t');
            if (cells.Length != Columns)
            {
                throw Wrong(line, $"{cells.Length} columns", "ten columns divided by tabs");
            }

            var spaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                return;
            }

            if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                _rangeEnd = Number(cells[0][(dash + 1)..], line, "a range such as 3-4");
                _rangeSpaceAfter = spaceAfter;
                return;
            }

            var number = Number(cells[0], line, "the number of the word");
            if (number != _words.Count + 1)
            {
                throw Wrong(line, $"word {number}", $"word {_words.Count + 1}");
            }

            AddWord(cells, number, line, number < _rangeEnd ? false : number == _rangeEnd ? _rangeSpaceAfter : spaceAfter);
        }

        public ConlluSentence? Finish()
        {
            if (_words.Count == 0)
            {
                return null;
            }

            var sentence = new ConlluSentence
            {
                Text = _text.ToString(),
                Words = _words,
                Comments = _comments,
                StartsParagraph = _startsParagraph,
                SpaceAfter = _spaceBefore,
            };
            _text.Clear();
            _words = [];
            _comments = [];
            _startsParagraph = false;
            _spaceBefore = false;
            _rangeEnd = 0;
            return sentence;
        }

        private void AddWord(string[] cells, int number, int line, bool spaceAfter)
        {
            if (!UniversalNames.TryParse(cells[3], out UniversalTag tag))
            {
                throw Wrong(line, $"the tag {cells[3]}", "a universal part of speech such as NOUN");
            }

            if (!MorphologicalFeatures.TryParse(cells[5], out var features))
            {
                throw Wrong(line, $"the features {cells[5]}", "features such as Number=Sing, divided by |, or _");
            }

            var head = cells[6] == "_" ? number : Number(cells[6], line, "the number of the head");
            if (!UniversalNames.TryParse(cells[7], out DependencyRelation relation) && cells[7] != "_")
            {
                throw Wrong(line, $"the relation {cells[7]}", "a relation of Universal Dependencies such as nsubj");
            }

            if (_spaceBefore)
            {
                _text.Append(' ');
            }

            var start = _text.Length;
            _text.Append(cells[1]);
            _words.Add(new ConlluWord(cells[1], start, _text.Length, cells[2], tag, PennTag.IndexOf(cells[4]), head - 1, relation) { Features = features });
            _spaceBefore = spaceAfter;
        }

        private int Number(string cell, int line, string expected) =>
            int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(line, $"\"{cell}\"", expected);

        private ComityException Wrong(int line, string found, string expected) => new(
            ErrorCode.InputFormat, $"{file}, line {line}: {found}.", $"{expected}.", "See universaldependencies.org/format.html.");
    }
}

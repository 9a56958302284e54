using System.Text;
using Comity.Claims;
using Comity.Documents;
using Comity.Language;

namespace Comity.App.Trees;

/// <summary>Parses what it is given, one sentence after the other. Holds buffers: one for each thread.</summary>
internal sealed class SentenceSource
{
    /// <summary>The extension by which a file of given words is known.</summary>
    private const string TreebankExtension = ".conllu";

    private const string IdComment = "# sent_id";

    private readonly Analyzer _analyzer = new(LanguageModel.Embedded);
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);

    /// <summary>Told what could not be read.</summary>
    public required Action<Refusal> Refused { get; init; }

    /// <summary>Told of each text that is read.</summary>
    public required Action<SourceText> Reading { get; init; }

    /// <summary>Told of each sentence as it is parsed, of one that is left out, too; may throw to give up.</summary>
    public required Action Parsed { get; init; }

    /// <summary>The sentences of words that were given as they are.</summary>
    public IEnumerable<ParsedSentence> OfText(string text)
    {
        var stored = PlainText.Normalise(text);
        if (!stored.AsSpan().IsWhiteSpace())
        {
            return OfText(stored, [], "text");
        }

        Refused(new(RefusalKind.Empty, "--text", null, "no words in it"));
        return [];
    }

    /// <summary>The sentences of documents and, of a file .conllu, of the words that it gives.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputFormat"/>, naming the line of a .conllu file.</exception>
    public IEnumerable<ParsedSentence> OfFiles(IEnumerable<DocumentFile> files) => files.SelectMany(file =>
        TreebankExtension.Equals(Path.GetExtension(file.Path), StringComparison.OrdinalIgnoreCase) ? OfTreebank(file.Path) : file.Extract().SelectMany(OfDocument));

    private IEnumerable<ParsedSentence> OfDocument(Extraction extraction)
    {
        if (extraction.Source is { } source)
        {
            Reading(source);
            // Documents of one JSON Lines file are told apart by their line.
            return OfText(source.Text, source.Excluded, source.MediaType == "application/json" ? Path.GetFileName(source.Place) : source.FileName);
        }

        if (extraction.Refusal is { } refusal)
        {
            Refused(refusal);
        }

        return [];
    }

    private IEnumerable<ParsedSentence> OfText(string text, IReadOnlyList<TextSpan> excluded, string name)
    {
        var document = Unique(name);
        var number = 0;
        var nextExcluded = 0;
        var end = 0;
        foreach (var sentence in _analyzer.Analyze(text))
        {
            Parsed();
            while (nextExcluded < excluded.Count && excluded[nextExcluded].End <= sentence.Start)
            {
                nextExcluded++;
            }

            if (nextExcluded < excluded.Count && excluded[nextExcluded].Overlaps(new TextSpan(sentence.Start, sentence.End)))
            {
                continue;
            }

            var id = $"{document}-{++number}";
            string[] comments =
            [
                .. number == 1 ? [$"# newdoc id = {document}", "# newpar"] : HasBlankLine(text.AsSpan(end..sentence.Start)) ? ["# newpar"] : Array.Empty<string>(),
                $"{IdComment} = {id}",
            ];
            end = sentence.End;
            yield return new(sentence, id, comments);
        }
    }

    // The sentences of a treebank are put into one text, so that the space after each is known as in a document.
    private IEnumerable<ParsedSentence> OfTreebank(string path)
    {
        if (Read(path) is not { } sentences)
        {
            yield break;
        }

        if (sentences.Count == 0)
        {
            Refused(new(RefusalKind.Empty, path, null, "no sentences in it"));
            yield break;
        }

        var document = Unique(Path.GetFileName(path));
        var text = string.Concat(sentences.Select(given => given.SpaceAfter ? given.Text + " " : given.Text));
        var sentence = new Sentence();
        var start = 0;
        for (var index = 0; index < sentences.Count; index++)
        {
            var given = sentences[index];
            sentence.Reset(text);
            foreach (var word in given.Words)
            {
                sentence.Add(start + word.Start, start + word.End);
            }

            _analyzer.Parse(sentence);
            Parsed();
            start += given.Text.Length + (given.SpaceAfter ? 1 : 0);
            var comments = given.Comments.ToList();
            if (index == 0 && !comments.Exists(comment => comment.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                comments.Insert(0, $"# newdoc id = {document}");
            }

            var id = comments.Find(comment => comment.StartsWith(IdComment, StringComparison.Ordinal)) is { } own
                ? own[IdComment.Length..].Trim(' ', '=')
                : $"{document}-{index + 1}";
            if (!comments.Exists(comment => comment.StartsWith(IdComment, StringComparison.Ordinal)))
            {
                comments.Add($"{IdComment} = {id}");
            }

            yield return new(sentence, id, comments);
        }
    }

    private IReadOnlyList<ConlluSentence>? Read(string path)
    {
        try
        {
            return Conllu.ReadFile(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Refused(new(RefusalKind.Unreadable, path, null, wrong is UnauthorizedAccessException ? "no permission to read it" : $"cannot be read ({wrong.Message})"));
            return null;
        }
    }

    /// <summary>The name as an id: without white space and slashes, which UD keeps for itself, and of no other document.</summary>
    private string Unique(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var unit in name)
        {
            id.Append(char.IsWhiteSpace(unit) || char.IsControl(unit) || unit == '/' ? '_' : unit);
        }

        var first = id.ToString();
        var unique = first;
        for (var number = 2; !_documents.Add(unique); number++)
        {
            unique = $"{first}_{number}";
        }

        return unique;
    }

    private static bool HasBlankLine(ReadOnlySpan<char> between)
    {
        var lines = 0;
        foreach (var unit in between)
        {
            lines = unit == '\n' ? lines + 1 : char.IsWhiteSpace(unit) ? lines : 0;
            if (lines > 1)
            {
                return true;
            }
        }

        return false;
    }
}

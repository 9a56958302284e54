using System.Globalization;
using Comity.Claims;
using Comity.Documents;

namespace Comity.Bench;

/// <summary>A folder of many documents made of a few: each is copied with a number in it, so that no two texts are the same.</summary>
internal sealed class Corpus : IDisposable
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    private Corpus(string folder) => Folder = folder;

    /// <summary>Full path; deleted with the corpus.</summary>
    public string Folder { get; }

    public int Documents => _words.Count;

    /// <summary>Words of all documents: what stands between white space of the texts taken from them.</summary>
    public int Words => _words.Values.Sum();

    /// <summary>Copies the documents of a folder until they have at least this many words.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: the folder is not there, or no document is in it.</exception>
    public static Corpus Write(string samples, int words)
    {
        DocumentFile[] files = [.. new DocumentSource([samples]).Files()];
        var counts = files.Select(file => Texts([file]).Sum(text => CountWords(text.Text))).ToArray();
        if (counts.Sum() == 0)
        {
            throw new ComityException(ErrorCode.InputMissing, $"{samples} holds no document.", "a folder with documents in English.", "Check the path.");
        }

        var corpus = new Corpus(Directory.CreateTempSubdirectory("comity-bench-").FullName);
        var rows = new List<string> { "file\ttitle\tauthor\tpublisher\tpublished\turl" };
        var total = 0;
        for (var copy = 1; total < words; copy++)
        {
            for (var file = 0; file < files.Length && total < words; file++)
            {
                var name = $"{copy:00000}-{Path.GetFileName(files[file].Path)}";
                var given = files[file].Given ?? new();
                File.WriteAllText(Path.Combine(corpus.Folder, name), Numbered(File.ReadAllText(files[file].Path), Path.GetExtension(name), copy));
                rows.Add(string.Join('\t', name, given.Title, given.Author, given.Publisher, given.Published?.ToString(), given.Url));
                total += corpus._words[name] = counts[file] + CountWords(Note(copy));
            }
        }

        File.WriteAllLines(Path.Combine(corpus.Folder, Manifest.FileName), rows);
        return corpus;
    }

    /// <summary>The texts of files, as they are asked for.</summary>
    public static IEnumerable<SourceText> Texts(IEnumerable<DocumentFile> files) =>
        files.SelectMany(file => file.Extract()).Select(document => document.Source).OfType<SourceText>();

    /// <summary>The first documents, with at least this many words or all of them.</summary>
    public List<SourceText> Texts(int words)
    {
        var texts = new List<SourceText>();
        foreach (var text in Texts(Files()))
        {
            if (words <= 0)
            {
                break;
            }

            texts.Add(text);
            words -= WordsOf(text);
        }

        return texts;
    }

    public IEnumerable<DocumentFile> Files() => new DocumentSource([Folder]).Files();

    public int WordsOf(SourceText text) => _words[text.FileName];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static int CountWords(string text)
    {
        var words = 0;
        foreach (var (_, length) in new WordSplit(text))
        {
            words += length > 0 ? 1 : 0;
        }

        return words;
    }

    private static string Note(int copy) => string.Create(CultureInfo.InvariantCulture, $"This is number {copy} of the series.");

    // A paragraph by itself, where the format has room for one: of plain text after the first, since the last may be a comment form.
    private static string Numbered(string content, string extension, int copy) => extension switch
    {
        ".html" => content.Replace("</article>", $"<p>{Note(copy)}</p>\n</article>", StringComparison.Ordinal),
        ".txt" when content.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end => content.Insert(end, $"\n\n{Note(copy)}"),
        _ => $"{content}\n\n{Note(copy)}\n",
    };
}

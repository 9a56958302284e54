using Comity.Claims;
using Comity.Documents;

namespace Comity.Tests.Documents;

public sealed class DocumentSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_is_read_in_ordinal_order_with_what_is_below_it()
    {
        foreach (var name in new[] { "b.txt", "B.txt", "a/z.md", "a/.hidden.txt", ".git/x.txt", "c.png", "d.PNG", "e", "f.HTML" })
        {
            _folder.Write(name, "They met.");
        }

        var source = new DocumentSource([_folder.Path]);

        Assert.Equal(["B.txt", "a/z.md", "b.txt", "f.HTML"], source.Files().Select(file => Path.GetRelativePath(_folder.Path, file.Path)));
        Assert.Equal("skipped 3 files not known as documents: .png 2, without extension 1", source.SkippedNote);
    }

    [Fact]
    public void Empty_folder_gives_nothing()
    {
        var source = new DocumentSource([_folder.Path]);

        Assert.Empty(source.Files());
        Assert.Null(source.SkippedNote);
    }

    [Fact]
    public void File_given_by_name_is_read_whatever_its_extension()
    {
        var path = _folder.Write("letter.xyz", "They met.");

        var document = Assert.Single(Assert.Single(new DocumentSource([path]).Files()).Extract()).Source;

        Assert.Equal(("They met.", path, "letter.xyz"), (document?.Text, document?.Place, document?.FileName));
    }

    [Fact]
    public void Path_that_is_not_there_is_named()
    {
        var missing = Assert.Throws<ComityException>(() => new DocumentSource([_folder.File("none")]));

        Assert.Equal(ErrorCode.InputMissing, missing.Code);
        Assert.Contains("none", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_says_which_files_are_read_and_what_is_known_of_them()
    {
        _folder.Write("one.txt", "They met.");
        _folder.Write("two.txt", "They agreed.");
        _folder.Write("README.md", "Not a document.");
        _folder.Write("documents.tsv", "file\ttitle\tpublished\none.txt\tThe talks\t2021-02~\ntwo.txt\t\tsome day\ngone.txt\t\t\n../out.txt\t\t\n");

        var documents = new DocumentSource([_folder.Path]).Files().SelectMany(file => file.Extract()).ToList();

        Assert.Equal(new DocumentMetadata("The talks", Published: EdtfDate.Parse("2021-02~")), documents[0].Source?.Metadata);
        Assert.Equal(new DocumentMetadata(), documents[1].Source?.Metadata);
        Assert.Contains("documents.tsv, line 3: \"some day\" is no date", Assert.Single(documents[1].Source?.Warnings ?? []), StringComparison.Ordinal);
        Assert.Equal((RefusalKind.Missing, 4), (documents[2].Refusal?.Kind, documents[2].Refusal?.Line));
        Assert.Equal((RefusalKind.Format, 5), (documents[3].Refusal?.Kind, documents[3].Refusal?.Line));
        Assert.Equal(4, documents.Count);
    }

    [Fact]
    public void File_that_is_gone_when_it_is_opened_is_refused()
    {
        foreach (var name in new[] { "gone.txt", "gone.jsonl" })
        {
            var path = _folder.Write(name, "They met.");
            var file = Assert.Single(new DocumentSource([path]).Files());
            File.Delete(path);

            Assert.Equal("not there", Assert.Single(file.Extract()).Refusal?.Reason);
        }
    }
}

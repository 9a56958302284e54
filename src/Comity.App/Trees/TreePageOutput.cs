using System.Globalization;
using Comity.App.Web;
using Comity.Language;

namespace Comity.App.Trees;

/// <summary>A page of its own: each sentence with its picture and, folded, the same as a table.</summary>
/// <remarks>No script, nothing loaded; the page forbids both itself, as what it shows is anybody's words.</remarks>
internal sealed class TreePageOutput(TextWriter output) : ITreeOutput
{
    private const string Style =
        """
        :root{color-scheme:light dark;--paper:#fcfbf8;--ink:#16191d;--ink-2:#474d54;--rule:#d6d2c9;--rule-2:#e9e6df}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#131619;--ink:#ece9e3;--ink-2:#b9bcbf;--rule:#363c42;--rule-2:#272c31}}
        body{margin:0 auto;max-width:1320px;padding:24px 32px 64px;background:var(--paper);color:var(--ink);font:400 15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
        h1{font:600 28px/1.12 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Noto Serif",serif;margin:0 0 24px}
        section{border-top:1px solid var(--rule);padding:12px 0 24px}
        h2{font-size:12px;font-weight:400;color:var(--ink-2);margin:0;overflow-wrap:anywhere}
        .text{font:400 17px/1.5 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Noto Serif",serif;margin:0;max-width:75ch;overflow-wrap:anywhere}
        .picture{overflow-x:auto;margin:0}.picture svg{display:block;margin-left:-16px}
        details{color:var(--ink-2);font-size:13px}summary{cursor:pointer;width:fit-content}
        table{border-collapse:collapse;margin-top:8px}th{text-align:left;font-weight:600}th,td{padding:2px 16px 2px 0;border-bottom:1px solid var(--rule-2);overflow-wrap:anywhere}
        """;

    private bool _hasSentences;

    public void Add(ParsedSentence parsed)
    {
        if (!_hasSentences)
        {
            _hasSentences = true;
            output.Write(
                $"""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Trees – Comity</title>
                <style>
                {Style}
                {TreeSvg.Style}
                </style>
                </head>
                <body>
                <h1>Sentences and their trees</h1>

                """);
        }

        var sentence = parsed.Sentence;
        output.Write(
            $"""
            <section>
            <h2>{Html.Encode(parsed.Id)}</h2>
            <p class="text">{Html.Encode(parsed.Text)}</p>
            <figure class="picture" tabindex="0">{TreeSvg.Part(sentence)}</figure>
            <details><summary>As a table</summary>
            <table><thead><tr><th>#</th><th>Word</th><th>Lemma</th><th>Tag</th><th>Relation</th><th>Head</th></tr></thead><tbody>

            """);
        for (var word = 0; word < sentence.Count; word++)
        {
            var head = sentence.Heads[word] is >= 0 and var index
                ? string.Create(CultureInfo.InvariantCulture, $"{Html.Encode(sentence.Form(index).ToString())} ({index + 1})")
                : "–";
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<tr><td>{word + 1}</td><td>{Html.Encode(sentence.Form(word).ToString())}</td><td>{Html.Encode(sentence.Lemmas[word])}</td><td>{UniversalNames.Of(sentence.Tags[word])}</td><td>{UniversalNames.Of(sentence.Relations[word])}</td><td>{head}</td></tr>\n"));
        }

        output.Write("</tbody></table></details>\n</section>\n");
    }

    public void Finish() => output.Write("</body>\n</html>\n");
}

using Comity.Language;
using Comity.Language.Segmentation;

namespace Comity.Tests.Language;

/// <summary>Words and sentences of texts; in the expectations "·" divides words without a space between them and "⏎" sentences.</summary>
public sealed class SegmenterTests
{
    [Theory]
    [InlineData("Canada objected.", "Canada objected·.")]
    [InlineData("Mexico's envoy didn't reply.", "Mexico·'s envoy did·n't reply·.")]
    [InlineData("Mexico’s envoy didn’t reply.", "Mexico·’s envoy did·n’t reply·.")]
    [InlineData("They wouldn't've come.", "They would·n't·'ve come·.")]
    [InlineData("We cannot agree, can't we?", "We can·not agree·, ca·n't we·?")]
    [InlineData("It won't pass; they'll wait.", "It wo·n't pass·; they·'ll wait·.")]
    [InlineData("I'm sure you're right and he'd go.", "I·'m sure you·'re right and he·'d go·.")]
    [InlineData("All nations’ future", "All nations·’ future")]
    [InlineData("the United States' allies", "the United States·' allies")]
    [InlineData("O'Brien and d'Estaing met at 5 o'clock", "O'Brien and d'Estaing met at 5 o'clock")]
    [InlineData("gonna gotta", "gon·na got·ta")]
    public void Contractions_and_possessives_are_words_of_their_own(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("U.S.-Mexico talks", "U.S.·-·Mexico talks")]
    [InlineData("the United States-Mexico-Canada Agreement", "the United States·-·Mexico·-·Canada Agreement")]
    [InlineData("a well-known, long-term plan", "a well·-·known·, long·-·term plan")]
    [InlineData("non-proliferation and post-war re-election", "non-proliferation and post-war re-election")]
    [InlineData("cross-border trade by mid-2003", "cross-border trade by mid-2003")]
    [InlineData("an anti-American e-mail", "an anti-American e-mail")]
    [InlineData("trade — if any — fell", "trade — if any — fell")]
    [InlineData("the border–long closed–opened", "the border·–·long closed·–·opened")]
    [InlineData("wait--then go", "wait·--·then go")]
    [InlineData("the 2017-2021 term", "the 2017·-·2021 term")]
    [InlineData("the 2017–2021 term", "the 2017·–·2021 term")]
    [InlineData("and/or", "and·/·or")]
    public void Hyphens_divide_words_save_after_prefixes(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("$4 billion", "$·4 billion")]
    [InlineData("$1.5bn", "$·1.5·bn")]
    [InlineData("US$60 or C$60", "US$·60 or C$·60")]
    [InlineData("€5,000 and £3m", "€·5,000 and £·3·m")]
    [InlineData("40% of 5,000 miles", "40·% of 5,000 miles")]
    [InlineData("the 20th century and the 1990s", "the 20th century and the 1990s")]
    [InlineData("at 7:30PM on 11/28/2000", "at 7:30·PM on 11/28/2000")]
    [InlineData("9/11 was not 1/2", "9/11 was not 1·/·2")]
    [InlineData("a 5G network in the G20", "a 5G network in the G20")]
    [InlineData("35mm and 500km", "35·mm and 500·km")]
    [InlineData("call 202-555-0100 or 555-0100", "call 202-555-0100 or 555-0100")]
    [InlineData("Resolution 2231, para. 5", "Resolution 2231·, para. 5")]
    [InlineData("rose 3.5 percent, or .5 points", "rose 3.5 percent·, or .5 points")]
    [InlineData("COVID-19", "COVID·-·19")]
    [InlineData("the '90s and ’80s", "the '90s and ’80s")]
    [InlineData("on 2018-02-04", "on 2018-02-04")]
    public void Numbers_part_from_currencies_and_units(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("see https://example.org/a?b=c.", "see https://example.org/a?b=c·.")]
    [InlineData("(www.example.com)", "(·www.example.com·)")]
    [InlineData("at example.org/page, they", "at example.org/page·, they")]
    [InlineData("write to press.office@example.gov.", "write to press.office@example.gov·.")]
    [InlineData("<press@example.gov>", "<·press@example.gov·>")]
    [InlineData("#trade @minister", "#trade @minister")]
    [InlineData("a<br/>b &amp; c", "a·<br/>·b &amp; c")]
    [InlineData("AT&T and R&D", "AT&T and R&D")]
    [InlineData("report.pdf was sent", "report.pdf was sent")]
    public void Addresses_and_names_stay_whole(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Dr. Smith met Gen. Jones. They spoke.", "Dr. Smith met Gen. Jones·. ⏎ They spoke·.")]
    [InlineData("He came to the U.S. During the trip he spoke.", "He came to the U.S·. ⏎ During the trip he spoke·.")]
    [InlineData("The U.S. Senate and the U.S. President agreed.", "The U.S. Senate and the U.S. President agreed·.")]
    [InlineData("She left the U.S. It was late.", "She left the U.S·. ⏎ It was late·.")]
    [InlineData("Goods, e.g. Canadian steel, etc. Prices rose.", "Goods·, e.g. Canadian steel·, etc·. ⏎ Prices rose·.")]
    [InlineData("On Sept. 5 it closed. On Jan. 3, it opened.", "On Sept. 5 it closed·. ⏎ On Jan. 3·, it opened·.")]
    [InlineData("It came in May. June was late.", "It came in May·. ⏎ June was late·.")]
    [InlineData("George W. Bush met J. K. Smith. Both left.", "George W. Bush met J. K. Smith·. ⏎ Both left·.")]
    [InlineData("We chose plan B. The rest failed.", "We chose plan B·. ⏎ The rest failed·.")]
    [InlineData("So did I. The end.", "So did I·. ⏎ The end·.")]
    [InlineData("Widget Inc. Chairman Lee left Widget Inc. The shares fell.", "Widget Inc. Chairman Lee left Widget Inc·. ⏎ The shares fell·.")]
    [InlineData("At 5 p.m. Tuesday they met. At 6 a.m. EST they left.", "At 5 p.m. Tuesday they met·. ⏎ At 6 a.m. EST they left·.")]
    [InlineData("No. 5 won. We said no. Nobody came.", "No. 5 won·. ⏎ We said no·. ⏎ Nobody came·.")]
    [InlineData("A Ph.D. student of St. Louis spoke.", "A Ph.D. student of St. Louis spoke·.")]
    [InlineData("Roe v. Wade and Smith et al. were cited.", "Roe v. Wade and Smith et al. were cited·.")]
    [InlineData("He likes the U.S. \"We stay,\" he said.", "He likes the U.S·. ⏎ \"·We stay·,·\" he said·.")]
    [InlineData("the U.S., the U.K. and the U.N.", "the U.S.·, the U.K. and the U.N·.")]
    public void Abbreviations_end_sentences_only_before_what_starts_one(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("“We agree.” They left.", "“·We agree·.·” ⏎ They left·.")]
    [InlineData("\"We agree.\" They left.", "\"·We agree·.·\" ⏎ They left·.")]
    [InlineData("“Why?” he asked. “Because,” she said.", "“·Why·?·” he asked·. ⏎ “·Because·,·” she said·.")]
    [InlineData("“Why?” Prime Minister Lee asked.", "“·Why·?·” Prime Minister Lee asked·.")]
    [InlineData("(They left.) We stayed.", "(·They left·.·) ⏎ We stayed·.")]
    [InlineData("He spoke of “peace.” “War” was next.", "He spoke of “·peace·.·” ⏎ “·War·” was next·.")]
    [InlineData("It grew …we saw. Then… Nothing.", "It grew …·we saw·. ⏎ Then·… ⏎ Nothing·.")]
    [InlineData("He paused... and went on.", "He paused·... and went on·.")]
    [InlineData("What?! No!", "What·?! ⏎ No·!")]
    [InlineData("It ended in 2016. 50 states signed.", "It ended in 2016·. ⏎ 50 states signed·.")]
    [InlineData("about the processes.We hope so.", "about the processes·. ⏎ We hope so·.")]
    [InlineData("the “repair.”It", "the “·repair·.·” ⏎ It")]
    [InlineData("‘Yes.’ He nodded.", "‘·Yes·.·’ ⏎ He nodded·.")]
    [InlineData("They ratified the treaty.12 It failed.", "They ratified the treaty·.·12 ⏎ It failed·.")]
    [InlineData("They ratified the treaty.[3] It failed.¹", "They ratified the treaty·.·[·3·] ⏎ It failed·.·¹")]
    [InlineData("AMLO’s [the president’s] priority", "AMLO·’s [·the president·’s·] priority")]
    public void Closing_marks_belong_to_the_sentence_that_they_close(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("A heading\n\nThe text starts", "A heading ⏎ The text starts")]
    [InlineData("Up North\nThe two countries have long had a common border and trade.", "Up North ⏎ The two countries have long had a common border and trade·.")]
    [InlineData("The two countries have long had a common\nborder and trade\nwith each other.", "The two countries have long had a common border and trade with each other·.")]
    [InlineData("The envoy travelled to the capital of\nCanada and to the capital of Mexico.", "The envoy travelled to the capital of Canada and to the capital of Mexico·.")]
    [InlineData("- first point\n- second point", "- first point ⏎ - second point")]
    [InlineData("1. Trade is free.\n2. Borders are open.", "1·. Trade is free·. ⏎ 2·. Borders are open·.")]
    [InlineData("It announced:\n(a) new funding; and\n(b) a review.", "It announced·: ⏎ (·a·) new funding·; and ⏎ (·b·) a review·.")]
    [InlineData("one\r\n\r\ntwo", "one ⏎ two")]
    [InlineData("• Steel\r\n• Cars", "• Steel ⏎ • Cars")]
    [InlineData("IV. The findings are clear.", "IV·. The findings are clear·.")]
    public void Blank_lines_headings_and_items_end_sentences(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("OTTAWA – Canada objected.", "OTTAWA – ⏎ Canada objected·.")]
    [InlineData("BUENOS AIRES, March 1, 2018 — Two leaders met.", "BUENOS AIRES·, March 1·, 2018 — ⏎ Two leaders met·.")]
    [InlineData("LIMA (Wire) - Peru agreed.", "LIMA (·Wire·) - ⏎ Peru agreed·.")]
    [InlineData("Ottawa – the capital – was calm.", "Ottawa – the capital – was calm·.")]
    [InlineData("The US – like Canada – agreed.", "The US – like Canada – agreed·.")]
    public void Dateline_is_a_sentence_of_its_own(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u200b\0")]
    public void Text_without_words_has_no_sentences(string text) => Check(text, "");

    [Fact]
    public void Very_long_sentence_is_cut_at_a_comma()
    {
        var text = string.Join(", ", Enumerable.Repeat("trade in steel and cars", 2000));
        var cursor = new TextCursor(text);
        var sentence = new Sentence();
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        var words = 0;
        while (segmenter.Next(ref cursor, sentence))
        {
            Assert.InRange(sentence.Count, 1, Segmenter.LongestSentence);
            Assert.True(sentence.End == text.Length || text[sentence.End - 1] == ',');
            words += sentence.Count;
        }

        Assert.Equal((2000 * 6) - 1, words);
    }

    private static void Check(string text, string expected)
    {
        var sentences = new List<string>();
        var cursor = new TextCursor(text);
        var sentence = new Sentence();
        var segmenter = new Segmenter(LanguageModel.Embedded.Boundaries);
        while (segmenter.Next(ref cursor, sentence))
        {
            var words = "";
            for (var word = 0; word < sentence.Count; word++)
            {
                var divider = word == 0 ? "" : sentence.Starts[word] == sentence.Ends[word - 1] ? "·" : " ";
                words += divider + sentence.Form(word).ToString();
            }

            sentences.Add(words);
        }

        Assert.Equal(expected, string.Join(" ⏎ ", sentences));
    }
}

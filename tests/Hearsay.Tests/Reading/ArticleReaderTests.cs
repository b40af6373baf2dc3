using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class ArticleReaderTests
{
    private static readonly string[] Pieces =
    [
        "Home", "Home / World / Rebels leave Tarn", "Rebels leave Tarn after talks in Oster", "Rebels leave Tarn after talks in Oster", "\n", "\n\n", "\r\n", "\r", "\u2028", " ", "\t", "\u00A0",
        "TARN/OSTER The ministry said on Friday that the rebels had left the town.", "By Ina Bolt", "“We left,” he said.", "Leave a Reply", "About Ina Bolt", "XS", "0:00",
        "(Reporting by Ina Bolt; editing by Ole Kern)", "The Gazette reports:", "Read more:", "Related:", "😀", "👩‍👩‍👧", "e\u0301a\u0308", "שלום עולם", "مرحبا بالعالم.", "\0", "\u200B", "\uFEFF",
        "a", ".", "(", "He denied it.", "Advertisement", "12 Comments", "http://x.example/a", "The minister of the small republic said that the talks with the rebels would go on in the capital until Sunday",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    [Fact]
    public void Every_character_that_is_not_white_space_is_in_exactly_one_block_of_a_text_or_raw_document() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToArbitrary(), text =>
        {
            foreach (var document in (Document[])[Streams.Raw(text), Streams.Clean(text)])
            {
                var article = new ArticleReader().Read(document);
                article.Text.ShouldBe(text);
                BlocksHoldEverything(article);
            }
        }));

    [Fact]
    public void Every_character_that_is_not_white_space_is_in_exactly_one_block_of_a_page() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var html = "<body><h1>A title</h1><nav><a href=x>Home</a></nav><p>" + text.Replace("\n", "</p><div><p>", StringComparison.Ordinal) + "<pre> a\n  b </pre>";
            BlocksHoldEverything(new ArticleReader().Read(Streams.Html(html)));
        }));

    [Fact]
    public void The_same_document_gives_the_same_article_under_any_culture()
    {
        var text = string.Join('\n', Pieces) + "\nIBRAHIM ILIC, IZMIR: I İ ı i. THE FILE IS IN IT.";
        var expected = Dump(new ArticleReader().Read(Streams.Raw(text)));
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["tr-TR", "de-DE", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Dump(new ArticleReader().Read(Streams.Raw(text))).ShouldBe(expected);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void A_document_without_text_is_refused(string content) =>
        Should.Throw<DocumentRefusedException>(() => new ArticleReader().Read(Streams.Clean(content))).Diagnostic.Code.ShouldBe("HS0101");

    [Fact]
    public void What_the_caller_says_of_the_publication_goes_before_what_the_page_says()
    {
        var html = "<html><head><meta property='article:published_time' content='2016-06-03'></head><body><p>Words.</p></body></html>";

        new ArticleReader().Read(Streams.Html(html)).Published.ToString().ShouldBe("2016-06-03");
        new ArticleReader().Read(Streams.Html(html) with { Published = new Timestamp(new DateOnly(2015, 1, 1)) }).Published.ToString().ShouldBe("2015-01-01");
    }

    [Fact]
    public void A_publication_after_the_retrieval_is_not_believed()
    {
        var html = "<html><head><meta property='article:published_time' content='2026-06-03'></head><body><p>Words.</p></body></html>";

        var article = new ArticleReader().Read(Streams.Html(html) with { Retrieved = new Timestamp(new DateOnly(2016, 6, 5)) });

        article.Published.ShouldBeNull();
        article.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "HS0204");
    }

    [Theory]
    [InlineData("word", 2_000_000, "")]
    [InlineData("“", 100_000, "")]
    [InlineData("a\n", 200_000, "")]
    [InlineData("Home / ", 100_000, "")]
    [InlineData("by ", 300_000, "")]
    [InlineData("\u0001", 100_000, "x")]
    public void Odd_texts_are_read_in_linear_time(string piece, int times, string end)
    {
        var text = new StringBuilder(piece.Length * times).Insert(0, piece, times).Append(end).ToString();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        BlocksHoldEverything(new ArticleReader().Read(Streams.Raw(text)));

        watch.Elapsed.TotalSeconds.ShouldBeLessThan(30);
    }

    private static string Dump(Article article) => string.Join('\n', Streams.Blocks(article)) + article.Language + string.Join(';', article.Byline);

    private static void BlocksHoldEverything(Article article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            block.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            block.Span.IsEmpty.ShouldBeFalse();
            char.IsWhiteSpace(article.Text[block.Span.Start]).ShouldBeFalse();
            char.IsWhiteSpace(article.Text[block.Span.End - 1]).ShouldBeFalse();
            string.IsNullOrWhiteSpace(article.Text[at..block.Span.Start]).ShouldBeTrue();
            at = block.Span.End;
        }

        string.IsNullOrWhiteSpace(article.Text[at..]).ShouldBeTrue();
    }
}

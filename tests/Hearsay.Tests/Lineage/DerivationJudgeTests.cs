using System.Globalization;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Lineage;

public class DerivationJudgeTests
{
    [Fact]
    public void A_repost_with_furniture_is_verbatim()
    {
        var derivation = Judge(
            Newsroom.Record("wire", Newsroom.Original, published: "2031-04-02T08:00:00Z"),
            Newsroom.Record(
                "repost",
                Newsroom.Original + "\n\nShare this with your friends\n\nSubscribe to our letter and never miss a story again",
                published: "2031-04-02T15:30:00Z"));

        derivation.ShouldNotBeNull();
        derivation.Kind.ShouldBe(DerivationKind.Verbatim);
        derivation.Article.Id.ShouldBe("repost");
        derivation.Source.Id.ShouldBe("wire");
        derivation.Directed.ShouldBeTrue();
        derivation.Probability.ShouldBeGreaterThan(0.95);
        derivation.Coverage.ShouldBeInRange(0.9, 1.0);
    }

    [Fact]
    public void Part_of_a_report_word_for_word_is_an_excerpt_of_the_whole_although_nothing_is_dated()
    {
        var derivation = Judge(
            Newsroom.Record("part", "Water rises\n\n" + Newsroom.Paragraphs(Newsroom.Original, 2, 3, 4)),
            Newsroom.Record("whole", Newsroom.Original));

        derivation.ShouldNotBeNull();
        derivation.Kind.ShouldBe(DerivationKind.Excerpt);
        derivation.Article.Id.ShouldBe("part");
    }

    [Fact]
    public void A_word_in_ten_changed_is_a_light_edit()
    {
        var derivation = Judge(
            Newsroom.Record("edit", Newsroom.Edit(Newsroom.Original, 10), published: "2031-04-03"),
            Newsroom.Record("wire", Newsroom.Original, published: "2031-04-02"));

        derivation.ShouldNotBeNull();
        derivation.Kind.ShouldBe(DerivationKind.LightEdit);
        derivation.Article.Id.ShouldBe("edit");
        derivation.Coverage.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Paragraphs_of_the_wire_in_an_own_report_are_derived_and_nothing_else_is()
    {
        var own = Newsroom.Record("own", Newsroom.Independent + "\n\n" + Newsroom.Paragraphs(Newsroom.Original, 4, 5), published: "2031-04-03");
        var derivation = Judge(own, Newsroom.Record("wire", Newsroom.Original, published: "2031-04-02"));

        derivation.ShouldNotBeNull();
        derivation.Article.Id.ShouldBe("own");
        derivation.Passages.Length.ShouldBe(1);
        derivation.Passages[0].Article.TextIn(own.Text).ShouldStartWith("Farmers along the Sennet");
        derivation.Passages[0].Article.TextIn(own.Text).ShouldEndWith("not been brought back");
        derivation.Coverage.ShouldBeInRange(0.2, 0.5);
    }

    [Fact]
    public void A_last_paragraph_that_was_taken_with_others_is_taken_over_too()
    {
        var whole = Newsroom.Record("own", Newsroom.Independent + "\n\n" + Newsroom.Paragraphs(Newsroom.Original, 2, 3, 4) + "\n\nNobody in Pell was to be reached for a word on it.\n\n" + Newsroom.Paragraphs(Newsroom.Original, 6), published: "2031-04-03");
        var derivation = Judge(whole, Newsroom.Record("wire", Newsroom.Original, published: "2031-04-02"));

        derivation.ShouldNotBeNull().Passages[^1].Article.TextIn(whole.Text).ShouldEndWith("first goods trains");
    }

    [Fact]
    public void Own_reports_of_one_event_are_independent() =>
        Judge(Newsroom.Record("one", Newsroom.Original), Newsroom.Record("two", Newsroom.Independent)).ShouldBeNull();

    [Theory]
    [InlineData("“", "”")]
    [InlineData("\"", "\"")]
    [InlineData("«", "»")]
    [InlineData("„", "“")]
    [InlineData("‘", "’")]
    public void The_same_statement_quoted_at_length_is_no_derivation(string open, string close)
    {
        var statement = Newsroom.Statement.Replace("“", open, StringComparison.Ordinal).Replace("”", close, StringComparison.Ordinal);

        Judge(
            Newsroom.Record("one", Newsroom.Original + "\n\n" + statement + ", the prime minister said."),
            Newsroom.Record("two", Newsroom.Independent + "\n\nThe head of the government spoke in Pell. " + statement))
            .ShouldBeNull();
    }

    [Fact]
    public void The_same_quotation_with_a_credit_that_names_the_others_outlet_is_a_rewrite_of_it()
    {
        var derivation = Judge(
            Newsroom.Record("rewrite", Newsroom.Independent + "\n\n" + Newsroom.Statement + ", she told the Velmora Wire.", "Ostrel Echo", credits: "the Velmora Wire"),
            Newsroom.Record("wire", Newsroom.Original + "\n\n" + Newsroom.Statement + ", the prime minister said.", "Velmora Wire"));

        derivation.ShouldNotBeNull();
        derivation.Kind.ShouldBe(DerivationKind.CreditedRewrite);
        derivation.Article.Id.ShouldBe("rewrite");
        derivation.Directed.ShouldBeTrue();
    }

    [Fact]
    public void Two_outlets_that_credit_a_third_for_the_same_quotation_do_not_derive_from_each_other() =>
        Judge(
            Newsroom.Record("one", Newsroom.Original + "\n\n" + Newsroom.Statement, "Ostrel Echo", credits: "Velmora Wire"),
            Newsroom.Record("two", Newsroom.Independent + "\n\n" + Newsroom.Statement, "Pell Tribune", credits: "Velmora Wire"))
            .ShouldBeNull();

    [Fact]
    public void Standing_words_at_the_foot_of_both_pages_are_no_derivation()
    {
        const string Foot = """


            The Ostrel Echo is published by the cooperative of its readers and takes no money from parties, companies or governments of any kind, at home or abroad.

            Do you know more about this story than we do? Write to our newsroom in confidence, by letter or through the safe box on our pages, and a reporter will answer you.
            """;

        Judge(Newsroom.Record("one", Newsroom.Original + Foot), Newsroom.Record("two", Newsroom.Independent + Foot)).ShouldBeNull();
    }

    [Fact]
    public void A_credit_line_in_common_is_no_derivation()
    {
        var one = Newsroom.Record("one", Newsroom.Original + "\n\nAdditional reporting by Tam Osric in Ostrel and Bel Haverin in Pell; editing by Jun Carrow and Mila Stent");
        var two = Newsroom.Record("two", Newsroom.Independent + "\n\nAdditional reporting by Tam Osric in Ostrel and Bel Haverin in Pell; editing by Jun Carrow and Mila Stent");

        Judge(one, two).ShouldBeNull();
    }

    [Fact]
    public void Blocks_that_are_no_headline_or_body_are_not_compared()
    {
        var one = Newsroom.Record("one", Newsroom.Original);
        var two = Newsroom.Record("two", Newsroom.Independent + "\n\n" + Newsroom.Original);
        var furniture = two.Article.Blocks.Select((block, index) => index < 5 ? block : block with { Kind = BlockKind.Chrome });
        two = two with { Article = two.Article with { Blocks = [.. furniture] } };

        Judge(one, two).ShouldBeNull();
    }

    [Theory]
    [InlineData("Сильные дожди размыли два моста и отрезали от остальной страны шесть городов на востоке Вельморы, сообщила во вторник гражданская охрана провинции, а около четырёх тысяч человек остались без питьевой воды. Лодки речной службы к ночи дошли до Острела, но экипажи повернули назад перед Тарнхольмом, потому что русло под старым железнодорожным мостом завалило стволами деревьев и обломками причала.")]
    [InlineData("大雨冲垮了两座桥梁，切断了韦尔莫拉东部六个城镇与外界的联系，省民防局星期二表示，约四千二百人没有饮用水。河务局的船只在入夜前抵达奥斯特雷尔，但在塔恩霍姆之前折返，因为旧铁路高架桥下的河道被树干堵塞。省长要求军队派出直升机。")]
    [InlineData("جرفت الأمطار الغزيرة جسرين وعزلت ست بلدات في شرق فيلمورا يوم الثلاثاء كما قال الحرس المدني وبقي نحو أربعة آلاف شخص من دون مياه للشرب ووصلت قوارب خدمة النهر إلى أوستريل قبل حلول الليل لكن الطواقم عادت أدراجها قبل تارنهولم لأن جذوع الأشجار سدت المجرى تحت جسر السكك الحديدية القديم عند مدخل المدينة")]
    public void Any_script_is_compared(string text)
    {
        var derivation = Judge(Newsroom.Record("copy", "?\n\n" + text), Newsroom.Record("wire", "!\n\n" + text));

        derivation.ShouldNotBeNull();
        derivation.Kind.ShouldBe(DerivationKind.Verbatim);
        derivation.Coverage.ShouldBe(1);
    }

    [Fact]
    public void Copies_of_which_nothing_tells_the_order_are_linked_without_a_direction()
    {
        var derivation = Judge(Newsroom.Record("one", Newsroom.Original), Newsroom.Record("two", Newsroom.Original));

        derivation.ShouldNotBeNull();
        derivation.Directed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2031-04-02", "2031-04-02T10:00:00Z", false)]
    [InlineData("2031-04-02", "2031-04-03T10:00:00Z", true)]
    [InlineData("2031-04-02T12:00:00+05:00", "2031-04-02T10:00:00Z", true)]
    [InlineData("2031-04-02T10:00:00Z", "2031-04-02T10:00:00Z", false)]
    public void The_later_page_is_the_copy_if_it_is_later_beyond_doubt(string early, string late, bool directed)
    {
        var derivation = Judge(Newsroom.Record("late", Newsroom.Original, published: late), Newsroom.Record("early", Newsroom.Original, published: early));

        derivation.ShouldNotBeNull();
        derivation.Directed.ShouldBe(directed);
        if (directed)
        {
            derivation.Article.Id.ShouldBe("late");
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_verdict_is_the_same_for_both_orders_and_in_every_culture(string culture)
    {
        string[] texts =
        [
            Newsroom.Original, Newsroom.Original.ToUpperInvariant(), Newsroom.Edit(Newsroom.Original, 7), Newsroom.Independent,
            Newsroom.Independent + "\n\n" + Newsroom.Paragraphs(Newsroom.Original, 1, 5, 3),
        ];
        var records = texts.Select((text, index) => Newsroom.Record("r" + index, text)).ToList();
        var expected = Verdicts(records, reversed: false);

        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Verdicts(records, reversed: true).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<string> Verdicts(List<ArticleRecord> records, bool reversed)
    {
        var verdicts = new List<string>();
        for (var one = 0; one < records.Count; one++)
        {
            for (var two = one + 1; two < records.Count; two++)
            {
                verdicts.Add(Newsroom.Show(reversed ? Judge(records[two], records[one]) : Judge(records[one], records[two])));
            }
        }

        return verdicts;
    }

    private static Derivation? Judge(ArticleRecord first, ArticleRecord second) => DerivationJudge.Judge(first, second);
}

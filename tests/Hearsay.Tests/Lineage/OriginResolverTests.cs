using FsCheck;
using FsCheck.Fluent;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Tests.Statements;

namespace Hearsay.Tests.Lineage;

public class OriginResolverTests
{
    private const string Toll = "put the number of missing at nineteen and asked the army for helicopters";

    private static readonly ArticleRecord Wire = Newsroom.Record("wire", Newsroom.Original, "Velmora Wire", "2031-04-02T08:00:00Z");

    private static readonly ArticleRecord Repost = Newsroom.Record("repost", Newsroom.Original, "Ostrel Echo", "2031-04-02T12:00:00Z");

    private static readonly ArticleRecord RepostOfRepost = Newsroom.Record(
        "again", Newsroom.Paragraphs(Newsroom.Original, 0, 1, 2, 3), "Pell Tribune", "2031-04-03T12:00:00Z");

    private static readonly ArticleRecord Own = Newsroom.Record("own", Newsroom.Independent, "Sennet Courier", "2031-04-03T06:00:00Z");

    private static readonly ArticleRecord Mixed = Newsroom.Record(
        "mixed", Newsroom.Independent + "\n\n" + Newsroom.Paragraphs(Newsroom.Original, 3, 4), "Lowland News", "2031-04-04T06:00:00Z");

    [Fact]
    public void A_copy_of_a_copy_originates_in_the_first_article()
    {
        var resolver = Resolver(Wire, Repost, RepostOfRepost);

        resolver.OriginsOf(RepostOfRepost.Identity, Newsroom.Find(RepostOfRepost, Toll)).ShouldBe([Origin.Stored(Wire.Identity)]);
        resolver.OriginsOf(RepostOfRepost.Identity).ShouldBe([Origin.Stored(Wire.Identity)]);
        resolver.OriginsOf(Wire.Identity).ShouldBe([Origin.Stored(Wire.Identity)]);
    }

    [Fact]
    public void The_sources_of_words_are_the_places_they_were_taken_from_nearest_first()
    {
        var resolver = Resolver(Wire, Repost, RepostOfRepost);

        var places = resolver.SourcesOf(RepostOfRepost.Identity, Newsroom.Find(RepostOfRepost, Toll)).ToArray();
        places[^1].Article.ShouldBe(Wire.Identity);
        places.Select(place => place.Article).ShouldBeUnique();
        foreach (var place in places)
        {
            place.Span.TextIn((place.Article == Wire.Identity ? Wire : Repost).Text).ShouldContain("the number of missing at nineteen");
        }

        resolver.SourcesOf(Wire.Identity, Newsroom.Find(Wire, Toll)).ShouldBeEmpty();
        resolver.SourcesOf(new DocumentIdentity("", "unknown"), new TextSpan(0, 4)).ShouldBeEmpty();
    }

    [Fact]
    public void Words_of_a_page_s_own_have_no_source_though_others_on_it_have()
    {
        var resolver = Resolver(Wire, Mixed);

        resolver.SourcesOf(Mixed.Identity, Newsroom.Find(Mixed, "Our correspondent saw cattle")).ShouldBeEmpty();
        resolver.SourcesOf(Mixed.Identity, Newsroom.Find(Mixed, Toll)).ShouldHaveSingleItem().Article.ShouldBe(Wire.Identity);
    }

    [Fact]
    public void An_own_report_with_a_paragraph_of_the_wire_has_two_origins_each_for_its_words()
    {
        var resolver = Resolver(Wire, Own with { Article = Own.Article with { Published = null } }, Mixed);

        resolver.OriginsOf(Mixed.Identity, Newsroom.Find(Mixed, Toll)).ShouldBe([Origin.Stored(Wire.Identity)]);
        resolver.OriginsOf(Wire.Identity).ShouldBe([Origin.Stored(Wire.Identity)]);
    }

    [Fact]
    public void Half_of_an_article_taken_leaves_the_rest_its_own()
    {
        var mixed = Newsroom.Record("mixed", Newsroom.Independent + "\n\n" + Newsroom.Paragraphs(Newsroom.Original, 3, 4), "Lowland News", "2031-04-04");
        var resolver = Resolver(Wire, mixed);

        resolver.OriginsOf(mixed.Identity).ShouldBe([Origin.Stored(mixed.Identity), Origin.Stored(Wire.Identity)], ignoreOrder: false);
        resolver.OriginsOf(mixed.Identity, Newsroom.Find(mixed, "Our correspondent saw cattle")).ShouldBe([Origin.Stored(mixed.Identity)]);
    }

    [Fact]
    public void A_line_that_says_whose_report_follows_makes_that_outlet_the_origin_when_its_article_is_not_stored()
    {
        var paragraphs = Newsroom.Independent.ReplaceLineEndings("\n").Split("\n\n");
        var record = Newsroom.Record("blog", string.Join("\n\n", [paragraphs[0], "Meridian Post reports:", .. paragraphs[1..]]), "Some Blog");
        var line = Newsroom.Find(record, "Meridian Post reports:");
        record = record with
        {
            Article = record.Article with { Blocks = [.. record.Article.Blocks.Select(block => block.Span == line ? block with { Kind = BlockKind.Credit } : block)] },
            Credits = [new Credit(line, "Meridian Post", CreditRelation.ReportedBy)],
        };

        Resolver(record).OriginsOf(record.Identity).ShouldBe([Origin.Credited("meridian post")]);
        Resolver(record with { Article = record.Article with { Outlet = "Meridian Post" } }).OriginsOf(record.Identity).ShouldBe([Origin.Stored(record.Identity)]);
    }

    [Theory]
    [InlineData("Meridian Post reports:", "", true)]
    [InlineData("Meridian Post reported:", "", false)]
    [InlineData("Meridian Post reports:", "“It is over.” ", false)]
    public void The_same_words_at_the_head_of_a_sentence_do_where_the_line_lost_its_break(string words, string after, bool isOrigin)
    {
        var paragraphs = Newsroom.Independent.ReplaceLineEndings("\n").Split("\n\n");
        var record = Newsroom.Record("blog", string.Join("\n\n", [paragraphs[0], "The boats are out. " + words + " " + after + paragraphs[1], .. paragraphs[2..]]), "Some Blog");
        record = record with { Credits = [new Credit(Newsroom.Find(record, words), "Meridian Post", CreditRelation.ReportedBy)] };

        Resolver(record).OriginsOf(record.Identity).Contains(Origin.Credited("meridian post")).ShouldBe(isOrigin);
    }

    [Fact]
    public void A_page_that_is_mostly_a_stored_one_does_not_count_twice_for_the_outlet_that_it_credits()
    {
        var repost = Newsroom.Record("repost", Newsroom.Original + "\n\nvia Meridian Post", "Some Blog", "2031-04-02T12:00:00Z");
        var line = Newsroom.Find(repost, "via Meridian Post");
        repost = repost with
        {
            Article = repost.Article with { Blocks = [.. repost.Article.Blocks.Select(block => block.Span == line ? block with { Kind = BlockKind.Credit } : block)] },
            Credits = [new Credit(line, "Meridian Post", CreditRelation.Via)],
        };
        var stored = Wire with { Article = Wire.Article with { Outlet = null } };

        Resolver(stored, repost).OriginsOf(repost.Identity).ShouldBe([Origin.Stored(stored.Identity)]);
        Resolver(repost).OriginsOf(repost.Identity).ShouldBe([Origin.Credited("meridian post")]);
    }

    [Fact]
    public void What_was_copied_from_a_page_that_credits_an_outlet_originates_in_that_outlet()
    {
        var first = Newsroom.Record("first", "Meridian Post reports:\n\n" + Newsroom.Original, "Some Blog", "2031-04-02T08:00:00Z");
        var line = Newsroom.Find(first, "Meridian Post reports:");
        first = first with
        {
            Article = first.Article with { Blocks = [.. first.Article.Blocks.Select(block => block.Span == line ? block with { Kind = BlockKind.Credit } : block)] },
            Credits = [new Credit(line, "Meridian Post", CreditRelation.ReportedBy)],
        };
        var resolver = Resolver(first, Repost, Mixed);

        // Copied with the line or without it, in whole or in part.
        resolver.OriginsOf(Repost.Identity).ShouldBe([Origin.Credited("meridian post")]);
        resolver.OriginsOf(Repost.Identity, Newsroom.Find(Repost, Toll)).ShouldBe([Origin.Credited("meridian post")]);
        resolver.OriginsOf(Mixed.Identity).ShouldBe([Origin.Stored(Mixed.Identity), Origin.Credited("meridian post")], ignoreOrder: true);
        resolver.OriginsOf(first.Identity, Newsroom.Find(first, Toll)).ShouldBe([Origin.Credited("meridian post")]);
    }

    [Theory]
    [InlineData("ARDEL (Vesta Wire) — ", "")]
    [InlineData("", "\n\n— Vesta Wire")]
    [InlineData("", " (Vesta Wire)")]
    [InlineData("", "\n\nOriginally published by Vesta Wire.")]
    [InlineData("", "\n\nSource: Vesta Wire")]
    [InlineData("", "\n\nRead the original article at Vesta Wire.")]
    public void The_agency_that_a_page_opens_with_or_signs_off_with_is_its_origin(string opening, string end)
    {
        var told = Told.By("Floods in the valley\n\n" + opening + "The river rose by two metres overnight, officials said. Forty houses were cleared.\n\nThe army sent helicopters to the valley in the morning." + end);
        var record = Newsroom.Record("page", told.Text, "Some Blog") with { Credits = [.. told.Findings.Credits] };
        var unsigned = record with { Credits = [] };

        Resolver(record).OriginsOf(record.Identity).ShouldContain(Origin.Credited("vesta wire"));
        Resolver(unsigned).OriginsOf(record.Identity).ShouldBe([Origin.Stored(record.Identity)]);
    }

    [Theory]
    [InlineData("Officials said so on Friday, Vesta Wire reported.")]
    [InlineData("The mayor told Vesta Wire that forty houses were cleared.")]
    [InlineData("Flooded houses in the valley on Monday. (Vesta Wire)\n\nThe army sent helicopters in the morning.")]
    [InlineData("It was rumoured (Vesta Wire said so first) that the dam had broken.")]
    public void An_outlet_that_is_named_in_passing_is_not_the_origin_of_the_page(string sentence)
    {
        var told = Told.By("Floods in the valley\n\nThe river rose by two metres overnight. Forty houses were cleared.\n\n" + sentence);
        var record = Newsroom.Record("page", told.Text, "Some Blog") with { Credits = [.. told.Findings.Credits] };

        Resolver(record).OriginsOf(record.Identity).ShouldBe([Origin.Stored(record.Identity)]);
    }

    [Fact]
    public void A_host_and_a_name_of_one_outlet_are_one_origin()
    {
        var pages = new[] { "Vesta Now", "VestaNow.com", "vestanow.com" }.Select((outlet, number) =>
        {
            var page = Newsroom.Record("page" + number, Newsroom.Independent, "Blog " + number);
            var line = page.Article.Blocks[^1];
            return page with
            {
                Article = page.Article with { Blocks = [.. page.Article.Blocks[..^1], line with { Kind = BlockKind.Credit }] },
                Credits = [new Credit(line.Span, outlet, CreditRelation.Via)],
            };
        }).ToArray();
        var resolver = Resolver(pages);

        pages.SelectMany(page => resolver.OriginsOf(page.Identity)).Distinct().ShouldBe([Origin.Credited("vesta now")]);
    }

    [Theory]
    [InlineData("Agence France-Presse", null)]
    [InlineData("Ina Bolt", "AFP")]
    public void An_agency_in_the_byline_is_the_origin(string name, string? role)
    {
        var record = Newsroom.Record("page", Newsroom.Independent, "Some Blog");
        record = record with { Article = record.Article with { Byline = [new Author(name, role)] } };

        Resolver(record).OriginsOf(record.Identity).ShouldBe([Origin.Credited("agence france presse")]);
    }

    [Fact]
    public void Media_that_are_only_described_are_no_origin()
    {
        var statement = Newsroom.Said(Own, "nobody had warned them", "state television");

        Resolver(Own, Wire).OriginsOf(Own.Identity, statement.Content[0], statement).ShouldBe([Origin.Stored(Own.Identity)]);
    }

    [Fact]
    public void A_statement_told_to_an_outlet_that_is_not_stored_originates_there()
    {
        var statement = Newsroom.Said(Own, "nobody had warned them", "State Radio", "the Kammin Post");

        Resolver(Own, Wire).OriginsOf(Own.Identity, statement.Content[0], statement).ShouldBe([Origin.Credited("kammin post")]);
    }

    [Fact]
    public void What_an_outlet_reported_originates_there()
    {
        var page = Reporting();

        Resolver(page).OriginsOf(page.Identity, page.Statements[0].Content[0]).ShouldBe([Origin.Credited("kammin post")]);
    }

    [Fact]
    public void A_rewrite_that_names_its_source_has_from_it_what_it_says_that_it_has()
    {
        var page = Reporting();
        var post = Newsroom.Record("post", "Council in doubt\n\nThe council may be dissolved before summer, it has emerged.", "Kammin Post");
        var resolver = new OriginResolver(new[] { page, post }.ToDictionary(record => record.Identity), [Link(page, post) with { Kind = DerivationKind.CreditedRewrite, Passages = [] }]);

        resolver.OriginsOf(page.Identity, page.Statements[0].Content[0]).ShouldBe([Origin.Stored(post.Identity)]);
        resolver.OriginsOf(page.Identity, Newsroom.Find(page, "It rained")).ShouldBe([Origin.Stored(page.Identity)]);
    }

    private static ArticleRecord Reporting()
    {
        var page = Newsroom.Record("page", "Trouble in Kammin\n\nThe Kammin Post reported that the days of the council were counted.\n\nIt rained.", "Pell Tribune");
        var outlet = Newsroom.Find(page, "The Kammin Post");
        return page with
        {
            Credits = [new Credit(outlet, "Kammin Post", CreditRelation.ReportedBy)],
            Statements = [Newsroom.Said(page, "the days of the council were counted") with { Source = [outlet] }],
        };
    }

    [Fact]
    public void A_statement_told_to_an_outlet_of_which_we_hold_the_same_words_originates_in_that_article()
    {
        const string Quote = "the alarm system that cost the province a fortune made no sound at all";
        var post = Newsroom.Record("post", "Sirens were silent\n\nThe mayor said that " + Quote + " on the night of the storm.", "Kammin Post");
        var other = Newsroom.Record("other", "Weather\n\nIt will rain again in the lowlands tomorrow.", "Kammin Post");
        var statement = Newsroom.Said(Own, Quote, "the Kammin Post");

        Resolver(Own, other, post).OriginsOf(Own.Identity, statement.Content[0], statement).ShouldBe([Origin.Stored(post.Identity)]);
    }

    [Fact]
    public void The_credit_of_a_copied_statement_is_read_in_the_source()
    {
        var wire = Wire with { Statements = [Newsroom.Said(Wire, Toll, "Radio Pell")] };
        var resolver = Resolver(wire, Repost);

        resolver.OriginsOf(Repost.Identity, Newsroom.Find(Repost, Toll)).ShouldBe([Origin.Credited("radio pell")]);
    }

    [Fact]
    public void An_outlet_that_quotes_itself_is_not_its_own_source()
    {
        var statement = Newsroom.Said(Own, "nobody had warned them", "the Sennet Courier");

        Resolver(Own).OriginsOf(Own.Identity, statement.Content[0], statement).ShouldBe([Origin.Stored(Own.Identity)]);
    }

    [Fact]
    public void Derivations_in_a_circle_end_in_one_article_for_all()
    {
        var (a, b, c) = (Newsroom.Record("a", Newsroom.Original), Newsroom.Record("b", Newsroom.Original), Newsroom.Record("c", Newsroom.Original));
        Derivation[] circle = [Link(a, b), Link(b, c), Link(c, a)];
        var resolver = new OriginResolver(new[] { a, b, c }.ToDictionary(record => record.Identity), circle);

        var origins = new[] { a, b, c }.Select(record => resolver.OriginsOf(record.Identity).ShouldHaveSingleItem()).ToList();

        origins.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_source_that_is_not_stored_any_more_is_an_origin_by_name()
    {
        var resolver = new OriginResolver(new Dictionary<DocumentIdentity, ArticleRecord> { [Repost.Identity] = Repost }, [Link(Repost, Wire)]);

        resolver.OriginsOf(Repost.Identity, Newsroom.Find(Repost, Toll)).ShouldBe([Origin.Stored(Wire.Identity)]);
        resolver.OriginsOf(new DocumentIdentity("", "unknown")).ShouldBe([Origin.Stored(new DocumentIdentity("", "unknown"))]);
    }

    [Fact]
    public void Origins_do_not_depend_on_the_order_of_records_and_derivations()
    {
        ArticleRecord[] records =
        [
            Wire, Repost, RepostOfRepost, Own, Mixed,
            Newsroom.Record("undated-1", Newsroom.Original), Newsroom.Record("undated-2", Newsroom.Edit(Newsroom.Original, 9)),
            Newsroom.Record("undated-3", Newsroom.Independent), Newsroom.Record("undated-4", Newsroom.Paragraphs(Newsroom.Original, 2, 3, 5, 6)),
        ];
        var derivations = Derivations(records);
        var expected = Show(records, derivations);

        Prop.ForAll(Gen.Shuffle(records).ToArbitrary(), Gen.Shuffle(derivations).ToArbitrary(), (shuffled, links) =>
            Show(shuffled, links).ShouldBe(expected)).QuickCheckThrowOnFailure();
    }

    private static List<string> Show(ArticleRecord[] records, Derivation[] derivations)
    {
        var resolver = new OriginResolver(records.ToDictionary(record => record.Identity), derivations);
        return
        [
            .. records.OrderBy(record => record.Identity).Select(record =>
                $"{record.Id}: {string.Join(',', resolver.OriginsOf(record.Identity))}; "
                + string.Join(' ', record.Article.Blocks.Select(block => string.Join(',', resolver.OriginsOf(record.Identity, block.Span))))),
        ];
    }

    private static OriginResolver Resolver(params ArticleRecord[] records) =>
        new(records.ToDictionary(record => record.Identity), Derivations(records));

    private static Derivation[] Derivations(ArticleRecord[] records) =>
    [
        .. from first in records
           from second in records
           where first.Identity < second.Identity
           let derivation = DerivationJudge.Judge(first, second)
           where derivation is not null
           select derivation,
    ];

    private static Derivation Link(ArticleRecord article, ArticleRecord source) => new()
    {
        Article = article.Identity,
        Source = source.Identity,
        Kind = DerivationKind.Verbatim,
        Probability = 1,
        Coverage = 1,
        Directed = true,
        Passages = [new Passage(new TextSpan(0, article.Text.Length), new TextSpan(0, source.Text.Length), 191, 191)],
    };
}

using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Model;

namespace Hearsay.Tests.Samples;

/// <summary>The truth about the samples agrees with their pages; nothing of the engine is tested here.</summary>
public sealed partial class ManifestTests
{
    private static readonly SampleManifest Manifest = SampleManifest.Load();
    private static readonly Dictionary<string, SampleText> Texts =
        Manifest.Pages.ToDictionary(page => page.Key, page => SampleText.Of(page.Key, page.Value), StringComparer.Ordinal);

    private static readonly string[] Kinds =
        ["original", "repost", "excerpt", "light-edit", "spun", "credited-rewrite", "update", "aggregate"];

    [Fact]
    public void Every_page_tells_of_one_course_of_events() =>
        Manifest.Stories.SelectMany(pages => pages).Order(StringComparer.Ordinal).ShouldBe(Manifest.Pages.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_is_listed_and_every_listed_file_exists()
    {
        SampleFiles.PageFiles().ShouldBe(Manifest.Pages.Values.Select(page => page.File).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_are_keyed_by_their_path_unless_they_came_with_an_id()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            (page.Format == "jsonl" || id == page.File).ShouldBeTrue(id);
            page.Identity.ShouldBe(page.Format == "html" ? page.Url : id, id);
        }
    }

    [Fact]
    public void Two_pages_have_one_identity_only_where_one_updates_the_other()
    {
        foreach (var group in Manifest.Pages.GroupBy(page => page.Value.Identity).Where(group => group.Count() > 1))
        {
            group.Count(page => page.Value.Kind == "update").ShouldBe(group.Count() - 1, group.Key);
        }
    }

    [Fact]
    public void Every_line_that_the_manifest_names_is_a_line_of_its_page()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            foreach (var line in page.Chrome.Concat(page.Apparatus).Concat(page.Own))
            {
                Texts[id].Pieces.ShouldContain(SampleText.Normalize(line), id);
            }

            (Texts[id].Pieces.Contains(page.Headline) || page.Format == "jsonl").ShouldBeTrue(id);
            page.Chrome.Intersect(page.Apparatus.Concat(page.Own)).ShouldBeEmpty(id);
        }
    }

    [Fact]
    public void Every_statement_and_figure_of_a_page_stands_in_it()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            page.Speakers.Length.ShouldBeInRange(2, 7, id);
            foreach (var words in page.Speakers.Select(speaker => speaker.Words).Concat(page.Quantities.Select(quantity => quantity.Words)))
            {
                ShouldStandIn(id, words);
            }

            foreach (var speaker in page.Speakers.Where(speaker => !speaker.Anonymous))
            {
                SampleText.Words(Texts[id].Text).Contains(SampleText.Words(speaker.Name)[^1]).ShouldBeTrue($"{id}: {speaker.Name}");
            }

            foreach (var quantity in page.Quantities)
            {
                (quantity.Value is null).ShouldBe(quantity.Low is not null || quantity.High is not null, $"{id}: {quantity.Words}");
            }
        }
    }

    [Fact]
    public void Every_credited_outlet_is_named_in_the_page_as_printed()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            foreach (var medium in page.Credits.Concat(page.Speakers.SelectMany(speaker => speaker.Via)))
            {
                ShouldStandIn(id, medium.Outlet);
            }
        }
    }

    [Fact]
    public void Acts_forms_and_relations_are_those_of_the_model()
    {
        var acts = Names<SpeechAct>();
        var forms = Names<StatementForm>();
        var relations = Names<CreditRelation>();
        foreach (var page in Manifest.Pages.Values)
        {
            Kinds.ShouldContain(page.Kind);
            foreach (var speaker in page.Speakers)
            {
                acts.ShouldContain(speaker.Act);
                forms.ShouldContain(speaker.Form);
            }

            foreach (var medium in page.Credits.Concat(page.Speakers.SelectMany(speaker => speaker.Via)))
            {
                relations.ShouldContain(medium.Relation);
            }
        }
    }

    [Fact]
    public void Originals_derive_from_nothing_and_all_others_from_a_page_that_is_there()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            page.DerivesFrom.IsEmpty.ShouldBe(page.Kind == "original", id);
            foreach (var derivation in page.DerivesFrom)
            {
                Manifest.Pages.ShouldContainKey(derivation.Source);
                Day(Manifest.Pages[derivation.Source].Published).ShouldBeLessThanOrEqualTo(Day(page.Published), id);
            }
        }
    }

    [Fact]
    public void Derived_pages_share_as_many_words_with_their_source_as_their_kind_says()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            foreach (var (sourceId, kind) in page.DerivesFrom)
            {
                var source = Manifest.Pages[sourceId];
                var shared = SampleText.Shared(Texts[id].Body(page, own: false), Texts[sourceId].Body(source, own: true));
                var (low, high) = kind switch
                {
                    "verbatim" or "excerpt" => (0.95, 1),
                    "light-edit" or "update" => (0.6, 0.95),
                    "spun" => (0.05, 0.4),
                    "credited-rewrite" => (0, 0.2),
                    _ => throw new InvalidOperationException(kind),
                };
                shared.ShouldBeInRange(kind == "update" ? 0.6 : low, kind == "update" ? 1 : high, $"{id} from {sourceId}");
            }
        }
    }

    [Fact]
    public void A_verbatim_copy_is_whole_and_an_excerpt_is_not()
    {
        foreach (var (id, page) in Manifest.Pages)
        {
            foreach (var (sourceId, kind) in page.DerivesFrom.Where(derivation => derivation.Kind is "verbatim" or "excerpt"))
            {
                var covered = SampleText.Shared(Texts[sourceId].Body(Manifest.Pages[sourceId], own: true), Texts[id].Body(page, own: false));
                covered.ShouldBeInRange(kind == "verbatim" ? 0.85 : 0, kind == "verbatim" ? 1 : 0.85, id);
            }
        }
    }

    [Fact]
    public void Spun_copies_have_the_figures_of_their_source()
    {
        foreach (var (id, page) in Manifest.Pages.Where(page => page.Value.Kind == "spun"))
        {
            var sourceId = page.DerivesFrom.ShouldHaveSingleItem().Source;
            var known = SampleText.Words(Texts[sourceId].Body(Manifest.Pages[sourceId], own: true)).Where(word => char.IsAsciiDigit(word[0]));
            var figures = SampleText.Words(Texts[id].Body(page, own: true)).Where(word => char.IsAsciiDigit(word[0])).ToList();
            figures.Intersect(known).Count().ShouldBeGreaterThanOrEqualTo(1, id);

            // A spinner may write out "ten" as "10"; it makes up nothing more.
            figures.Except(known).Count().ShouldBeLessThanOrEqualTo(1, id);
        }
    }

    [Fact]
    public void Independent_pairs_share_little()
    {
        foreach (var pair in Manifest.IndependentPairs)
        {
            pair.Pages.Length.ShouldBe(2);
            var bodies = pair.Pages.Select(id => Texts[id].Body(Manifest.Pages[id], own: true)).OrderBy(body => body.Length).ToList();
            SampleText.Shared(bodies[0], bodies[1]).ShouldBeLessThan(0.3, string.Join(" and ", pair.Pages));
            ClusterOf(pair.Pages[0]).ShouldNotBe(ClusterOf(pair.Pages[1]));
        }
    }

    [Fact]
    public void Pages_of_different_origins_share_little_unless_they_are_listed()
    {
        var listed = Manifest.IndependentPairs.Select(pair => string.Join('|', pair.Pages.Select(ClusterOf).Order(StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);
        var bodies = Manifest.Pages.ToDictionary(page => page.Key, page => SampleText.FiveGrams(Texts[page.Key].Body(page.Value, own: true)), StringComparer.Ordinal);
        foreach (var a in Manifest.Pages.Keys)
        {
            foreach (var b in Manifest.Pages.Keys.Where(b => string.CompareOrdinal(a, b) < 0 && ClusterOf(a) != ClusterOf(b)))
            {
                if (!listed.Contains(string.Join('|', new[] { ClusterOf(a), ClusterOf(b) }.Order(StringComparer.Ordinal))))
                {
                    bodies[a].Intersect(bodies[b]).Count().ShouldBeLessThan(25, $"{a} and {b}");
                }
            }
        }
    }

    [Fact]
    public void Clusters_are_the_originals_with_all_that_derives_from_them()
    {
        Manifest.Clusters.Select(cluster => cluster.Origin).Order(StringComparer.Ordinal)
            .ShouldBe(Manifest.Pages.Where(page => page.Value.Kind == "original").Select(page => page.Key));
        foreach (var cluster in Manifest.Clusters)
        {
            cluster.Pages.Order(StringComparer.Ordinal).ShouldBe(Manifest.Pages.Keys.Where(id => ClusterOf(id) == cluster.Origin));
        }
    }

    [Fact]
    public void Every_claim_rests_on_words_that_stand_in_the_pages()
    {
        Manifest.Claims.Length.ShouldBeInRange(12, 20);
        foreach (var claim in Manifest.Claims)
        {
            claim.Speakers.For.ShouldNotBeEmpty(claim.Text);
            claim.Origins.For.ShouldNotBeEmpty(claim.Text);
            claim.Speakers.Against.IsEmpty.ShouldBe(claim.Origins.Against.IsEmpty, claim.Text);
            foreach (var statement in claim.Statements)
            {
                new[] { "for", "against" }.ShouldContain(statement.Side);
                ShouldStandIn(statement.Page, statement.Snippet);
            }

            claim.Statements.Any(statement => statement.Side == "against").ShouldBe(!claim.Speakers.Against.IsEmpty, claim.Text);
        }
    }

    [Fact]
    public void The_origins_of_a_claim_are_pages_with_reporting_of_their_own_or_outlets_that_no_page_is_from()
    {
        foreach (var origin in Manifest.Claims.SelectMany(claim => claim.Origins.For.Concat(claim.Origins.Against)))
        {
            if (origin.StartsWith("outlet:", StringComparison.Ordinal))
            {
                Manifest.Pages.Values.ShouldNotContain(page => "outlet:" + page.Outlet == origin, origin);
            }
            else
            {
                (Manifest.Pages[origin].Kind == "original" || !Manifest.Pages[origin].Own.IsEmpty).ShouldBeTrue(origin);
            }
        }
    }

    [Fact]
    public void Contradictions_and_agreements_point_at_figures_that_stand_in_their_pages()
    {
        foreach (var conflict in Manifest.Contradictions.Concat(Manifest.Agreements))
        {
            new[] { "denial", "figures", "modality", "attribution" }.ShouldContain(conflict.Kind);
            conflict.Pages.ShouldAllBe(id => Manifest.Pages.ContainsKey(id));
            (conflict.Kind == "figures").ShouldBe(conflict.Figures.Length > 1, conflict.About);
            foreach (var figure in conflict.Figures)
            {
                ShouldStandIn(figure.Page, figure.Words);
                conflict.Pages.ShouldContain(figure.Page);
            }

            string.Concat(conflict.Sides.Select(place => place.Side).Distinct().Order()).ShouldBe(conflict.Kind == "figures" ? "" : "AB", conflict.About);
            foreach (var place in conflict.Sides)
            {
                ShouldStandIn(place.Page, place.Words);
            }
        }
    }

    [Fact]
    public void Namesakes_and_spellings_are_found_where_the_manifest_says()
    {
        foreach (var homonym in Manifest.Homonyms)
        {
            homonym.Actors.Length.ShouldBe(2);
            foreach (var id in homonym.Actors.SelectMany(actor => actor.Pages))
            {
                ShouldStandIn(id, homonym.Name);
            }
        }

        foreach (var variant in Manifest.Variants)
        {
            variant.Names.ShouldAllBe(name => variant.Pages.Any(id => Texts[id].Text.Contains(name, StringComparison.Ordinal)));
            variant.Pages.ShouldAllBe(id => variant.Names.Any(name => Texts[id].Text.Contains(name, StringComparison.Ordinal)));
            Manifest.Pages.Keys.Where(id => variant.Names.Any(name => Texts[id].Text.Contains(name, StringComparison.Ordinal)))
                .ShouldBe(variant.Pages.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Weekdays_agree_with_their_dates()
    {
        var seen = 0;
        foreach (var (id, text) in Texts)
        {
            foreach (Match match in WeekdayAndDate().Matches(text.Text))
            {
                var date = DateOnly.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture);
                date.DayOfWeek.ToString().ShouldStartWith(match.Groups["day"].Value, Case.Sensitive, $"{id}: {match.Value}");
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void The_day_of_publication_stands_on_every_page_that_carries_no_metadata()
    {
        foreach (var (id, page) in Manifest.Pages.Where(page => page.Value.Format == "raw"))
        {
            var day = Day(page.Published);
            string[] forms = ["d MMMM yyyy", "MMMM d, yyyy"];
            forms.ShouldContain(form => Texts[id].Text.Contains(day.ToString(form, CultureInfo.InvariantCulture), StringComparison.Ordinal), id);
        }
    }

    private static void ShouldStandIn(string id, string words) =>
        Texts[id].Text.Contains(SampleText.Normalize(words), StringComparison.Ordinal).ShouldBeTrue($"{id}: {words}");

    private static string ClusterOf(string id)
    {
        while (Manifest.Pages[id].DerivesFrom is [var derivation, ..])
        {
            id = derivation.Source;
        }

        return id;
    }

    private static DateOnly Day(string timestamp)
    {
        Timestamp.TryParse(timestamp, out var result).ShouldBeTrue(timestamp);
        return result.Date;
    }

    private static HashSet<string> Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => Hump().Replace(name, "-$0").ToLowerInvariant())];

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();

    [GeneratedRegex(@"\b(?<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?,? (?<date>\d{1,2} [A-Z][a-z]+ 20\d\d|[A-Z][a-z]+ \d{1,2}, 20\d\d)")]
    private static partial Regex WeekdayAndDate();
}

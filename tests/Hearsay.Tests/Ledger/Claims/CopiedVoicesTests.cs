using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Tests.Agreements;

namespace Hearsay.Tests.Ledger.Claims;

/// <summary>Who says what stands in a copy.</summary>
public class CopiedVoicesTests
{
    private const string Words = "the old dam above the town would not hold the water of another week";

    private static readonly ArticleRecord Source = Page("source", $"Ruben Halvik said that {Words}.");

    [Fact]
    public void A_copy_that_lost_the_name_has_its_source_s_voice() =>
        VoiceIn(Page("copy", $"A farmer said that {Words}."), DerivationKind.LightEdit).Actor!.Name.ShouldBe("Ruben Halvik");

    [Fact]
    public void A_copy_that_names_somebody_is_taken_at_its_word() =>
        VoiceIn(Page("copy", $"Jana Brodt said that {Words}."), DerivationKind.LightEdit).Actor!.Name.ShouldBe("Jana Brodt");

    [Fact]
    public void A_spun_copy_is_not_taken_at_its_word() =>
        VoiceIn(Page("copy", $"Jana Brodt said that {Words}."), DerivationKind.Spun).Actor!.Name.ShouldBe("Ruben Halvik");

    [Fact]
    public void A_machine_s_word_for_nameless_people_adds_none()
    {
        var source = Page("source", $"Health officials in Norway said that {Words}.");
        VoiceIn(Page("copy", $"Wellness officers in Norway said that {Words}."), DerivationKind.Spun, source).Anonymous.ShouldBe("health officials in Norway");
    }

    [Fact]
    public void What_was_not_taken_over_keeps_its_own_voice() =>
        VoiceIn(Page("copy", $"A farmer said that {Words}."), derivation: null).Actor.ShouldBeNull();

    private static ArticleRecord Page(string id, string text) => AgreementTexts.Record(id, text, new DateOnly(2026, 3, 5));

    private static Voice VoiceIn(ArticleRecord copy, DerivationKind? derivation, ArticleRecord? from = null)
    {
        var source = from ?? Source;
        StoryArticle[] articles = [.. new[] { source, copy }.Select(record => new StoryArticle(record.Id, record.Id, record)).OrderBy(article => article.Record.Identity)];
        var actors = ActorIndex.Of(articles, []);
        var sites = Sites.Of(articles, actors);
        var origins = new OriginResolver(articles.ToDictionary(article => article.Record.Identity, article => article.Record), derivation is { } kind ? [Derived(copy, source, kind)] : []);
        return CopiedVoices.Given([.. articles.SelectMany(article => PropositionReader.Of(article, actors, sites))], origins)
            .First(proposition => proposition.Article.Record.Id == copy.Id).Voice;
    }

    // The copy's sentence lies beside the source's.
    private static Derivation Derived(ArticleRecord copy, ArticleRecord source, DerivationKind kind) => new()
    {
        Article = copy.Identity,
        Source = source.Identity,
        Kind = kind,
        Probability = 1,
        Coverage = 1,
        Directed = true,
        Passages = [new Passage(new TextSpan(0, copy.Text.TrimEnd().Length), new TextSpan(0, source.Text.TrimEnd().Length), 18, 18)],
    };
}

using Hearsay.Bench.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.World;

/// <summary>The ledger of the second world against its truth.</summary>
public class WorldTruthTests
{
    [Fact]
    public void Namesakes_and_spellings_are_told_apart_and_together()
    {
        var actors = LedgerWorld.View.Actors().ToArray();
        var items = LedgerWorld.Truth.Actors
            .SelectMany(actor => actor.Mentions.Select(mention => (Truth: actor.Actor, Found: ActorAt(actors, mention))))
            .ToArray();
        BCubed.F1(items).ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', items));
    }

    [Fact]
    public void Six_of_seven_planted_denials_are_found_and_every_disputed_claim_is_a_planted_one_but_the_finding_of_bullet_holes()
    {
        var truth = LedgerWorld.Truth.Claims.Where(claim => claim.Statements.Select(statement => statement.Side).Distinct().Count() == 2).ToArray();
        var found = truth.Count(claim => Disputed().Any(disputed => Rests(disputed, claim, "for") && Rests(disputed, claim, "against")));
        found.ShouldBeGreaterThanOrEqualTo(6);
        var invented = Disputed().Where(disputed => !LedgerWorld.Truth.Claims.Any(claim => Rests(disputed, claim, null))).Select(disputed => disputed.Text).ToArray();
        invented.Length.ShouldBeLessThanOrEqualTo(1, string.Join('\n', invented));
    }

    [Fact]
    public void A_company_that_admits_what_its_head_denied_contradicts_its_own_words() =>
        LedgerWorld.View.Contradictions().ShouldContain(pair => pair.Contradiction.Kind == ContradictionKind.OwnWords
            && pair.Contradiction.First.Concat(pair.Contradiction.Second).Any(place => place.Article.Id == "plant-7"));

    [Fact]
    public void Every_contradiction_opens_onto_words_of_its_pages()
    {
        foreach (var (_, contradiction) in LedgerWorld.View.Contradictions())
        {
            contradiction.First.ShouldNotBeEmpty();
            contradiction.Second.ShouldNotBeEmpty();
            foreach (var place in contradiction.First.Concat(contradiction.Second))
            {
                LedgerWorld.TextOf(place.Article.Id).Length.ShouldBeGreaterThanOrEqualTo(place.Span.End);
            }
        }
    }

    [Fact]
    public void Every_count_of_a_claim_opens_onto_its_statements_and_reports()
    {
        foreach (var claim in LedgerWorld.View.Stories().SelectMany(story => story.Claims))
        {
            foreach (var side in new[] { ClaimSide.For, ClaimSide.Against })
            {
                var own = claim.Statements.Where(statement => statement.Side == side).ToArray();
                var told = claim.Reports.Where(report => report.Side == side).ToArray();
                claim.Origins.Of(side).ShouldBe(own.SelectMany(statement => statement.Origins).Concat(told.SelectMany(report => report.Origins)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
                claim.Parties.Of(side).ShouldAllBe(party => own.Any(statement => statement.Party == party));
                claim.Speakers.Of(side).ShouldAllBe(speaker => own.Any(statement => statement.Speaker == speaker || statement.Anonymous == speaker));
                claim.Anonymous.Of(side).ShouldBeSubsetOf(claim.Speakers.Of(side));
            }
        }
    }

    [Fact]
    public void Fifty_one_and_more_than_fifty_are_no_contradiction()
    {
        var apart = LedgerWorld.Truth.Apart.Single(pair => pair.WordsA == "More than 50");
        LedgerWorld.View.Contradictions().ShouldNotContain(pair => pair.Contradiction.Kind == ContradictionKind.Figures
            && pair.Contradiction.First.Any(place => At(place, apart.PageA, apart.WordsA)) && pair.Contradiction.Second.Any(place => At(place, apart.PageB, apart.WordsB)));
    }

    private static IEnumerable<Claim> Disputed() =>
        LedgerWorld.View.Stories().SelectMany(story => story.Claims).Where(claim => claim.Disputed.Any(dispute => dispute.Kind == DisputeKind.Denial));

    private static bool Rests(Claim claim, WorldClaim truth, string? side) => truth.Statements
        .Where(statement => side is null || statement.Side == side)
        .Any(statement => claim.Statements.Any(own => own.Article.Id == statement.Page && own.Content.Any(part => part.Overlaps(LedgerWorld.Find(statement.Page, statement.Words)))));

    private static bool At(ContradictionPlace place, string page, string words) => place.Article.Id == page && place.Span.Overlaps(LedgerWorld.Find(page, words));

    private static string ActorAt(IEnumerable<Actor> actors, WorldPlace place)
    {
        var span = LedgerWorld.Find(place.Page, place.Words);
        return actors.FirstOrDefault(actor => actor.Type == EntityType.Person && actor.Mentions.Any(mention => mention.Article.Id == place.Page && mention.Span.Overlaps(span)))?.Id
            ?? "none of " + place.Page + " " + place.Words;
    }
}

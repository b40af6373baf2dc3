using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Exports;

/// <summary>
/// Claims as schema.org ClaimReview, ready for a fact-checker to finish: what is claimed, by whom, where and when it appeared. What only the reviewer can say (reviewRating, author, url
/// of the review) is left out; nothing here says that a claim is true or false.
/// </summary>
public static class ClaimReviewJson
{
    /// <summary>Writes the claims of all stories that somebody named or quoted stands for.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="output">Where to, UTF-8; stays open.</param>
    /// <returns>Number of claims.</returns>
    public static int Write(LedgerView view, Stream output)
    {
        ArgumentNullException.ThrowIfNull(view);
        var claims = view.Stories().SelectMany(story => story.Claims.Where(claim => claim.Statements.Any(IsMade)).Select(claim => (Claim: claim, Story: story))).ToArray();
        using var json = ExportJson.WriterOn(output);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.List("@graph", claims, pair => json.Object(() => Write(json, pair.Claim, pair.Story, view)));
        json.WriteEndObject();
        return claims.Length;
    }

    private static bool IsMade(ClaimStatement statement) => statement.Side == ClaimSide.For && !StorySpeaker.AllOf(statement).IsEmpty;

    private static void Write(Utf8JsonWriter json, Claim claim, StoryLedger story, LedgerView view)
    {
        var text = ClaimText.Of(claim.Text);
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", ExportIris.OfClaim(claim.Id) + ":review");
        json.WriteString("claimReviewed", text);
        json.Object("itemReviewed", () =>
        {
            json.WriteString("@type", "Claim");
            json.WriteString("@id", ExportIris.OfClaim(claim.Id));
            json.WriteString("text", text);
            var speakers = Authors(claim, story, view).ToArray();
            if (speakers.Length > 0)
            {
                json.List("author", speakers, author => json.Object(() =>
                {
                    json.WriteString("@type", author.Type);
                    json.WriteString("name", author.Name);
                    json.Optional(author.Type == "Person" ? "jobTitle" : "description", author.Role);
                }));
            }

            // A page that only carries the denial is none that the claim appeared on.
            var records = claim.Statements.Where(statement => statement.Side == ClaimSide.For).Select(statement => statement.Article).Distinct().Select(article => view.Article(article)!)
                .OrderBy(record => record.Article.Published ?? new Timestamp(DateOnly.MaxValue)).ThenBy(record => record.Identity).ToArray();
            json.Optional("datePublished", records[0].Article.Published?.ToString());
            json.Object("firstAppearance", () => WriteAppearance(json, records[0]));
            json.List("appearance", records, record => json.Object(() => WriteAppearance(json, record)));
        });
        if (!claim.Disputed.IsEmpty)
        {
            json.WriteString("reviewBody", string.Join("; ", claim.Disputed.Select(dispute => dispute.Text)));
        }
    }

    // Who stands for it; who denies it is no author.
    private static IEnumerable<(string Type, string Name, string? Role)> Authors(Claim claim, StoryLedger story, LedgerView view) => claim.Statements
        .Where(statement => statement is { Side: ClaimSide.For, Speaker: not null })
        .SelectMany(statement => StorySpeaker.AllOf(statement).Select(speaker => (Speaker: speaker, Statement: statement)))
        .GroupBy(pair => (pair.Speaker.Name, pair.Speaker.Actor), pair => pair.Statement).OrderBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Actor, StringComparer.Ordinal)
        .Select(group =>
        {
            var actor = SpeakerRole.ActorOf(story.Actors, group.Key.Actor);
            return (actor?.Type == EntityType.Person ? "Person" : "Organization", group.Key.Name, SpeakerRole.Of(actor, group, article => view.Article(article)!));
        });

    private static void WriteAppearance(Utf8JsonWriter json, ArticleRecord record)
    {
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", ExportIris.OfArticle(record.Identity));
        json.Optional("url", record.Article.Url ?? (record.Identity.Id.StartsWith("http", StringComparison.Ordinal) ? record.Identity.Id : null));
        json.Optional("headline", record.Article.Title);
        json.Optional("datePublished", record.Article.Published?.ToString());
        if (record.Article.Outlet is { } outlet)
        {
            json.Object("publisher", () =>
            {
                json.WriteString("@type", "Organization");
                json.WriteString("name", outlet);
            });
        }
    }
}

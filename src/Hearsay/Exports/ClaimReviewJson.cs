using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
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
        var claims = view.Stories().SelectMany(story => story.Claims).ToArray();
        using var json = ExportJson.WriterOn(output);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.List("@graph", claims, claim => json.Object(() => Write(json, claim, view)));
        json.WriteEndObject();
        return claims.Length;
    }

    private static void Write(Utf8JsonWriter json, Claim claim, LedgerView view)
    {
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", ExportIris.OfClaim(claim.Id) + ":review");
        json.WriteString("claimReviewed", claim.Text);
        json.Object("itemReviewed", () =>
        {
            json.WriteString("@type", "Claim");
            json.WriteString("@id", ExportIris.OfClaim(claim.Id));
            json.WriteString("text", claim.Text);
            var speakers = Authors(claim, view).ToArray();
            if (speakers.Length > 0)
            {
                json.List("author", speakers, author => json.Object(() =>
                {
                    json.WriteString("@type", author.Type);
                    json.WriteString("name", author.Name);
                    json.Optional(author.Type == "Person" ? "jobTitle" : "description", author.Role);
                }));
            }

            var records = claim.Statements.Select(statement => statement.Article).Distinct().Select(article => view.Article(article)!)
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

    // Who stands for it; of a claim that is only denied who denies it is no author.
    private static IEnumerable<(string Type, string Name, string? Role)> Authors(Claim claim, LedgerView view) => claim.Statements
        .Where(statement => statement is { Side: ClaimSide.For, Speaker: not null })
        .GroupBy(statement => statement.Speaker!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group =>
        {
            var entities = group.Select(statement => (Record: view.Article(statement.Article)!, statement.Statement))
                .Select(pair => pair.Record.EntityOf(pair.Record.StatementOf(pair.Statement)?.Speaker)).OfType<Entity>().ToArray();
            var role = entities.Select(entity => entity.Role).OfType<string>().OrderByDescending(given => given.Length).ThenBy(given => given, StringComparer.Ordinal).FirstOrDefault();
            return (entities.Any(entity => entity.Type == EntityType.Person) ? "Person" : "Organization", group.Key, role);
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

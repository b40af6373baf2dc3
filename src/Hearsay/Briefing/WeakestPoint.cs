using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>What an editor should hear about a claim before printing it: the one or two things that weigh most against it.</summary>
internal static class WeakestPoint
{
    private const int Most = 2;

    /// <summary>The weakest point in words ("one origin, anonymous"; "denied by Kharovia"; "figure disputed: 20 to 200 dead"); null when nothing stands out.</summary>
    public static string? Of(Claim claim, StoryLedger story, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, OutletSpellings spellings)
    {
        var points = Points(claim, story, records, spellings).Take(Most).ToArray();
        return points.Length == 0 ? null : string.Join("; ", points);
    }

    private static IEnumerable<string> Points(Claim claim, StoryLedger story, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, OutletSpellings spellings)
    {
        foreach (var dispute in claim.Disputed.Select(dispute => dispute.Text).Distinct(StringComparer.Ordinal))
        {
            yield return dispute;
        }

        var origins = claim.Origins.For.Union(claim.Origins.Against, StringComparer.Ordinal).ToArray();
        var named = claim.Statements.Any(statement => statement.Speaker is not null);
        var anonymous = !named && claim.Statements.Any(statement => statement.Anonymous is not null);
        var articles = claim.Statements.Select(statement => statement.Article).Distinct().ToArray();
        var who = anonymous ? ", anonymous" : named ? "" : ", no speaker named";
        if (origins.Length == 1)
        {
            var pages = articles.Length > 1 && !anonymous ? FormattableString.Invariant($" behind {articles.Length} pages") : "";
            yield return $"one origin{pages}{who}";
        }
        else if (!named)
        {
            yield return anonymous ? "anonymous" : "no speaker named";
        }

        if (articles.All(article => records[article].IsSpun))
        {
            yield return articles.Length == 1 ? "only in a machine-spun text" : "only in machine-spun texts";
        }

        if (origins.Length > 0 && origins.All(origin => articles.All(article => !string.Equals(article.ToString(), origin, StringComparison.Ordinal)) && !IsStored(origin, story)))
        {
            // Of an outlet whose pages are stored it is another page.
            var page = Array.Exists(origins, origin => records.Values.Any(record => OutletName.Of(record.Article) is { } outlet && OutletName.Same(outlet, origin))) ? "a page of " : "";
            yield return $"its source, {page}{string.Join(", ", spellings.Of(origins))}, is not at hand";
        }

        if (origins.Length > 1 && named && claim.Parties.For.Union(claim.Parties.Against, StringComparer.Ordinal).ToArray() is [var party])
        {
            yield return $"one party only: {story.Parties.GetValueOrDefault(party, party)}";
        }

        if (claim.Statements.All(statement => records[statement.Article].StatementOf(statement.Statement) is { Via: { Length: > 0 } via } && via.Any(link => link.Relation == CreditRelation.StateMedia)))
        {
            yield return "through state media only";
        }
    }

    private static bool IsStored(string origin, StoryLedger story) => story.Story.Articles.Any(article => string.Equals(article.ToString(), origin, StringComparison.Ordinal));
}

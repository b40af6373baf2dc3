using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>What an editor should hear about a claim before printing it: the one or two things that weigh most against it.</summary>
internal static class WeakestPoint
{
    private const int Most = 2; // weak points named of one story

    /// <summary>The weakest point in words ("one origin, anonymous"; "denied by Kharovia"; "figure disputed: 20 to 200 dead"); null when nothing stands out.</summary>
    public static string? Of(ToldClaim told, StoryLedger story, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, OutletSpellings spellings)
    {
        var points = Points(told, story, records, spellings).Take(Most).ToArray();
        return points.Length == 0 ? null : string.Join("; ", points);
    }

    private static IEnumerable<string> Points(ToldClaim told, StoryLedger story, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, OutletSpellings spellings)
    {
        var claim = told.Claim;
        foreach (var dispute in claim.Disputed.Select(dispute => WordsOf(dispute, claim, story)).Distinct(StringComparer.Ordinal))
        {
            yield return dispute;
        }

        if (OthersOf(told, records) is { Length: > 0 } others)
        {
            yield return $"the same words are also given to {string.Join(" and ", others)}";
        }

        var origins = claim.Origins.For.Union(claim.Origins.Against, StringComparer.Ordinal).ToArray();
        var named = claim.Statements.Any(statement => statement.Speaker is not null);
        var anonymous = !named && claim.Statements.Any(statement => statement.Anonymous is not null);
        var isBody = anonymous && claim.Statements.All(statement => statement.Anonymous is null || BodyNouns.IsBody(statement.Anonymous));
        var articles = claim.Statements.Select(statement => statement.Article).Distinct().ToArray();
        var without = isBody ? "nobody named" : anonymous ? "anonymous" : "no speaker named";
        var who = named ? "" : ", " + without;
        if (origins.Length == 1)
        {
            var pages = articles.Length > 1 && !anonymous ? FormattableString.Invariant($" behind {articles.Length} pages") : "";
            yield return $"one origin{pages}{who}";
        }
        else if (!named)
        {
            yield return without;
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

        if (origins.Length > 1 && named && claim.Denial is null && claim.Parties.For.Union(claim.Parties.Against, StringComparer.Ordinal).ToArray() is [var party])
        {
            yield return $"one party only: {story.Parties.GetValueOrDefault(party, party)}";
        }

        if (claim.Statements.All(statement => records[statement.Article].StatementOf(statement.Statement) is { Via: { Length: > 0 } via } && via.Any(link => link.Relation == CreditRelation.StateMedia)))
        {
            yield return "through state media only";
        }
    }

    // Who says the contrary of his own words, or of what another of his side says, is no other side.
    private static string WordsOf(Dispute dispute, Claim claim, StoryLedger story)
    {
        if (dispute.Kind != DisputeKind.Denial || claim.Parties.For is not [var party] || claim.Parties.Against is not [var other] || !string.Equals(party, other, StringComparison.Ordinal))
        {
            return dispute.Text;
        }

        var speakers = claim.Speakers.Against.Except(claim.Speakers.For, StringComparer.Ordinal).ToArray();
        return speakers.Length == 0 ? "contradicted by the same speaker elsewhere" : $"contradicted within {story.Parties.GetValueOrDefault(party, party)}, by {string.Join(", ", speakers)}";
    }

    // Two who are said to have said the same words, word for word, do not bear each other out: one of the pages has the wrong speaker.
    private static string[] OthersOf(ToldClaim told, IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records)
    {
        const int LeastWords = 6;
        if (!told.IsQuoted || told.Member is not { Party: { } party } || told.Claim.Text.AsSpan().Count(' ') < LeastWords - 1)
        {
            return [];
        }

        var words = LettersOf(told.Claim.Text);
        return [.. told.Claim.Statements
            .Where(other => other.Side == told.Member.Side && other.Party is not null && !string.Equals(Voice.Behind(other.Party), Voice.Behind(party), StringComparison.Ordinal)
                && LettersOf(records[other.Article].WordsOf(other.Content)).Contains(words, StringComparison.Ordinal))
            .Select(other => other.Speaker ?? other.Anonymous).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsStored(string origin, StoryLedger story) => story.Story.Articles.Any(article => string.Equals(article.ToString(), origin, StringComparison.Ordinal));
}

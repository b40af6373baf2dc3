using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>What was found of who said what.</summary>
/// <param name="Statements">Statements in text order, ids "s1", "s2" …</param>
/// <param name="Credits">Credits in text order, over all blocks, chrome included.</param>
/// <param name="Diagnostics">What was noticed.</param>
internal sealed record StatementFindings(
    ImmutableArray<Statement> Statements,
    ImmutableArray<Credit> Credits,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Entry of the folder: attribution, who said what and through which media it came, after Pareti's PARC and Newell's PolNeAR. Quotations are
/// found by their marks, candidates by the shape of each verb's clause, and weighed by a lexicon of cues. Thread-safe.
/// </summary>
internal sealed class StatementExtractor
{
    private readonly CueLexicon _lexicon = CueLexicon.Default;

    /// <summary>Finds the statements and credits of one grounded article.</summary>
    /// <returns>The findings; HS0501 for quotation marks without a partner.</returns>
    public StatementFindings Extract(GroundedArticle grounded)
    {
        var article = grounded.Analyzed;
        var diagnostics = new List<Diagnostic>();
        var quotations = QuotationScanner.Scan(article.Article, diagnostics);
        ImmutableArray<Quotation> outer = [.. quotations.Where(quotation => quotation.Depth == 0)];
        var candidates = CandidatesOf(article, outer).ToList();
        var credits = CreditFinder.Find(article);
        var chosen = DoubledAttribution.Drop(CandidateSelector.Select(candidates, _lexicon), credits);
        var joined = LostMarks.Join(article, QuotationJoiner.Join(article, outer, chosen));
        var statements = new StatementBuilder(grounded, outer, credits, _lexicon).Build(joined);
        return new StatementFindings(statements, [.. credits.Select(found => found.Credit).Where(credit => !OutletLexicon.Default.IsDescription(credit.Outlet))], [.. diagnostics]);
    }

    /// <summary>Every candidate of an article, whatever its cue is worth: for extraction, and for counting cues.</summary>
    public IEnumerable<Candidate> CandidatesOf(Language.AnalyzedArticle article, ImmutableArray<Quotation> outer)
    {
        var map = QuotationMap.Of(article, outer);
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var view = new SentenceView(article, i, outer, map);
            foreach (var candidate in new AccordingFinder(view).Find())
            {
                yield return candidate;
            }

            if (ColonFinder.Find(view) is { } headed)
            {
                yield return headed;
            }

            foreach (var candidate in new NounCueFinder(view, _lexicon).Find())
            {
                yield return candidate;
            }

            foreach (var candidate in new CandidateFinder(view, _lexicon).Find())
            {
                yield return candidate;
            }
        }
    }
}

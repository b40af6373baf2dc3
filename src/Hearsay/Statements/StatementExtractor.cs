using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Charges;
using Hearsay.Statements.Credits;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Joining;
using Hearsay.Statements.Learned;
using Hearsay.Statements.Quotations;
using Hearsay.Statements.Rules;
using Hearsay.Statements.Speakers;

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
/// found by their marks, cues with their sources and contents by a trained model on the trees, and by rules where it is silent. Thread-safe.
/// </summary>
internal sealed class StatementExtractor
{
    private readonly CueLexicon _lexicon = CueLexicon.Default;
    private readonly AttributionModel? _model;

    public StatementExtractor(AttributionModel? model = null) => _model = model;

    /// <summary>Finds the statements and credits of one grounded article.</summary>
    /// <param name="grounded">The article.</param>
    /// <param name="cancel">Gives the work up at the next sentence.</param>
    /// <returns>The findings; HS0501 for quotation marks without a partner.</returns>
    public StatementFindings Extract(GroundedArticle grounded, CancellationToken cancel = default)
    {
        var article = grounded.Analyzed;
        var diagnostics = new List<Diagnostic>();
        var quotations = QuotationScanner.Scan(article.Article, diagnostics);
        var outer = OuterOf(quotations);
        var credits = CreditFinder.Find(article);
        var joined = Choose(article, outer, credits, cancel);
        cancel.ThrowIfCancellationRequested();
        var statements = new StatementBuilder(grounded, outer, credits, _lexicon).Build(joined);
        return new StatementFindings(statements, [.. credits.Select(found => found.Credit).Where(credit => !OutletLexicon.Default.IsDescription(credit.Outlet))], [.. diagnostics]);
    }

    /// <summary>The attributions of an article, before it is known who the speakers are.</summary>
    public List<Candidate> Attributions(AnalyzedArticle article) =>
        Choose(article, OuterOf(QuotationScanner.Scan(article.Article, [])), CreditFinder.Find(article));

    /// <summary>Every candidate of an article, whatever its cue is worth: for extraction, and for counting cues.</summary>
    public IEnumerable<Candidate> CandidatesOf(AnalyzedArticle article, ImmutableArray<Quotation> outer, CancellationToken cancel = default)
    {
        var map = QuotationMap.Of(article, outer);
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var view = new SentenceView(article, i, outer, map);
            foreach (var candidate in new AccordingFinder(view).Find())
            {
                yield return candidate;
            }

            if (ColonFinder.Find(view) is { } headed)
            {
                yield return headed;
            }

            if (DashFinder.Find(view) is { } trailed)
            {
                yield return trailed;
            }

            foreach (var candidate in new NounCueFinder(view, _lexicon).Find())
            {
                yield return candidate;
            }

            foreach (var candidate in new FigureCueFinder(view).Find())
            {
                yield return candidate;
            }

            foreach (var candidate in new CandidateFinder(view, _lexicon).Find())
            {
                yield return candidate;
            }
        }
    }

    private static ImmutableArray<Quotation> OuterOf(ImmutableArray<Quotation> quotations) => [.. quotations.Where(quotation => quotation.Depth == 0)];

    private List<Candidate> Choose(AnalyzedArticle article, ImmutableArray<Quotation> outer, List<FoundCredit> credits, CancellationToken cancel = default)
    {
        var learned = new AttributionFinder(article, outer, _lexicon, _model ?? AttributionModel.Default).Find(cancel);
        var ruled = CandidateSelector.Select(CandidatesOf(article, outer, cancel).ToList(), _lexicon);
        var merged = SharedSpeaker.Part(article, Unsaid.Drop(article, AnonymityRequests.Drop(article, CandidateMerger.Merge(JoinedClauses.Part(article, learned, ruled), ruled))));
        var chosen = DoubledAttribution.Drop(BareRefusals.Drop(article, merged), credits);
        return LaidBlame.Add(article, MutualBlame.Part(article, LostMarks.Join(article, LooseQuotations.Add(article, outer, QuotationJoiner.Join(article, outer, chosen)))));
    }
}

using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>What was found of agreements and options.</summary>
/// <param name="Agreements">In the order of first mention, ids "a1", "a2" …</param>
/// <param name="Options">In text order, ids "o1", "o2" …</param>
internal sealed record AgreementFindings(ImmutableArray<Agreement> Agreements, ImmutableArray<PolicyOption> Options);

/// <summary>
/// Entry of the folder: deals, truces, treaties and resolutions with their sides, terms and what became of them, and the options on the table. Read
/// from the trees of those sentences that have a word of the pack <c>agreements</c>; linked to statements and events by id. Thread-safe.
/// </summary>
internal sealed class AgreementExtractor(Grounder grounder)
{
    private readonly Grounder _grounder = grounder;

    /// <summary>Finds the agreements and options of one grounded article.</summary>
    /// <param name="grounded">The article.</param>
    /// <param name="statements">Its statements.</param>
    /// <param name="events">Its events, in the order of their triggers.</param>
    /// <param name="cancel">Gives the work up at the next sentence.</param>
    public AgreementFindings Extract(GroundedArticle grounded, ImmutableArray<Statement> statements, ImmutableArray<Event> events, CancellationToken cancel = default)
    {
        var article = grounded.Analyzed;
        AgreementReading? reading = null;
        foreach (var sentence in article.Sentences)
        {
            cancel.ThrowIfCancellationRequested();
            ClauseTree? tree = null;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = article.Tokens[i];
                var names = MentionFinder.MayName(token);
                var cues = OptionFinder.MayCue(token);
                if (names || cues)
                {
                    reading ??= new AgreementReading(new AgreementScene(grounded, _grounder, statements, events));
                    tree ??= new ClauseTree(article, sentence);
                    reading.Read(tree, i, names, cues);
                }
            }
        }

        return reading?.Build() ?? new AgreementFindings([], []);
    }
}

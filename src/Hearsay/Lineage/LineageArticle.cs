using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>What pair decisions need of a record, worked out once: it is compared with many others. The record itself is several times as large and is not held.</summary>
internal sealed class LineageArticle
{
    private LineageArticle(ArticleRecord record)
    {
        Identity = record.Identity;
        DocumentHash = record.DocumentHash;
        Text = record.Text;
        Published = record.Article.Published;
        Spun = record.Spun?.Probability ?? 0;
        Weighed = WeighedWords.Of(record.Article);
        Marks = ArticleMarks.Of(record.Article);
        Sources = SourceNames.In(record, Words, Marks.Agency);
        Quoted = QuotedWords.In(record, Words, Sources.Reported);
        IsAnchor = AnchorWords.In(record.Article, Words);
        Compared = ComparedMarks.Of(record, [.. AnchorSketcher.Fingerprints(Words, IsAnchor, Weighed.Weights)]);
        OwnWords = Quoted.AsSpan().Count(false);
        About = WordBag.Of(Weighed, Quoted);
        Names = WordBag.Of(Weighed, new bool[Words.Count], IsAnchor);
        Given = GivenWords.In(record, Words, Quoted, Sources);
    }

    /// <summary>Which document it is.</summary>
    public DocumentIdentity Identity { get; }

    /// <summary>Hash of the document, see <see cref="ArticleRecord.DocumentHash"/>.</summary>
    public string DocumentHash { get; }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>When it was published; null when that is not known.</summary>
    public Timestamp? Published { get; }

    /// <summary>How probable it is that a machine has spun it, 0 to 1; 0 when that was not asked.</summary>
    public double Spun { get; }

    /// <summary>The words of headline and body.</summary>
    public WordSequence Words => Weighed.Words;

    /// <summary>The words and how much each of them says.</summary>
    public WeighedWords Weighed { get; }

    /// <summary>For each word, whether it stands in quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>Whom the page names as where its news comes from.</summary>
    public SourceNames Sources { get; }

    /// <summary>For each word, whether it is a name or a figure, see <see cref="AnchorWords"/>.</summary>
    public bool[] IsAnchor { get; }

    /// <summary>What tells whether it is worth aligning with another.</summary>
    public ComparedMarks Compared { get; }

    /// <summary>What the page says of whose text it is.</summary>
    public ArticleMarks Marks { get; }

    /// <summary>Number of words outside quotations.</summary>
    public int OwnWords { get; }

    /// <summary>What it is about, in its own words.</summary>
    public WordBag About { get; }

    /// <summary>The telling names and figures.</summary>
    public WordBag Names { get; }

    /// <summary>What was said to one outlet alone.</summary>
    public ImmutableArray<GivenWords> Given { get; }

    /// <summary>The normalised outlet; null when it is not known.</summary>
    public string? Outlet => Compared.Outlet;

    /// <summary>The normalised outlets that the article credits, in ordinal order.</summary>
    public ImmutableArray<string> Credits => Compared.Credits;

    /// <summary>Those of <see cref="Credits"/> whose report the article passes on, not only the words that were said to them.</summary>
    public ImmutableArray<string> ReportedBy => Compared.ReportedBy;

    /// <summary>How many other outlets' reports the article passes on; the agency of its own dateline is none of them.</summary>
    public int Reports => ReportedBy.Count(name => Marks.Agency is not { } agency || !OutletName.Same(name, agency));

    /// <summary>Prepares the article of a record for comparison with others.</summary>
    public static LineageArticle Of(ArticleRecord record) => new(record);
}

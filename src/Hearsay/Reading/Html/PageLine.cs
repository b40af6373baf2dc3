using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>A paragraph of a page with all by which it is judged; <see cref="Kind"/> is the judgement.</summary>
/// <param name="paragraph">Where it stands on the page.</param>
/// <param name="shape">What its characters say.</param>
/// <param name="furniture">What its words say.</param>
internal sealed class PageLine(PageParagraph paragraph, LineShape shape, Furniture furniture)
{
    /// <summary>From this share of links on, what is no sentence is a list of links.</summary>
    public const double MostLinks = 0.6;

    private const double MostLinksInText = 0.5; // share of a line's letters in links

    /// <summary>The traits of markup that are not of the article itself.</summary>
    public const MarkupTrait NotArticle = MarkupTrait.Furniture | MarkupTrait.Comments;

    /// <summary>Where it stands in the page's text.</summary>
    public TextSpan Span => Shape.Span;

    /// <summary>What its characters say.</summary>
    public LineShape Shape { get; } = shape;

    /// <summary>What its words say.</summary>
    public Furniture Furniture { get; } = furniture;

    /// <summary>The innermost block-level element that it stands in.</summary>
    public PageNode Node { get; } = paragraph.Node;

    /// <summary>How much of it is links, and where they lead.</summary>
    public PageLinks Links { get; } = paragraph.Links;

    /// <summary>What the first time element in it gives for machines; null when there is none.</summary>
    public string? Moment { get; } = paragraph.Moment;

    /// <summary>True when it belongs to a card that announces another page.</summary>
    public bool IsCard { get; set; }

    /// <summary>True when the page's linked data has it in the article's body.</summary>
    public bool IsInLinkedBody { get; set; }

    /// <summary>What kind of block the line was judged to be.</summary>
    public BlockKind Kind { get; set; } = BlockKind.Chrome;

    /// <summary>True for a heading, h1 to h6.</summary>
    public bool IsHeading => Node.Own.HasAny(MarkupTrait.Heading);

    /// <summary>True for an item of a list or a cell of a table.</summary>
    public bool IsItem => Node.Own.HasAny(MarkupTrait.Item);

    /// <summary>True for running text that no word and no link says anything against.</summary>
    public bool Runs => Furniture == Furniture.None && Shape.IsSolid && Links.Share <= MostLinksInText && !IsCard;

    /// <summary>True for what is mostly links and no sentence.</summary>
    public bool IsLinks => Links.Share > MostLinks && !Shape.IsSolid;

    /// <summary>True for a few words without a stop: what a heading or a label looks like.</summary>
    public bool IsLabel => !Shape.IsSentence && Shape.Words <= 12;

    /// <summary>True for running text that the markup up to an outer element says nothing against either.</summary>
    /// <param name="outer">Where to stop; null for the page's body.</param>
    public bool RunsIn(PageNode? outer) => IsInLinkedBody || (Runs && !Node.TraitsBelow(outer).HasAny(NotArticle));
}

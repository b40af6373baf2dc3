using AngleSharp.Dom;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>An element of a page that text stands in, with what its markup says and how much running text it holds.</summary>
internal sealed class PageNode
{
    private readonly MarkupTrait _byTag;

    private PageNode(PageNode? parent, string tag, string? className, MarkupTrait byTag, MarkupTrait byName)
    {
        Parent = parent;
        Tag = tag;
        ClassName = className;
        _byTag = byTag;
        Own = byTag | byName;
    }

    /// <summary>The element around it; null for the page's body.</summary>
    public PageNode? Parent { get; }

    /// <summary>Name of the element, lower case.</summary>
    public string Tag { get; }

    /// <summary>Its class as written; elements of one kind share it.</summary>
    public string? ClassName { get; }

    /// <summary>The elements right inside it that text stands in, in page order.</summary>
    public List<PageNode> Children { get; } = [];

    /// <summary>What its own markup says, as far as it is believed.</summary>
    public MarkupTrait Own { get; private set; }

    /// <summary>Letters of running text inside, whatever its markup.</summary>
    public int All { get; set; }

    /// <summary>Letters of running text inside, furniture left out.</summary>
    public int Running { get; set; }

    /// <summary>Index of its first paragraph.</summary>
    public int First { get; set; } = int.MaxValue;

    /// <summary>Index of its last paragraph.</summary>
    public int Last { get; set; } = -1;

    /// <summary>True when a line stands inside.</summary>
    public bool Holds(int line) => line >= First && line <= Last;

    /// <summary>The node of an element.</summary>
    public static PageNode Of(IElement element, PageNode? parent)
    {
        var tag = element.LocalName;

        // A class on the page's outermost elements names the template, not the part.
        if (tag is "html" or "body")
        {
            return new PageNode(parent, tag, element.ClassName, MarkupTrait.None, MarkupTrait.None);
        }

        // What is the article by its tag is not furniture because of a word in its name.
        var byName = OfNames(element) & (tag is "article" or "main" ? ~(MarkupTrait.Furniture | MarkupTrait.Doubtful | MarkupTrait.Teaser) : ~MarkupTrait.None);
        return new PageNode(parent, tag, element.ClassName, OfTag(tag, element), byName);
    }

    /// <summary>The element holds so much of the page that its markup cannot mean what it says: a class on an outer element names the template, not the part.</summary>
    public void Disbelieve() => Own &= ~(MarkupTrait.Furniture | MarkupTrait.Caption | MarkupTrait.Byline | MarkupTrait.Doubtful | MarkupTrait.Teaser);

    /// <summary>Leaves only what the element's tag and its roles say.</summary>
    public void DisbelieveNames() => Own &= _byTag | ~(MarkupTrait.Furniture | MarkupTrait.Doubtful | MarkupTrait.Teaser | MarkupTrait.Comments);

    /// <summary>The element's pictures are the article: what stands under them is its text.</summary>
    public void DisbelieveCaptions() => Own &= ~MarkupTrait.Caption;

    /// <summary>What its markup and that of the elements around it says, up to but without an outer one.</summary>
    /// <param name="outer">Where to stop; null for the page's body.</param>
    public MarkupTrait TraitsBelow(PageNode? outer)
    {
        var traits = Own;
        for (var at = this; at is not null && !ReferenceEquals(at, outer); at = at.Parent)
        {
            traits |= at.Own & ~(MarkupTrait.Content | MarkupTrait.Heading | MarkupTrait.Item);
        }

        return traits;
    }

    private static MarkupTrait OfTag(string tag, IElement element)
    {
        var trait = tag switch
        {
            "nav" or "footer" or "aside" or "form" or "button" or "menu" or "dialog" or "label" or "fieldset" => MarkupTrait.Furniture,
            "figcaption" or "caption" => MarkupTrait.Caption,
            "h1" => MarkupTrait.Heading | MarkupTrait.Title,
            "h2" or "h3" or "h4" or "h5" or "h6" => MarkupTrait.Heading,
            "li" or "td" or "th" or "dt" or "dd" => MarkupTrait.Item,
            "article" or "main" => MarkupTrait.Content,
            "address" => MarkupTrait.Byline,
            _ => MarkupTrait.None,
        };
        return trait | element.GetAttribute("role") switch
        {
            "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "menu" or "dialog" or "form" => MarkupTrait.Furniture,
            "main" or "article" => MarkupTrait.Content,
            _ => MarkupTrait.None,
        }
        | (element.GetAttribute("itemprop") switch
        {
            "articleBody" => MarkupTrait.Content,
            "author" => MarkupTrait.Byline,
            _ => MarkupTrait.None,
        })
        | (element.GetAttribute("rel") == "author" ? MarkupTrait.Byline : MarkupTrait.None)
        | (IsHidden(element) ? MarkupTrait.Furniture : MarkupTrait.None);
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)));

    // An element that is not of the standard speaks by its own name: "inline-teaser".
    private static MarkupTrait OfNames(IElement element) =>
        OfName(element.ClassName) | OfName(element.Id) | (element.LocalName.Contains('-', StringComparison.Ordinal) ? OfName(element.LocalName) : MarkupTrait.None);

    // "ArticleBody__text", "post-share": the words of a name, split at capitals and at what is no letter. Short words count only where the name sets them off
    // itself: "jpYiwZ" is no name at all.
    private static MarkupTrait OfName(string? name)
    {
        const int Longest = 400;
        const int Short = 5;
        if (string.IsNullOrEmpty(name) || name.Length > Longest)
        {
            return MarkupTrait.None;
        }

        var markup = LineWords.Instance.Markup.GetAlternateLookup<ReadOnlySpan<char>>();
        var trait = MarkupTrait.None;
        Span<char> word = stackalloc char[24];
        var length = 0;
        var isSetOff = true;
        for (var i = 0; i <= name.Length; i++)
        {
            var c = i < name.Length ? name[i] : ' ';
            var isLetter = char.IsAsciiLetter(c);
            if (!isLetter || (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1])))
            {
                if (length > 0 && (length > Short || (isSetOff && !isLetter)) && markup.TryGetValue(word[..length], out var found))
                {
                    trait |= found;
                }

                length = 0;
                isSetOff = !isLetter;
            }

            if (isLetter && length < word.Length)
            {
                word[length++] = char.ToLowerInvariant(c);
            }
        }

        return trait;
    }
}

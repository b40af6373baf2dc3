namespace Hearsay.Reading.Lines;

/// <summary>What markup says of an element; several may hold.</summary>
[Flags]
internal enum MarkupTrait
{
    /// <summary>The markup says nothing of what the element holds.</summary>
    None = 0,

    /// <summary>It is not part of the article.</summary>
    Furniture = 1,

    /// <summary>It holds the article.</summary>
    Content = 2,

    /// <summary>It goes with a picture.</summary>
    Caption = 4,

    /// <summary>It says who wrote the article.</summary>
    Byline = 8,

    /// <summary>It is a heading.</summary>
    Heading = 16,

    /// <summary>It is the page's main heading.</summary>
    Title = 32,

    /// <summary>It is an item of a list or a cell of a table.</summary>
    Item = 64,

    /// <summary>It holds readers' comments.</summary>
    Comments = 128,

    /// <summary>A name that furniture has, and templates give to what they please: it speaks against labels, not against sentences.</summary>
    Doubtful = 256,

    /// <summary>It announces: another page, or above the text the article itself.</summary>
    Teaser = 512,
}

/// <summary>Questions about <see cref="MarkupTrait"/>.</summary>
internal static class MarkupTraits
{
    /// <summary>True when at least one of some traits holds.</summary>
    public static bool HasAny(this MarkupTrait traits, MarkupTrait any) => (traits & any) != MarkupTrait.None;
}

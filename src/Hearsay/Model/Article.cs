using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>What a stretch of a page is.</summary>
public enum BlockKind
{
    /// <summary>The title of the article as it stands on the page.</summary>
    Headline,

    /// <summary>Place and day at the head of the report ("WASHINGTON/BEIRUT", "GENEVA, June 3").</summary>
    Dateline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>The report itself, one block a paragraph.</summary>
    Body,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>A line that names the origin or the contributors ("Additional reporting by …", "via …").</summary>
    Credit,

    /// <summary>Page furniture: menus, share buttons, comment forms, teasers, author boxes.</summary>
    Chrome,
}

/// <summary>A stretch of the article's text and what it is; blocks are in text order and do not overlap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands; without surrounding white space.</param>
public sealed record Block(BlockKind Kind, TextSpan Span);

/// <summary>One name of a byline, its role kept apart.</summary>
/// <param name="Name">The name as printed, without "By".</param>
/// <param name="Role">"Reporter in Geneva", "Editing" …; null when the page says none.</param>
public sealed record Author(string Name, string? Role = null);

/// <summary>
/// A document's text, cut into blocks. The text is never changed after this point: every later finding
/// points into it. For text and raw documents it equals the document's content.
/// </summary>
public sealed record Article
{
    /// <summary>The whole text, furniture included, in UTF-16.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks in text order; white space between them belongs to none.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The headline's words: from the page, else as supplied; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<Author> Byline { get; init; } = [];

    /// <summary>The outlet that published the page.</summary>
    public string? Outlet { get; init; }

    /// <summary>Canonical URL of the page.</summary>
    public string? Url { get; init; }

    /// <summary>When it was first published.</summary>
    public Timestamp? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public Timestamp? Updated { get; init; }

    /// <summary>When the page was fetched.</summary>
    public Timestamp? Retrieved { get; init; }

    /// <summary>BCP 47 language of the text; "und" when it cannot be told.</summary>
    public string Language { get; init; } = "und";

    /// <summary>What was noticed while reading.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

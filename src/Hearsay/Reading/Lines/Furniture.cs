namespace Hearsay.Reading.Lines;

/// <summary>What a phrase of page furniture says about the line it stands in.</summary>
internal enum Furniture
{
    /// <summary>The line is no furniture by its shape or words.</summary>
    None,

    /// <summary>The line is furniture.</summary>
    Chrome,

    /// <summary>The line heads readers' comments or their form: all after it is furniture.</summary>
    Comments,

    /// <summary>The line heads teasers of other pages: the title-like lines after it are furniture.</summary>
    Teasers,

    /// <summary>The line heads a note about the author: what follows is furniture.</summary>
    Author,

    /// <summary>The line names contributors or an origin.</summary>
    Credit,

    /// <summary>The line describes a picture or names its maker.</summary>
    Caption,
}

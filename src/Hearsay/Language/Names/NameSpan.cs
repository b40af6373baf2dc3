using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>A name in the text: tokens [First, End) of the article and the type it was given.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">What it names.</param>
/// <param name="Certain">True for the user's own names, whose type is not put to the vote.</param>
internal readonly record struct NameSpan(int First, int End, EntityType Type, bool Certain = false)
{
    /// <summary>Number of its tokens.</summary>
    public int Count => End - First;
}

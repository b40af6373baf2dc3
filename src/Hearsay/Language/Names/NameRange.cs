using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>A name in the text: tokens [First, End) of the article and the type it was given.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">What it names.</param>
/// <param name="Key">Set for names that are known beforehand: equal for all names of the same thing.</param>
internal readonly record struct NameRange(int First, int End, EntityType Type, string? Key = null)
{
    /// <summary>Number of its tokens.</summary>
    public int Count => End - First;
}

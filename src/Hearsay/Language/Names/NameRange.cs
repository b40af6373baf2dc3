using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>A name in the text: tokens [First, End) of the article and the type it was given.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">What it names.</param>
/// <param name="Key">Not 0 for names that are known beforehand: equal for all names of the same thing; see <see cref="ThingKey"/>.</param>
internal readonly record struct NameRange(int First, int End, EntityType Type, ulong Key = 0)
{
    /// <summary>Number of its tokens.</summary>
    public int Count => End - First;
}

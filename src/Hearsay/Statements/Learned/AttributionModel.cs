using Hearsay.Resources;

namespace Hearsay.Statements.Learned;

/// <summary>The trained half of attribution: which words are cues, and where sources and contents begin and end. Immutable.</summary>
/// <param name="Cues">Is a word a cue (<see cref="CueFeatures"/>); the sum is a logit.</param>
/// <param name="Starts">Where a part begins, none included (<see cref="CueScene.AddStart"/>, <see cref="CueScene.AddNone"/>).</param>
/// <param name="Ends">Where a part that has begun ends (<see cref="CueScene.AddEnd"/>).</param>
/// <param name="Threshold">The least score of a statement that is kept, in sixteenths.</param>
internal sealed record AttributionModel(HashedWeights Cues, HashedWeights Starts, HashedWeights Ends, int Threshold)
{
    private const int Least = 0; // sixteenths of a logit: as likely as not

    private static readonly Lazy<AttributionModel> Shared = new(Load);

    /// <summary>The model of this build.</summary>
    public static AttributionModel Default => Shared.Value;

    /// <summary>Reads the three files of a model.</summary>
    public static AttributionModel Read(Func<string, Stream> open)
    {
        using var cues = open("cues.bin");
        using var starts = open("starts.bin");
        using var ends = open("ends.bin");
        return new AttributionModel(HashedWeights.Read(cues), HashedWeights.Read(starts), HashedWeights.Read(ends), Least);
    }

    private static AttributionModel Load() => Read(ResourcePack.Get("attribution", "hearsay-train statements --data DIR").Open);
}

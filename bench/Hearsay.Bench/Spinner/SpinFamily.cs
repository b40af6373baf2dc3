using System.Collections.Immutable;

namespace Hearsay.Bench.Spinner;

/// <summary>Where a family's replacements come from.</summary>
internal enum SwapSource
{
    /// <summary>WordNet 3.1, words of one synset and its similar ones.</summary>
    WordNet,

    /// <summary>WordNet 3.1 with the words of more general and more special synsets: a loose thesaurus.</summary>
    WideWordNet,

    /// <summary>WordNet 3.1, the neighbours of the neighbours.</summary>
    LooseWordNet,

    /// <summary>MyThes (LibreOffice), all words of an entry.</summary>
    MyThes,

    /// <summary>The Moby thesaurus, all words of an entry: its words are only loosely near.</summary>
    Moby,

    /// <summary>Aiksaurus, all words of an entry: a loose thesaurus too.</summary>
    Aiksaurus,

    /// <summary>A phrase table made from the texts themselves.</summary>
    Phrases,
}

/// <summary>What is joined to a mosaic.</summary>
internal enum MosaicOf
{
    /// <summary>Each text stays by itself.</summary>
    Nothing,

    /// <summary>Paragraphs of three texts in turn.</summary>
    Paragraphs,

    /// <summary>Sentences of three texts in turn.</summary>
    Sentences,
}

/// <summary>A way of spinning.</summary>
/// <param name="Name">What <c>--family</c> calls it.</param>
/// <param name="IsHeldBack">Never seen by training: detector and restorer are tested on it and load nothing of its thesaurus.</param>
/// <param name="Sources">Where replacements come from; each swap takes one of them in turn by chance.</param>
/// <param name="ByPartOfSpeech">Whether a word is only replaced by words of its part of speech.</param>
/// <param name="Inflects">Whether the new word gets the ending of the old one.</param>
/// <param name="LosesMarks">Whether quotation marks and apostrophes get lost.</param>
/// <param name="Mosaic">Whether parts of several texts are joined first, and which.</param>
/// <param name="IsCareless">Whether prepositions and the like are swapped too ("inning accordance with").</param>
/// <param name="IsThorough">Whether small words are swapped for others that may stand for them (<see cref="SmallWords"/>).</param>
internal sealed record SpinFamily(
    string Name, bool IsHeldBack, ImmutableArray<SwapSource> Sources, bool ByPartOfSpeech, bool Inflects, bool LosesMarks = false, MosaicOf Mosaic = MosaicOf.Nothing, bool IsCareless = false, bool IsThorough = false)
{
    /// <summary>All families.</summary>
    public static readonly ImmutableArray<SpinFamily> All =
    [
        new("wordnet", IsHeldBack: false, [SwapSource.WordNet], ByPartOfSpeech: true, Inflects: true),
        new("wordnet-blind", IsHeldBack: false, [SwapSource.WordNet], ByPartOfSpeech: false, Inflects: true),
        new("wordnet-bare", IsHeldBack: false, [SwapSource.WordNet], ByPartOfSpeech: false, Inflects: false, LosesMarks: true),
        new("wordnet-wide", IsHeldBack: false, [SwapSource.WideWordNet], ByPartOfSpeech: true, Inflects: true),
        new("wordnet-loose", IsHeldBack: false, [SwapSource.LooseWordNet], ByPartOfSpeech: false, Inflects: true),
        new("wordnet-loose-bare", IsHeldBack: false, [SwapSource.LooseWordNet, SwapSource.WideWordNet], ByPartOfSpeech: false, Inflects: false, LosesMarks: true),
        new("wordnet-phrases", IsHeldBack: false, [SwapSource.Phrases, SwapSource.Phrases, SwapSource.WideWordNet], ByPartOfSpeech: true, Inflects: true),
        new("training-phrases", IsHeldBack: false, [SwapSource.Phrases], ByPartOfSpeech: false, Inflects: false),
        new("moby", IsHeldBack: false, [SwapSource.Moby], ByPartOfSpeech: false, Inflects: true),
        new("mythes", IsHeldBack: true, [SwapSource.MyThes], ByPartOfSpeech: true, Inflects: true),
        new("mythes-blind", IsHeldBack: true, [SwapSource.MyThes], ByPartOfSpeech: false, Inflects: false),
        new("aiksaurus", IsHeldBack: true, [SwapSource.Aiksaurus], ByPartOfSpeech: false, Inflects: true),
        new("phrases", IsHeldBack: true, [SwapSource.Phrases], ByPartOfSpeech: false, Inflects: false),
        new("mixed", IsHeldBack: true, [SwapSource.MyThes, SwapSource.Aiksaurus, SwapSource.Phrases], ByPartOfSpeech: true, Inflects: true, LosesMarks: true),
        new("mosaic", IsHeldBack: true, [SwapSource.MyThes, SwapSource.Aiksaurus], ByPartOfSpeech: false, Inflects: true, LosesMarks: true, Mosaic: MosaicOf.Paragraphs),
        new("sentences", IsHeldBack: true, [SwapSource.MyThes], ByPartOfSpeech: true, Inflects: true, LosesMarks: true, Mosaic: MosaicOf.Sentences),
        new("careless", IsHeldBack: true, [SwapSource.MyThes], ByPartOfSpeech: false, Inflects: false, IsCareless: true),
        new("thorough", IsHeldBack: true, [SwapSource.MyThes, SwapSource.Aiksaurus], ByPartOfSpeech: false, Inflects: true, IsThorough: true),
        new("thorough-mosaic", IsHeldBack: true, [SwapSource.MyThes, SwapSource.Aiksaurus], ByPartOfSpeech: false, Inflects: true, LosesMarks: true, Mosaic: MosaicOf.Sentences, IsThorough: true),
    ];

    /// <summary>What the judge of swapped pairs learns from: families that are not held back, and mosaics of them.</summary>
    public static readonly ImmutableArray<SpinFamily> ForPairs =
    [
        .. All.Where(family => family.Name is "wordnet" or "wordnet-blind" or "wordnet-loose-bare" or "moby"),
        new("moby-sentences", IsHeldBack: false, [SwapSource.Moby, SwapSource.WordNet], ByPartOfSpeech: false, Inflects: true, LosesMarks: true, Mosaic: MosaicOf.Sentences, IsThorough: true),
        new("wordnet-sentences", IsHeldBack: false, [SwapSource.LooseWordNet], ByPartOfSpeech: false, Inflects: true, LosesMarks: true, Mosaic: MosaicOf.Sentences),
        new("moby-thorough", IsHeldBack: false, [SwapSource.Moby], ByPartOfSpeech: false, Inflects: true, IsThorough: true),
    ];

    /// <summary>The family of a name; null when there is none.</summary>
    public static SpinFamily? Of(string name) => All.FirstOrDefault(family => family.Name == name);
}

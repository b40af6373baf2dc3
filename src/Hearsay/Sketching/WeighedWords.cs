using Hearsay.Model;

namespace Hearsay.Sketching;

/// <summary>The words of an article's headline and body, and how much each of them says.</summary>
/// <param name="Words">The words.</param>
/// <param name="Weights">The weight of each, see <see cref="WordRarity"/>.</param>
/// <param name="Figures">For each, whether it has a digit.</param>
internal sealed record WeighedWords(WordSequence Words, int[] Weights, bool[] Figures)
{
    /// <summary>The words of an article.</summary>
    public static WeighedWords Of(Article article)
    {
        var words = WordSequence.Of(article);
        var weights = new int[words.Count];
        var figures = new bool[words.Count];
        for (var index = 0; index < weights.Length; index++)
        {
            var word = words.Spans[index].In(article.Text);
            weights[index] = WordRarity.Of(word);
            figures[index] = word.ContainsAnyInRange('0', '9');
        }

        return new WeighedWords(words, weights, figures);
    }

    /// <summary>Where the telling words stand; made when first asked for.</summary>
    public TellingPlaces Telling => field ??= new TellingPlaces(this);

    /// <summary>Number of words.</summary>
    public int Count => Words.Count;

    /// <summary>Hash of each word.</summary>
    public ReadOnlySpan<ulong> Hashes => Words.Hashes;

    /// <summary>True for a word that says something of what the text is about.</summary>
    public bool IsTelling(int index) => Weights[index] >= WordRarity.Telling;
}

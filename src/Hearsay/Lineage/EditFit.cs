using Hearsay.Spinning;

namespace Hearsay.Lineage;

/// <summary>
/// How well those words fit that were changed, put in or dropped inside what two articles share. Whoever changes a word here and there, by machine or in haste, leaves
/// words that go less well with their neighbours than those that stood there. By frozen counts of pairs of words (<see cref="SpinWords"/>); linear in the edits.
/// </summary>
/// <param name="Company">
/// How much better the second article's words keep company than the first's (pointwise mutual information of neighbours, mean of a place, summed over places), in eighths of a doubling.
/// </param>
/// <param name="Misspelt">How many more typing errors the first article has: words that nobody knows, where the second has a known one of nearly the same letters.</param>
internal readonly record struct EditFit(int Company, int Misspelt)
{
    /// <summary>Longer stretches of other words are no longer an edit of a word.</summary>
    private const int MostWords = 3;

    private const int Lowest = -6 * SpinWords.LogSteps; // the least that one pair of words can say, -6 doublings
    private const int Highest = 8 * SpinWords.LogSteps; // the most that one pair of words can say, 8 doublings

    /// <summary>A word with a typing error is at most so many letters longer or shorter, and begins and ends with all but so many of the same.</summary>
    private const int FewLetters = 2;

    /// <summary>Compares the edits between two articles.</summary>
    public static EditFit Of(LineageArticle first, LineageArticle second, List<List<WordRun>> chains)
    {
        var (company, misspelt) = (0, 0);
        foreach (var chain in chains)
        {
            for (var index = 1; index < chain.Count; index++)
            {
                var (at, length) = (chain[index - 1].FirstEnd, chain[index].First - chain[index - 1].FirstEnd);
                var (other, otherLength) = (chain[index - 1].SecondEnd, chain[index].Second - chain[index - 1].SecondEnd);
                if (length <= MostWords && otherLength <= MostWords)
                {
                    company += CompanyOf(second, other, otherLength) - CompanyOf(first, at, length);
                    misspelt += length != 1 || otherLength != 1 ? 0 : IsMisspelt(first, at, second, other) ? 1 : IsMisspelt(second, other, first, at) ? -1 : 0;
                }
            }
        }

        return new EditFit(company, misspelt);
    }

    /// <summary>How much oftener than by chance the words in a place and the two around it are seen side by side, on average.</summary>
    private static int CompanyOf(LineageArticle article, int start, int length)
    {
        var words = SpinWords.Default;
        var (sum, pairs) = (0, 0);
        var left = IdAt(article, start - 1);
        for (var at = start; at <= start + length; at++)
        {
            var right = IdAt(article, at);
            if (left >= SpinWords.Classes && right >= SpinWords.Classes)
            {
                sum += Math.Clamp(words.Company(words.Log(left, right), left, right), Lowest, Highest);
                pairs++;
            }

            left = right;
        }

        return pairs == 0 ? 0 : sum / pairs;
    }

    private static bool IsMisspelt(LineageArticle article, int at, LineageArticle other, int otherAt)
    {
        if (IdAt(article, at) != SpinWords.Unknown || IdAt(other, otherAt) < SpinWords.Classes)
        {
            return false;
        }

        var word = WordAt(article, at);
        if (word[1..].ContainsAnyInRange('A', 'Z'))
        {
            return false; // a brand, or two words run together by a machine
        }

        var right = WordAt(other, otherAt);
        var (start, end) = (word.CommonPrefixLength(right), 0);
        while (end < Math.Min(word.Length, right.Length) - start && word[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        return Math.Abs(word.Length - right.Length) <= FewLetters && Math.Max(word.Length, right.Length) - start - end <= FewLetters;
    }

    private static int IdAt(LineageArticle article, int at)
    {
        if (at < 0 || at >= article.Words.Count)
        {
            return SpinWords.Edge;
        }

        var word = WordAt(article, at);
        return SpinWords.Default.IdOf(word.ToString().ToLowerInvariant(), word[0]);
    }

    private static ReadOnlySpan<char> WordAt(LineageArticle article, int at) => article.Words.Spans[at].In(article.Text);
}

using System.Text;
using Hearsay.Bench.Spinner;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// Articles that nobody wrote, to fill a set: words as likely to follow the two before them as in real texts (a Markov chain of the second order), so that names, figures
/// and turns of phrase are those of news, and hardly a run of five words is.
/// </summary>
internal sealed class MadeUpArticles
{
    private const int FewestWords = 150;
    private const int MostWords = 600;
    private const int SentencesOfParagraph = 2;
    private const string Start = "";

    private readonly Dictionary<(string, string), List<string>> _next = [];

    /// <summary>Learns from a text.</summary>
    public void Learn(string text)
    {
        var (before, last) = (Start, Start);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_next.TryGetValue((before, last), out var words))
            {
                _next[(before, last)] = words = [];
            }

            words.Add(string.Intern(word));
            (before, last) = EndsSentence(word) ? (Start, Start) : (last, string.Intern(word));
        }
    }

    /// <summary>An article; the same number gives the same one.</summary>
    public SetPage Make(int number)
    {
        var choice = new SeededChoice(number, "made up");
        var wanted = FewestWords + choice.Below(MostWords - FewestWords);
        var text = new StringBuilder();
        var (before, last, sentences) = (Start, Start, 0);
        for (var count = 0; count < wanted || last != Start; count++)
        {
            if (!_next.TryGetValue((before, last), out var words) || count > 2 * MostWords)
            {
                break;
            }

            var word = words[choice.Below(words.Count)];
            text.Append(word);
            if (EndsSentence(word))
            {
                (before, last) = (Start, Start);
                text.Append(++sentences % SentencesOfParagraph == 0 ? "\n\n" : " ");
            }
            else
            {
                (before, last) = (last, word);
                text.Append(' ');
            }
        }

        return new SetPage($"made-{number}", text.ToString());
    }

    private static bool EndsSentence(string word) => word.Length > 3 && word.TrimEnd('"', '”', '\'', '’')[^1..] is "." or "!" or "?";
}

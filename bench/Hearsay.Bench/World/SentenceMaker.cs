using System.Text;

namespace Hearsay.Bench.World;

/// <summary>Makes sentences of the lines of <c>phrases.tsv</c>.</summary>
/// <param name="random">Draws.</param>
internal sealed class SentenceMaker(Random random)
{
    /// <summary>One of several.</summary>
    public T Draw<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Draws the words of classes, and those that these name: "&lt;noun&gt;" is one of the nouns.</summary>
    public string Words(string phrase) => phrase.Contains('<') ? Words(Replace(phrase, '<', '>', name => Draw(WordClasses.Of(name)))) : phrase;

    /// <summary>A sentence with everything drawn and filled in.</summary>
    /// <param name="phrase">A line of the file.</param>
    /// <param name="slots">What stands for "{slot}".</param>
    public string Fill(string phrase, IReadOnlyDictionary<string, string> slots) =>
        Replace(Words(Replace(phrase, '[', ']', choice => Draw(choice.Split('|')))), '{', '}', slot => slots[slot]);

    /// <summary>With a capital.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Replace(string phrase, char opening, char closing, Func<string, string> with)
    {
        var text = new StringBuilder();
        for (var at = 0; at < phrase.Length;)
        {
            var open = phrase.IndexOf(opening, at);
            if (open < 0)
            {
                return text.Append(phrase, at, phrase.Length - at).ToString();
            }

            var close = phrase.IndexOf(closing, open);
            text.Append(phrase, at, open - at).Append(with(phrase[(open + 1)..close]));
            at = close + 1;
        }

        return text.ToString();
    }
}

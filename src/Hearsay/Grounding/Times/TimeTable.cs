using Hearsay.Resources;

namespace Hearsay.Grounding.Times;

/// <summary>What a word can be in a time expression; the question-mark kinds of the pack are <see cref="IsUnsure"/>.</summary>
/// <param name="Kind">"month", "weekday", "weekdays", "unit", "units", "part", "parts", "season", "ref", "set", "holiday", "zone".</param>
/// <param name="Value">As in the pack: a number, a TIMEX3 designator or value.</param>
/// <param name="IsUnsure">True for words that are usually others ("may", "sun").</param>
internal sealed record TimeWord(string Kind, string Value, bool IsUnsure)
{
    /// <summary>For words that are none in a time expression.</summary>
    public static readonly TimeWord None = new("", "", false);

    /// <summary>The value as a number: month 1-12, weekday 1-7.</summary>
    public int Number => Value.Length == 1 ? Value[0] - '0' : ((Value[0] - '0') * 10) + Value[1] - '0';
}

/// <summary>The words of the pack <c>times</c>.</summary>
internal static class TimeTable
{
    private static readonly Lazy<Loaded> Tables = new(Load);

    /// <summary>Single words by their lower-case form.</summary>
    public static Dictionary<string, TimeWord> Words => Tables.Value.Words;

    /// <summary>References, recurrences and holidays of one or more words.</summary>
    public static PhraseTable<TimeWord> Phrases => Tables.Value.Phrases;

    private static Loaded Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        var phrases = new List<string[]>();
        foreach (var line in ResourcePack.Get("times", "written by hand").Lines("times.tsv"))
        {
            var fields = line.Split('\t');
            var word = Word(fields);
            if (word.Kind is "ref" or "set" or "holiday")
            {
                fields[0] = fields[0].Replace("'s ", " 's ", StringComparison.Ordinal);
                phrases.Add(fields);
            }
            else
            {
                words[fields[0]] = word;
            }
        }

        return new Loaded(words, new PhraseTable<TimeWord>(phrases, Word));
    }

    private static TimeWord Word(string[] fields) => new(fields[1].TrimEnd('?'), fields[2], fields[1].EndsWith('?'));

    private sealed record Loaded(Dictionary<string, TimeWord> Words, PhraseTable<TimeWord> Phrases);
}

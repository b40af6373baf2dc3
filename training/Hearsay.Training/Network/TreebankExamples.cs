using Hearsay.Language;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>Sentences of treebanks as examples: as they are, and some again as headlines, in capitals, without capitals and with lost apostrophes.</summary>
internal static class TreebankExamples
{
    private const int Longest = 150;

    /// <summary>The labels of tags and relations that occur in treebanks.</summary>
    public static (string[] Tags, string[] Relations) Labels(IEnumerable<TreebankWord[]> sentences)
    {
        const int RarestTag = 5;
        var words = sentences.SelectMany(words => words).ToList();
        return (Frequent(words.Select(Label), RarestTag), Frequent(words.Select(word => word.Relation), 2));
    }

    /// <summary>Joint label of a word.</summary>
    public static string Label(TreebankWord word) => word.Xpos + "|" + word.Upos;

    /// <summary>An example of which only the words are known.</summary>
    public static NetworkExample Words(IReadOnlyList<string> forms, WordTable table)
    {
        var keys = new WordKeys[forms.Count];
        var shapes = new WordShape[forms.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = WordKeys.Of(Norms.Write(forms[i]), WordShapes.Of(forms[i]));
            shapes[i] = keys[i].Shape;
        }

        var mode = WordShapes.ModeOf(shapes);
        return new NetworkExample([.. keys.Select((key, i) => table.Row(key, key.ShapeRow(mode, i == 0)))]) { Keys = keys, Mode = mode };
    }

    /// <summary>A sentence as it is.</summary>
    public static NetworkExample? Plain(TreebankWord[] sentence, NetworkLabels labels, WordTable table) =>
        Example(sentence, [.. sentence.Select(word => word.Form)], labels, table);

    /// <summary>A sentence as a scraped or spun page may have it; null when it stays as it is.</summary>
    public static NetworkExample? Damaged(TreebankWord[] sentence, NetworkLabels labels, WordTable table, Random random)
    {
        var forms = Array.ConvertAll(sentence, word => word.Form);
        switch (random.Next(16))
        {
            case 0 when forms.Length >= 4:
                forms = Array.ConvertAll(forms, form => form.ToUpperInvariant());
                break;
            case 1 when forms.Length is >= 4 and <= 25:
                forms = [.. sentence.Select(word => IsSmall(word) ? word.Form : char.ToUpperInvariant(word.Form[0]) + word.Form[1..])];
                break;
            case 2:
                forms = Array.ConvertAll(forms, form => form.ToLowerInvariant());
                break;
            case 3 or 4 when forms.Any(form => form.AsSpan().ContainsAny('\'', '’')):
                forms = Array.ConvertAll(forms, form =>
                    form.Length > 1 ? form.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal) : form);
                return Example(sentence, forms, labels, table);
            default:
                return null;
        }

        // Headlines have no full stop at their end.
        return forms[^1] == "." && sentence[^1].Head >= 0 && sentence.All(word => word.Head != sentence.Length - 1)
            ? Example(sentence[..^1], forms[..^1], labels, table)
            : Example(sentence, forms, labels, table);
    }

    /// <summary>Whether a sentence is short enough to learn from.</summary>
    public static bool IsUsed(TreebankWord[] sentence) => sentence.Length <= Longest;

    private static NetworkExample? Example(TreebankWord[] sentence, string[] forms, NetworkLabels labels, WordTable table) => !IsUsed(sentence) ? null
        : Words(forms, table) with
        {
            Tags = Array.ConvertAll(sentence, word => Array.IndexOf(labels.Tags, Label(word))),
            Heads = Array.ConvertAll(sentence, word => word.Head),
            Relations = Array.ConvertAll(sentence, word => Array.IndexOf(labels.Relations, word.Relation)),
        };

    private static bool IsSmall(TreebankWord word) =>
        word.Upos is "ADP" or "CCONJ" or "DET" or "PART" or "PUNCT" && word.Form.Length < 5;

    private static string[] Frequent(IEnumerable<string> labels, int rarest) =>
    [
        .. labels.CountBy(label => label, StringComparer.Ordinal).Where(label => label.Value >= rarest)
            .OrderByDescending(label => label.Value).ThenBy(label => label.Key, StringComparer.Ordinal).Select(label => label.Key),
    ];
}

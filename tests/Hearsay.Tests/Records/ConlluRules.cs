using System.Globalization;
using System.Text;

namespace Hearsay.Tests.Records;

/// <summary>What any CoNLL-U file must keep to, checked line by line without a look at the writer.</summary>
internal static class ConlluRules
{
    private static readonly string[] Tags =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>Fails unless the text is well-formed CoNLL-U in which every sentence is one tree and its forms rebuild its "# text".</summary>
    /// <returns>Number of sentences.</returns>
    public static int ShouldBeValid(string conllu)
    {
        if (conllu.Length == 0)
        {
            return 0;
        }

        conllu.ShouldEndWith("\n\n");
        conllu.ShouldNotContain("\r");
        var sentences = conllu[..^2].Split("\n\n");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        sentences[0].ShouldStartWith("# newdoc id = ");
        foreach (var sentence in sentences)
        {
            CheckSentence(sentence.Split('\n'), ids);
        }

        return sentences.Length;
    }

    private static void CheckSentence(string[] lines, HashSet<string> ids)
    {
        var comments = lines.TakeWhile(line => line.StartsWith('#')).ToArray();
        ids.Add(comments.Single(line => line.StartsWith("# sent_id = ", StringComparison.Ordinal))).ShouldBeTrue("sent_id is unique");
        var text = comments.Single(line => line.StartsWith("# text = ", StringComparison.Ordinal))["# text = ".Length..];
        var rows = lines[comments.Length..].Select(line => line.Split('\t')).ToArray();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Length == 10 && row.All(column => column.Length > 0));
        CheckForms(rows, text);
        var words = rows.Where(row => !row[0].Contains('-')).ToArray();
        words.Select(word => word[0]).ShouldBe(Enumerable.Range(1, words.Length).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        words.ShouldAllBe(word => Tags.Contains(word[3]));
        CheckTree([.. words.Select(word => int.Parse(word[6], CultureInfo.InvariantCulture))], [.. words.Select(word => word[7])], text);
    }

    private static void CheckForms(string[][] rows, string text)
    {
        var rebuilt = new StringBuilder();
        var covered = 0;
        foreach (var row in rows)
        {
            var range = row[0].Split('-');
            if (range.Length == 2)
            {
                covered = int.Parse(range[1], CultureInfo.InvariantCulture);
                (covered - int.Parse(range[0], CultureInfo.InvariantCulture)).ShouldBePositive(text);
                row[2..9].ShouldAllBe(column => column == "_");
            }
            else if (int.Parse(row[0], CultureInfo.InvariantCulture) <= covered)
            {
                row[9].ShouldBe("_", text);
                continue;
            }

            rebuilt.Append(row[1]).Append(row[9] == "SpaceAfter=No" ? "" : " ");
        }

        rebuilt.ToString().TrimEnd(' ').ShouldBe(text);
    }

    private static void CheckTree(int[] heads, string[] relations, string text)
    {
        heads.Count(head => head == 0).ShouldBe(1, text);
        heads.ShouldAllBe(head => head >= 0 && head <= heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            (relations[i] == "root").ShouldBe(heads[i] == 0, text);
            var steps = 0;
            for (var at = i; heads[at] != 0; at = heads[at] - 1)
            {
                (++steps).ShouldBeLessThanOrEqualTo(heads.Length, "the heads go in a circle: " + text);
            }
        }
    }
}

namespace Hearsay.Spinning;

/// <summary>The forms in which a word may stand, by its Penn tag; a set of them is a number with a bit for each.</summary>
internal static class WordForms
{
    private static readonly string[] Tags = ["NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "JJ", "RB"];

    /// <summary>Number of forms.</summary>
    public const int Count = 9;

    /// <summary>The set of all forms.</summary>
    public const int All = (1 << Count) - 1;

    /// <summary>The set of some forms.</summary>
    /// <param name="tags">Their tags, none of closed words.</param>
    public static int Of(params ReadOnlySpan<string> tags)
    {
        var forms = 0;
        foreach (var tag in tags)
        {
            forms |= 1 << IndexOf(tag);
        }

        return forms;
    }

    /// <summary>The number of a tag's bit; -1 for a tag of closed words.</summary>
    public static int IndexOf(string tag) => Array.IndexOf(Tags, tag switch { "VBP" => "VB", "JJR" or "JJS" => "JJ", "RBR" or "RBS" => "RB", _ => tag });

    /// <summary>Whether a word of some forms may stand where a tag is.</summary>
    public static bool Has(int forms, string tag) => IndexOf(tag) is >= 0 and var index && (forms & (1 << index)) != 0;
}

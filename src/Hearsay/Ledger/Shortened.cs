using Hearsay.Reading.Lines;

namespace Hearsay.Ledger;

/// <summary>Text at a length that fits a line.</summary>
internal static class Shortened
{
    /// <summary>A text of at most so many characters and a mark that it goes on, cut between two words where that is possible; white space counts as one blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="characters">How many, in UTF-16 code units.</param>
    public static string To(string text, int characters)
    {
        text = PlainSpaces.In(text);
        if (text.Length <= characters)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', characters);
        var end = space > characters / 2 ? space : char.IsLowSurrogate(text[characters]) ? characters - 1 : characters;
        return text[..end].TrimEnd(',', ';', ':', '.', ' ') + " …";
    }
}

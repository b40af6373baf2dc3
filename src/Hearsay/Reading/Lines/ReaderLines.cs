using System.Buffers;

namespace Hearsay.Reading.Lines;

/// <summary>
/// Lines by which a site speaks to its reader, whatever they are about: "Tell us what you think.", "Found a mistake? Select it and press Enter",
/// "When using this material, a link is required." A report speaks of others; its "you" stands in somebody's quotation.
/// </summary>
internal static class ReaderLines
{
    /// <summary>Rate of a line that may speak to the reader.</summary>
    public const int Perhaps = 1;

    /// <summary>Rate of a line that does.</summary>
    public const int Sure = 2;

    private const int MostWords = 30; // words of a line that speaks to its reader
    private const int MostWordsOfCall = 6; // words of a bare call ("Subscribe now")
    private const int MostWordsInside = 14; // words of such a line between paragraphs

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    /// <summary>0 for a line that reports; <see cref="Perhaps"/>; <see cref="Sure"/>. Time is bounded whatever the line.</summary>
    public static int Rate(string text, LineShape line)
    {
        if (line.Words > MostWords || line.Plain.Length is 0 or > 250 || line.Span.In(text).ContainsAny(Marks) || LineKinds.Reports(line.Plain))
        {
            return 0;
        }

        var signs = Signs(line.Plain);
        var asks = line.Span.In(text).Contains('?');
        var sure = (signs.Calls && (signs.Reader || signs.Site || signs.Page || signs.Please || line.Words <= MostWordsOfCall))
            || (signs.Please && (signs.Reader || line.Words <= 12))
            || (signs.CallsFirst && asks) || (signs.Reader && (signs.Site || asks || signs.Page)) || (signs.ThisPage && line.Words <= 20);
        return sure ? Sure : signs.Calls || signs.Reader ? Perhaps : 0;
    }

    /// <summary>True for a call to the reader so plain that it is furniture even between two paragraphs.</summary>
    public static bool IsCallInside(string text, LineShape line) =>
        line.Words <= MostWordsInside && line.Capitalized <= 3 && Rate(text, line) == Sure
        && Signs(line.Plain) is { CallsFirst: true } signs && (signs.Reader || signs.Site || signs.Page);

    /// <summary>True for a line of any length that speaks of the site and its reader in one breath, and quotes nobody.</summary>
    public static bool IsNotice(string text, LineShape line) =>
        line.Plain.Length is > 0 and <= LineShape.LongestPlain && !line.Span.In(text).ContainsAny(Marks) && !LineKinds.Reports(line.Plain)
        && Signs(line.Plain) is { Reader: true } signs && (signs.Site || signs.Page);

    private static Evidence Signs(string plain)
    {
        var found = default(Evidence);
        var opens = true;
        var before = "";
        foreach (var token in plain.Split(' '))
        {
            var word = token.Trim(',', '.', '!', '?', ';', ':', '(', ')', '…');
            var calls = opens && LineWords.Instance.IsCall(word);
            found.CallsFirst |= calls && before.Length == 0;
            found.Calls |= calls;
            found.Reader |= word is "you" or "your" or "yours" or "yourself" or "you're" or "you've" or "you'll";
            found.Site |= word is "us" or "we" or "our" or "ours" or "we'd" or "we'll" or "we're";
            found.Please |= word is "please";
            var page = LineWords.Instance.IsPageWord(word);
            found.Page |= page;
            found.ThisPage |= before is "this" && word is ("article" or "story" or "material" or "page" or "site" or "website" or "post" or "newsletter" or "blog");
            opens = token.Length > 0 && token[^1] is '.' or '!' or '?' or ':';
            before = word;
        }

        return found;
    }

    private record struct Evidence
    {
        public bool CallsFirst { get; set; }

        public bool Calls { get; set; }

        public bool Reader { get; set; }

        public bool Site { get; set; }

        public bool Page { get; set; }

        public bool ThisPage { get; set; }

        public bool Please { get; set; }
    }
}

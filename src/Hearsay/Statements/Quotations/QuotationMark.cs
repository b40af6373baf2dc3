namespace Hearsay.Statements.Quotations;

/// <summary>What a quotation mark belongs together with.</summary>
internal enum MarkFamily : byte
{
    /// <summary>" “ ” „ « » `` ''.</summary>
    Double,

    /// <summary>' ‘ ’ ‹ ›.</summary>
    Single,
}

/// <summary>A character (or pair of characters) that may open or close a quotation where it stands.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">1, or 2 for doubled single marks.</param>
/// <param name="Family">Double or single.</param>
/// <param name="CanOpen">Its glyph and its neighbours allow it to open.</param>
/// <param name="CanClose">Its glyph and its neighbours allow it to close.</param>
/// <param name="Firm">A single mark that cannot be an apostrophe: it follows punctuation, or punctuation follows it.</param>
internal readonly record struct QuotationMark(int Start, int Length, MarkFamily Family, bool CanOpen, bool CanClose, bool Firm)
{
    /// <summary>Offset after its last character.</summary>
    public int End => Start + Length;

    /// <summary>Opens and cannot close.</summary>
    public bool OnlyOpens => CanOpen && !CanClose;

    /// <summary>Closes and cannot open.</summary>
    public bool OnlyCloses => CanClose && !CanOpen;

    /// <summary>
    /// Reads the mark at an offset. The neighbours decide more than the glyph: scraped pages hold closing marks where
    /// opening ones are meant, and the other way round.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Offset of a character.</param>
    /// <param name="start">Start of the paragraph; what stands before is not looked at.</param>
    /// <param name="end">End of the paragraph.</param>
    /// <param name="mark">The mark.</param>
    /// <returns>False for any other character, and for an apostrophe.</returns>
    public static bool TryRead(string text, int at, int start, int end, out QuotationMark mark)
    {
        mark = default;
        var glyph = text[at];
        if (!IsMark(glyph))
        {
            return false;
        }

        var length = glyph is '\'' or '`' or '’' or '‘' && at + 1 < end && text[at + 1] == glyph ? 2 : 1;
        var before = at > start ? text[at - 1] : ' ';
        var after = at + length < end ? text[at + length] : ' ';
        var spaceBefore = IsOpenSide(before);
        var spaceAfter = IsCloseSide(after);
        var family = length == 2 || IsDouble(glyph) ? MarkFamily.Double : MarkFamily.Single;
        if (family == MarkFamily.Double)
        {
            if (glyph == '"' && IsInches(text, at, start))
            {
                return false;
            }

            var (opens, closes) = Double(glyph, spaceBefore, spaceAfter);
            mark = new QuotationMark(at, length, family, opens, closes, Firm: true);
            return true;
        }

        if (glyph == '`')
        {
            return false;
        }

        var letterBefore = char.IsLetterOrDigit(before);
        var letterAfter = char.IsLetterOrDigit(after);
        var canOpen = spaceBefore && !spaceAfter && glyph is not ('›' or '’') && !IsElision(text, at + 1, end);
        var canClose = !IsBlank(before) && !letterAfter && glyph is not '‹' && !(glyph == '‘' && !spaceAfter);
        if ((letterBefore && letterAfter) || (!canOpen && !canClose))
        {
            return false;
        }

        var firm = canClose && (!letterBefore || after is '.' or ',' or '!' or '?' or ';' or '"' or '”');
        mark = new QuotationMark(at, length, family, canOpen, canClose && !(canOpen && spaceBefore), firm);
        return true;
    }

    /// <summary>True for every character that can be a quotation mark.</summary>
    public static bool IsMark(char c) =>
        c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '\'' or '‘' or '’' or '‹' or '›' or '`';

    private static bool IsDouble(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';

    private static (bool Opens, bool Closes) Double(char glyph, bool spaceBefore, bool spaceAfter)
    {
        var opensHere = spaceBefore && !spaceAfter;
        var closesHere = !spaceBefore && spaceAfter;
        return glyph switch
        {
            '“' or '«' or '`' or '‘' => (!closesHere, closesHere),
            '„' or '‟' => (true, false),
            '”' or '»' or '’' => (opensHere, !opensHere),
            _ when opensHere => (true, false),
            _ when closesHere => (false, true),
            _ => (true, true),
        };
    }

    // 5'10" is a height: two figures at most between the marks
    private static bool IsInches(string text, int at, int start)
    {
        var i = at - 1;
        while (i > start && i > at - 3 && char.IsAsciiDigit(text[i]))
        {
            i--;
        }

        return i > start && i < at - 1 && text[i] is '\'' or '’' && char.IsAsciiDigit(text[i - 1]);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    // What may stand before an opening mark: blank, brackets, dashes, another mark.
    private static bool IsOpenSide(char c) => IsBlank(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' || IsOpening(c);

    private static bool IsOpening(char c) => c is '“' or '‘' or '„' or '«' or '‹' or '"' or '\'';

    // What may stand after a closing mark: blank, punctuation, another mark.
    private static bool IsCloseSide(char c) =>
        IsBlank(c) || c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '—' or '–' or '-' or '/' or '…'
            or '”' or '’' or '»' or '›';

    // 'em, 'til, 'cause, 'n', '90s: an apostrophe that stands for letters left out.
    private static bool IsElision(string text, int at, int end)
    {
        if (at < end && char.IsAsciiDigit(text[at]))
        {
            return true;
        }

        var stop = at;
        while (stop < end && stop - at < 7 && char.IsAsciiLetter(text[stop]))
        {
            stop++;
        }

        return text.AsSpan(at, stop - at) switch
        {
            "em" or "til" or "till" or "cause" or "n" or "tis" or "twas" or "bout" or "round" or "neath" or "Tis" or "Twas" or "Til" => true,
            _ => false,
        };
    }
}

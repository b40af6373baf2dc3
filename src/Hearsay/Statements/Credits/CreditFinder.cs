using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Statements.Credits;

/// <summary>
/// Finds the words that name another outlet as the origin of what is told, in every block: "told the Herald", "according to state
/// television", "Vesta Now reports:", "(Vesta Wire) -", "published by …", "via http://…". Linear in the length of the text.
/// </summary>
internal sealed class CreditFinder
{
    /// <summary>Most words of a name that signs a link.</summary>
    private const int MostSigned = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PostedAt = ListedWords.Of("media", "posted-at").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Talks = ListedWords.Of("media", "talk").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reporting = ListedWords.Of("media", "reporting").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text;
    private readonly OutletReader _outlets;
    private readonly List<FoundCredit> _found = [];

    private CreditFinder(AnalyzedArticle article)
    {
        _text = article.Text;
        _outlets = new OutletReader(span => article.EntityIn(span) is { Code: { } code } entity && code.Contains("MED", StringComparison.Ordinal) && IsNamedAt(entity, span));
    }

    // "He" is no outlet's name.
    private static bool IsNamedAt(Entity entity, TextSpan span)
    {
        foreach (var mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Name && mention.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The credits in text order.</summary>
    public static List<FoundCredit> Find(AnalyzedArticle article)
    {
        var finder = new CreditFinder(article);
        var last = article.Article.Blocks.LastOrDefault(block => block.Kind == BlockKind.Body);
        foreach (var block in article.Article.Blocks)
        {
            finder.Scan(block);
            if (block.Kind == BlockKind.Credit || block == last)
            {
                finder.SignOff(block);
            }
        }

        // A page that names its own outlet ("told the Herald", in the Herald) names no other origin.
        if (article.Article.Outlet is { } own)
        {
            finder._found.RemoveAll(found => IsSameOutlet(found.Credit.Outlet, own));
        }

        finder._found.Sort((left, right) => left.Credit.Span.CompareTo(right.Credit.Span));
        return WithoutOverlap(finder._found);
    }

    private static bool IsSameOutlet(string left, string right) =>
        WithoutArticle(left).Equals(WithoutArticle(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..].Trim() : name.Trim();

    private static List<FoundCredit> WithoutOverlap(List<FoundCredit> found)
    {
        var result = new List<FoundCredit>(found.Count);
        foreach (var credit in found)
        {
            if (result.Count == 0 || !result[^1].Credit.Span.Overlaps(credit.Credit.Span))
            {
                result.Add(credit);
            }
            else if (credit.Credit.Span.Length > result[^1].Credit.Span.Length)
            {
                result[^1] = credit;
            }
        }

        return result;
    }

    private void Scan(Block block)
    {
        var span = block.Span;
        var previous = default(TextSpan);
        var beforePrevious = default(TextSpan);
        var readUntil = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (_text[i] == CreditMarks.Dateline && i < span.Start + 80)
            {
                Dateline(span, i);
            }

            if (!char.IsLetter(_text[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < span.End && (char.IsLetterOrDigit(_text[end]) || _text[end] is '-' or '\'' or '’'))
            {
                end++;
            }

            var word = new TextSpan(i, end);
            if (char.IsUpper(_text[i]) && i >= readUntil)
            {
                readUntil = Subject(block, word);
            }

            Trigger(block, beforePrevious, previous, word);
            beforePrevious = previous;
            previous = word;
            i = end - 1;
        }
    }

    // "Vesta Now reports: …", "the Ardel Times reported"
    private int Subject(Block block, TextSpan word)
    {
        if ((_outlets.Read(_text, word.Start, block.Span.End) ?? HostAt(word, block.Span.End)) is not { } outlet)
        {
            return word.Start;
        }

        var at = SkipSpace(outlet.Span.End, block.Span.End);
        var verb = WordAt(at, block.Span.End);
        if (at == outlet.Span.End && ReporterOf(outlet, block.Span.End) is { } reporting)
        {
            verb = reporting;
        }
        else if (verb.Length == 0 || !(IsReporting(verb.In(_text)) || HasMore(ref verb, block.Span.End)))
        {
            return outlet.Span.End;
        }

        var after = SkipSpace(verb.End, block.Span.End);
        if (WordAt(after, block.Span.End) is { Length: > 0 } that && that.In(_text) is "that")
        {
            after = SkipSpace(that.End, block.Span.End);
        }

        var colon = after < block.Span.End && _text[after] == ':';
        var line = colon && outlet.Span.Start - block.Span.Start < 12 && SkipSpace(after + 1, block.Span.End) >= block.Span.End;
        var span = new TextSpan(outlet.Span.Start, colon ? after + 1 : verb.End);
        Add(span, outlet, CreditRelation.ReportedBy, line);
        return verb.End;
    }

    // "Vesta.com reports:"
    private OutletMention? HostAt(TextSpan word, int end) =>
        WebAddress.HostLength(_text.AsSpan(word.Start, end - word.Start)) is > 0 and var length
            ? new OutletMention(new TextSpan(word.Start, word.Start + length), _text.Substring(word.Start, length), State: false) : null;

    // "the Ardel Times's Ina Bolt reports": the verb. Whoever of it "said" something is a speaker.
    private TextSpan? ReporterOf(OutletMention outlet, int end)
    {
        const int MostNames = 3;
        if (!(outlet.Span.End + 1 < end && _text[outlet.Span.End] is '\'' or '’' && _text[outlet.Span.End + 1] == 's'))
        {
            return null;
        }

        var at = outlet.Span.End + 2;
        for (var names = 0; names <= MostNames; names++)
        {
            var word = WordAt(SkipSpace(at, end), end);
            if (word.Length == 0 || !char.IsUpper(_text[word.Start]))
            {
                return names > 0 && word.In(_text) is "reports" or "reported" or "writes" or "wrote" ? word : null;
            }

            at = word.End;
        }

        return null;
    }

    // "the Ardel Times has more:"
    private bool HasMore(ref TextSpan verb, int end)
    {
        var more = WordAt(SkipSpace(verb.End, end), end);
        if (verb.In(_text) is not "has" || more.In(_text) is not ("more" or "details"))
        {
            return false;
        }

        verb = verb.Union(more);
        return true;
    }

    // "… on Friday. (Vesta Wire)", "— Vesta Wire": what closes the text says whose it is; so does a name on a line of its own.
    private void SignOff(Block block)
    {
        const int Longest = 50;
        if (block.Kind == BlockKind.Credit && _outlets.Read(_text, block.Span.Start, block.Span.End) is { } alone && alone.Span == block.Span)
        {
            Add(block.Span, alone, CreditRelation.ReportedBy, articleWide: true);
            return;
        }

        var from = Math.Max(block.Span.Start, block.Span.End - Longest);
        var mark = from + _text.AsSpan(from, block.Span.End - from).LastIndexOfAny(CreditMarks.SignOff);
        while (mark > block.Span.Start && _text[mark - 1] is '-' or '–' or '—')
        {
            mark--;
        }

        if (mark < from || !EndsSentence(block.Span.Start, mark))
        {
            return;
        }

        var at = mark;
        while (at < block.Span.End && (CreditMarks.OpensSignOff(_text[at]) || _text[at] is ' ' or '\u00a0'))
        {
            at++;
        }

        if (_outlets.Read(_text, at, block.Span.End) is { } outlet && outlet.Span.Start == at && _text.AsSpan(outlet.Span.End, block.Span.End - outlet.Span.End).Trim(")]. ").IsEmpty)
        {
            Add(new TextSpan(mark, block.Span.End), outlet, CreditRelation.ReportedBy, articleWide: true);
        }
    }

    // Nothing stands before it in its block, or a sentence that is over.
    private bool EndsSentence(int start, int at)
    {
        while (at > start && char.IsWhiteSpace(_text[at - 1]))
        {
            at--;
        }

        return at == start || _text[at - 1] is '.' or '!' or '?' or '"' or '”' or '’';
    }

    // "ARDEL (Vesta Wire) - …"
    private void Dateline(TextSpan block, int open)
    {
        if (_outlets.Read(_text, open + 1, block.End) is not { } outlet)
        {
            return;
        }

        var close = SkipSpace(outlet.Span.End, block.End);
        if (close < block.End && _text[close] == ')')
        {
            var dash = SkipSpace(close + 1, block.End);
            if (dash < block.End && _text[dash] is '-' or '–' or '—' or ':')
            {
                Add(new TextSpan(open, close + 1), outlet, CreditRelation.ReportedBy, articleWide: true);
            }
        }
    }

    private void Trigger(Block block, TextSpan beforePrevious, TextSpan previous, TextSpan word)
    {
        var end = block.Span.End;
        switch (word.In(_text))
        {
            case "told" or "tells" or "telling" or "informed" or "tell":
                Read(word, end, CreditRelation.ToldTo);
                break;
            case "to" when Is(previous, "according", "According"):
            case "with" when Is(previous, "accordance", "accordance"):
                Read(new TextSpan(Is(previous, "accordance", "accordance") && beforePrevious.Length > 0 ? beforePrevious.Start : previous.Start, word.End), end, CreditRelation.ReportedBy);
                break;
            case "to" or "with" when IsTalk(previous.In(_text)):
                Read(new TextSpan(previous.Start, word.End), end, CreditRelation.ToldTo);
                break;
            case "by" or "in" or "from" or "on" when IsReport(previous.In(_text)):
                Read(new TextSpan(previous.Start, word.End), end, CreditRelation.ReportedBy);
                break;
            case "by" or "at" or "on" or "in" when IsPublished(previous) && beforePrevious.Length > 0 && beforePrevious.In(_text) is "Originally" or "originally" or "first" or "First":
                if (!Read(new TextSpan(previous.Start, word.End), end, CreditRelation.PublishedBy))
                {
                    AddSigned(previous, SkipSpace(word.End, end), end, CreditRelation.PublishedBy);
                }

                break;
            case "by" when PublishingRelation(previous.In(_text)) is { } relation:
                Read(new TextSpan(previous.Start, word.End), end, relation);
                break;
            case "in" or "on" when IsPublished(previous):
                Read(new TextSpan(previous.Start, word.End), end, CreditRelation.PublishedBy);
                break;
            case "at" or "on" when PostedAt.Contains(previous.In(_text)):
                Read(new TextSpan(previous.Start, word.End), end, CreditRelation.PublishedBy);
                break;
            case "From" when word.Start == block.Span.Start && _text[block.Span.End - 1] == ':':
                Read(word, end, CreditRelation.ReportedBy);
                break;
            case "t" or "T" when IsHatTip(previous, word):
                Read(new TextSpan(previous.Start, word.End < end && _text[word.End] == ':' ? word.End + 1 : word.End), end, CreditRelation.Via);
                break;
            case "on" when block.Kind is BlockKind.Body or BlockKind.Headline or BlockKind.Caption:
                Read(word, end, CreditRelation.ToldTo);
                break;
            case "via" or "Via" or "VIA":
                Via(word, end);
                break;
            case "Source" or "SOURCE" when word.End < end && _text[word.End] == ':':
                Via(new TextSpan(word.Start, word.End + 1), end);
                break;
            default:
                break;
        }
    }

    private bool Is(TextSpan word, string lower, string upper)
    {
        var found = word.In(_text);
        return found.SequenceEqual(lower) || found.SequenceEqual(upper);
    }

    // "h/t Vesta Now"
    private bool IsHatTip(TextSpan previous, TextSpan word) =>
        previous.Length == 1 && _text[previous.Start] is 'h' or 'H' && word.Start == previous.End + 1 && _text[previous.End] == '/';

    private bool IsPublished(TextSpan word) => word.In(_text) is "published" or "appeared" or "printed" or "posted" or "aired" or "broadcast";

    private static bool IsReport(ReadOnlySpan<char> word) => word is "report" or "reports" or "dispatch" or "article" or "investigation";

    private static bool IsTalk(ReadOnlySpan<char> word) =>
        Talks.Contains(word);

    private static CreditRelation? PublishingRelation(ReadOnlySpan<char> word) => word switch
    {
        "published" or "released" or "aired" or "broadcast" or "obtained" or "leaked" or "printed" or "posted" => CreditRelation.PublishedBy,
        "reported" or "carried" or "quoted" or "cited" or "revealed" or "compiled" or "seen" or "run" => CreditRelation.ReportedBy,
        _ => null,
    };

    private static bool IsReporting(ReadOnlySpan<char> word) => Reporting.Contains(word);

    private bool Read(TextSpan trigger, int end, CreditRelation relation)
    {
        var at = SkipSpace(trigger.End, end);
        if (_outlets.Read(_text, at, end) is not { } outlet)
        {
            return false;
        }

        Add(new TextSpan(trigger.Start, outlet.Span.End), outlet, relation, articleWide: false);
        return true;
    }

    private void Via(TextSpan word, int end)
    {
        var at = SkipSpace(word.End, end);
        var (length, host) = WebAddress.At(_text.AsSpan(at, end - at));
        if (length > 0 && OutletLexicon.Default.IsLink(host))
        {
            AddSigned(word, at + length, end, CreditRelation.Via);
        }
        else if (host.Length > 0)
        {
            _found.Add(new FoundCredit(new Credit(new TextSpan(word.Start, at + length), host, CreditRelation.Via), ArticleWide: false));
        }
        else if (length == 0 && !ByMember(word, at, end))
        {
            Read(word, end, CreditRelation.Via);
        }
    }

    // "via Ina Bolt of Vesta Now"
    private bool ByMember(TextSpan word, int at, int end)
    {
        const int MostNames = 3;
        for (var names = 0; names <= MostNames; names++)
        {
            var next = WordAt(at, end);
            if (next.Length == 0 || !char.IsUpper(_text[next.Start]))
            {
                if (names == 0 || next.In(_text) is not ("of" or "at" or "from"))
                {
                    return false;
                }

                Read(new TextSpan(word.Start, next.End), end, CreditRelation.Via);
                return true;
            }

            at = SkipSpace(next.End, end);
        }

        return false;
    }

    /// <summary>A shortened link names nobody, and not every outlet is known: a name that ends its line does.</summary>
    private void AddSigned(TextSpan word, int at, int end, CreditRelation relation)
    {
        var name = _text.AsSpan(at, end - at);
        name = (name.IndexOfAny('\r', '\n') is >= 0 and var stop ? name[..stop] : name).Trim(" \u00a0\t.:)");
        var words = 0;
        foreach (var part in name.SplitAny(" \u00a0"))
        {
            var first = name[part];
            if (first.IsEmpty)
            {
                continue;
            }

            words = words < MostSigned && char.IsUpper(first[0]) && !first.ContainsAny(".,:;!?/") ? words + 1 : MostSigned + 1;
        }

        if (words is > 0 and <= MostSigned)
        {
            var start = SkipSpace(at, end);
            _found.Add(new FoundCredit(new Credit(new TextSpan(word.Start, start + name.Length), name.ToString(), relation), ArticleWide: false));
        }
    }

    private void Add(TextSpan span, OutletMention outlet, CreditRelation relation, bool articleWide)
    {
        var kind = outlet.State && relation != CreditRelation.ToldTo ? CreditRelation.StateMedia : relation;
        _found.Add(new FoundCredit(new Credit(span, outlet.Name, kind), articleWide));
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && _text[at] is ' ' or '\u00a0' or '\t')
        {
            at++;
        }

        return at;
    }

    private TextSpan WordAt(int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsLetter(_text[stop]))
        {
            stop++;
        }

        return new TextSpan(at, stop);
    }
}

using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>
/// Finds the words that name another outlet as the origin of what is told, in every block: "told the Herald", "according to state
/// television", "Vesta Now reports:", "(Vesta Wire) -", "published by …", "via http://…". Linear in the length of the text.
/// </summary>
internal sealed class CreditFinder
{
    /// <summary>Most words of a name that signs a link.</summary>
    private const int MostSigned = 4;

    private readonly string _text;
    private readonly OutletReader _outlets;
    private readonly List<FoundCredit> _found = [];

    private CreditFinder(AnalyzedArticle article)
    {
        _text = article.Text;
        _outlets = new OutletReader(span => article.EntityIn(span) is { Code: { } code } && code.Contains("MED", StringComparison.Ordinal));
    }

    /// <summary>The credits in text order.</summary>
    public static List<FoundCredit> Find(AnalyzedArticle article)
    {
        var finder = new CreditFinder(article);
        foreach (var block in article.Article.Blocks)
        {
            finder.Scan(block);
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
            if (_text[i] == '(' && i < span.Start + 80)
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
        if (_outlets.Read(_text, word.Start, block.Span.End) is not { } outlet)
        {
            return word.Start;
        }

        var at = SkipSpace(outlet.Span.End, block.Span.End);
        var verb = WordAt(at, block.Span.End);
        if (verb.Length == 0 || !IsReporting(verb.In(_text)))
        {
            return outlet.Span.End;
        }

        var after = SkipSpace(verb.End, block.Span.End);
        var colon = after < block.Span.End && _text[after] == ':';
        var line = colon && outlet.Span.Start - block.Span.Start < 12 && SkipSpace(after + 1, block.Span.End) >= block.Span.End;
        var span = new TextSpan(outlet.Span.Start, colon ? after + 1 : verb.End);
        Add(span, outlet, CreditRelation.ReportedBy, line);
        return verb.End;
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
            case "by" when PublishingRelation(previous.In(_text)) is { } relation:
                Read(new TextSpan(previous.Start, word.End), end, relation);
                break;
            case "in" or "on" when previous.In(_text) is "published" or "appeared" or "printed" or "posted" or "aired" or "broadcast":
                Read(new TextSpan(previous.Start, word.End), end, CreditRelation.PublishedBy);
                break;
            case "on" when block.Kind is BlockKind.Body or BlockKind.Headline or BlockKind.Caption:
                Read(word, end, CreditRelation.ToldTo);
                break;
            case "via" or "Via" or "VIA":
                Via(word, end);
                break;
            case "Source" or "SOURCE" when word.End < end && _text[word.End] == ':':
                Read(new TextSpan(word.Start, word.End + 1), end, CreditRelation.Via);
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

    private static bool IsTalk(ReadOnlySpan<char> word) =>
        word is "interview" or "interviews" or "speaking" or "Speaking" or "spoke" or "comments" or "remarks" or "statement" or "conversation" or "testimony";

    private static CreditRelation? PublishingRelation(ReadOnlySpan<char> word) => word switch
    {
        "published" or "released" or "aired" or "broadcast" or "obtained" or "leaked" or "printed" or "posted" => CreditRelation.PublishedBy,
        "reported" or "carried" or "quoted" or "cited" or "revealed" or "compiled" or "seen" or "run" => CreditRelation.ReportedBy,
        _ => null,
    };

    private static bool IsReporting(ReadOnlySpan<char> word) => word is "reports" or "reported" or "writes" or "wrote" or "quoted" or "cited" or "quotes" or "cites"
        or "said" or "says" or "confirmed" or "revealed" or "published" or "states" or "notes" or "noted" or "pronounced" or "contributed" or "reporting";

    private void Read(TextSpan trigger, int end, CreditRelation relation)
    {
        var at = SkipSpace(trigger.End, end);
        if (_outlets.Read(_text, at, end) is { } outlet)
        {
            Add(new TextSpan(trigger.Start, outlet.Span.End), outlet, relation, articleWide: false);
        }
    }

    private void Via(TextSpan word, int end)
    {
        var at = SkipSpace(word.End, end);
        var rest = _text.AsSpan(at, Math.Min(end - at, 2000));
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            var length = rest.IndexOfAny(" \t\r\n\u00a0");
            length = length < 0 ? rest.Length : length;
            var address = rest[..length];
            var from = address.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes ? slashes + 2 : 0;
            var host = address[from..];
            host = host.IndexOfAny("/?#:") is >= 0 and var stop ? host[..stop] : host;
            host = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
            if (OutletLexicon.Default.IsLink(host.ToString()))
            {
                AddSigned(word, at + length, end);
            }
            else if (host.Length > 0)
            {
                _found.Add(new FoundCredit(new Credit(new TextSpan(word.Start, at + length), host.ToString(), CreditRelation.Via), ArticleWide: false));
            }

            return;
        }

        Read(word, end, CreditRelation.Via);
    }

    /// <summary>A shortened link names nobody; a name that ends its line does.</summary>
    private void AddSigned(TextSpan word, int at, int end)
    {
        var name = _text.AsSpan(at, end - at);
        name = (name.IndexOfAny('\r', '\n') is >= 0 and var stop ? name[..stop] : name).Trim();
        var words = 0;
        foreach (var part in name.Split(' '))
        {
            var first = name[part];
            words = words < MostSigned && first.Length > 0 && char.IsUpper(first[0]) && !first.ContainsAny(".,:;!?/") ? words + 1 : MostSigned + 1;
        }

        if (words is > 0 and <= MostSigned)
        {
            var start = SkipSpace(at, end);
            _found.Add(new FoundCredit(new Credit(new TextSpan(word.Start, start + name.Length), name.ToString(), CreditRelation.Via), ArticleWide: false));
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

using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Resources;

namespace Hearsay.Grounding.Quantities;

/// <summary>What an article has counted so far, for figures that leave it out.</summary>
/// <param name="InSentence">The figure before, in the same sentence.</param>
/// <param name="Last">The figure before, in any sentence.</param>
/// <param name="People">The last one that told what became of people.</param>
/// <param name="Dead">The last one that told of deaths.</param>
internal readonly record struct CountedBefore(Counted InSentence, Counted Last, Counted People, Counted Dead)
{
    /// <summary>What is most likely meant by "the toll" or "it".</summary>
    public Counted Toll => Dead.IsAny ? Dead : People.IsAny ? People : Last;

    /// <summary>With one more figure.</summary>
    public CountedBefore With(Counted counted)
    {
        var isPeople = counted is { Unit: "person", Of: not null, HasFate: true };
        return new CountedBefore(counted, counted, isPeople ? counted : People, isPeople && QuantityTable.FateClass(counted.Of!) == "killed" ? counted : Dead);
    }
}

/// <summary>
/// Figures whose noun stands elsewhere: "put it at 23", "its count of 20", "the number of people killed has risen to 23", "the League counted eight
/// and Corvia six", "the registers of another 60".
/// </summary>
internal sealed class EllipticFigures(QuantityWords words, FateReader fates)
{
    private const int LongestClause = 30; // words looked back over in one clause
    private const int LongestGap = 4; // words between a figure's noun and a name that counts on
    private const int Verb = 3; // words before a figure in which its verb stands

    private static readonly FrozenSet<string> Counting = ListedWords.Of("numbers", "counting");
    private static readonly FrozenSet<string> Moving = ListedWords.Of("numbers", "moving");
    private static readonly FrozenSet<string> Putting = ListedWords.Of("numbers", "putting");

    private readonly QuantityWords _words = words;
    private readonly FateReader _fates = fates;

    /// <summary>True for "another 60", "60 more", "60 others".</summary>
    public bool IsFurther(int i, int end) =>
        At(end, i) is "more" or "others" or "further"
        || (_words.BeforeHedge(i) is var hedge && hedge < i && At(hedge, i) is "another" or "a" or "an" && At(i - 1, i) is "another" or "further" or "additional");

    /// <summary>"including 100 children": a part of those counted before.</summary>
    public bool IsSubset(int i)
    {
        var at = _words.BeforeHedge(i) - 1;
        return At(at, i) is "including" or "includes" or "included" or "among" or "comprising"
            || (At(at, i) == "of" && At(at - 1, i) is "consisting") || (At(at, i) is "them" && At(at - 1, i) is "among" or "of");
    }

    /// <summary>What a figure without a noun counts; <see cref="Counted.IsAny"/> is false when nothing tells.</summary>
    public Counted Read(int i, int end, CountedBefore before)
    {
        if (before.InSentence.IsAny && (IsFurther(i, end) || IsSubset(i)))
        {
            var last = before.InSentence;
            var own = IsFurther(i, end) ? _fates.After(end, i, ofThings: last.Unit is null) : null;
            return own is null ? last : last.Unit == "person" ? last with { Of = own } : last with { Of = last.Head is { } head ? head + " " + own : own };
        }

        var at = _words.BeforeHedge(i) - 1;
        if (At(at, i) is "at" or "to" or "as")
        {
            return Moved(at, i, before);
        }

        if (At(at, i) == "of" && _words.Kind(at - 1, i).Kind == "tally")
        {
            return before.Toll;
        }

        if (!IsBare(i, end))
        {
            return default;
        }

        var isCount = Counting.Contains(At(at, i));
        return isCount ? before.InSentence.IsAny ? before.InSentence : before.Last
            : IsJoined(at, i, before.InSentence) ? before.InSentence
            : default;
    }

    /// <summary>Index of the words after "the number of" in the clause before a figure; null when there are none.</summary>
    public int? NumberOf(int i)
    {
        for (var k = i - 1; k > i - LongestClause && At(k, i).Length > 0; k--)
        {
            if (At(k, i) is ";" or ":")
            {
                return null;
            }

            if (At(k, i) == "of" && At(k - 1, i) is "number" or "numbers" or "total")
            {
                return k + 1;
            }
        }

        return null;
    }

    /// <summary>"put it at 23", "and the League at 210,000", "has risen to 23".</summary>
    private Counted Moved(int at, int i, CountedBefore before)
    {
        for (var k = at - 1; k >= at - Verb && At(k, i).Length > 0; k--)
        {
            if (Moving.Contains(At(k, i)))
            {
                return Subject(k, i, before);
            }
        }

        for (var k = at - 1; k > at - LongestClause && At(k, i).Length > 0; k--)
        {
            if (Putting.Contains(At(k, i)))
            {
                return At(k + 1, i) == "it" || At(k + 2, i) == "toll" ? before.Toll
                    : _words.Kind(k + 2, i).Kind == "tally" || _words.Kind(k + 1, i).Kind == "tally" ? before.Last
                    : default;
            }
        }

        return default;
    }

    /// <summary>What the subject of a rise counts: a toll, or what is said to be a number of something.</summary>
    private Counted Subject(int verb, int i, CountedBefore before)
    {
        for (var k = verb - 1; k > verb - LongestClause && At(k, i).Length > 0; k--)
        {
            if (At(k, i) is "toll")
            {
                return new Counted("person", At(k - 1, i) == "death" ? "death toll" : "toll", i, i) { HasFate = true };
            }

            if (At(k, i) is "number" or "count" or "tally" or "figure" && At(k + 1, i) != "of")
            {
                return before.Toll;
            }
        }

        return default;
    }

    private bool IsBare(int i, int end) =>
        At(end, i).Length == 0 || (_words.TokenAt(end).Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Verb or Upos.Aux or Upos.Adp)
            && At(end, i) is not ("'s" or "%" or "/" or ":"));

    /// <summary>"… eight and Corvia six": a name and a figure after the figure before.</summary>
    private bool IsJoined(int at, int i, Counted last)
    {
        if (!last.IsAny || at - last.End >= LongestGap || At(at, i).Length == 0 || _words.TokenAt(at).Upos != Upos.Propn)
        {
            return false;
        }

        var isJoint = false;
        for (var k = last.End; k < at; k++)
        {
            if (At(k, i) is "and" or "," or ";")
            {
                isJoint = true;
            }
            else if (_words.TokenAt(k).Upos is not (Upos.Propn or Upos.Det))
            {
                return false;
            }
        }

        return isJoint;
    }

    private string At(int k, int i) => _words.At(k, i);
}

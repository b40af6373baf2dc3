using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Resources;

namespace Hearsay.Grounding.Quantities;

/// <summary>
/// Reads what the clause around a figure says became of those counted: "killed 20", "20 people, most of them children, were killed", "brought 3,000
/// to safety", "a town of 40,000 people".
/// </summary>
internal sealed class FateReader(QuantityWords words)
{
    private const int NearBefore = 3; // words before a figure in which a fate is told ("killed at least nine")
    private const int NearAfter = 8; // words behind what is counted in which a fate is told
    private const int LongestModifier = 12; // words of a list or a modifier between those counted and their verb
    private const int LongestAside = 10; // words of an aside between commas

    /// <summary>What people are counted as who live in a place.</summary>
    public const string Inhabitants = "inhabitants";

    private static readonly FrozenSet<string> BesideFates = ListedWords.Of("numbers", "beside-fate");

    private readonly QuantityWords _words = words;

    /// <summary>The fate that the words before a figure tell of it.</summary>
    public string? Before(int i)
    {
        var at = _words.BeforeHedge(i) - 1;
        for (var k = at; k > at - NearBefore && At(k, i).Length > 0; k--)
        {
            var kind = _words.Kind(k, i);
            if (kind.Kind is "fate" or "loss")
            {
                // "killed by 20 gunmen" tells who killed; "signed by 51 officials" whom it counts.
                return At(k + 1, i) == "by" && kind.Value is not (QuantityTable.Signatories or "present") ? null : _words.Plain(k);
            }

            if (At(k, i) is "toll")
            {
                return At(k - 1, i) == "death" ? "death toll" : "toll";
            }

            if (At(k, i) is "population" || (At(k, i) is "home" && At(k + 1, i) == "to"))
            {
                return Inhabitants;
            }

            if (kind.Kind == "settlement")
            {
                return At(k + 1, i) == "of" ? Inhabitants : null;
            }

            if (At(k, i) is not ("the" or "of" or "by" or "to" or "a" or "another" or "some" or "up" or "from" or "rose" or "risen" or "reached" or "stands" or "stood" or "climbed"
                or "at" or "as" or "an" or "many" or "also" or "estimated" or "even" or "has"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The fate that the words after a figure's noun tell of it.</summary>
    /// <param name="end">Index after the noun, or after the figure where it has none.</param>
    /// <param name="i">Index of the figure's first word.</param>
    /// <param name="ofThings">True where things are counted, that can be destroyed but not wounded.</param>
    public string? After(int end, int i, bool ofThings = false)
    {
        var at = end;
        if (At(at, i) == "of" && At(at + 1, i) is "them" or "those" or "whom" or "us" or "these")
        {
            at += 2;
        }

        if (Told(at, i, isFar: false, ofThings) is { } near)
        {
            return near;
        }

        if (!ofThings && AfterList(at, i) is var list && list > at && Told(list, i, isFar: true, ofThings) is { } shared)
        {
            return shared;
        }

        // "four members of the union … were arrested", "20 people, most of them children, died": on to the verb.
        var verb = AfterModifier(at, i);
        verb = AfterAside(verb, i);
        return verb > at ? Told(verb, i, isFar: true, ofThings) : null;
    }

    /// <summary>True for "killed" right at a place: with no noun between, the figure counts people.</summary>
    public string? At(int k, int i, out int end)
    {
        end = FatePhrases.Table.MatchAt(_words.All, k, out var phrase);
        if (end > 0 && At(k, i).Length > 0)
        {
            return phrase;
        }

        end = k + 1;
        return _words.Kind(k, i).Kind == "fate" ? _words.Plain(k) : null;
    }

    private string? Told(int from, int i, bool isFar, bool ofThings)
    {
        var hasAuxiliary = false;
        for (var k = from; k < from + NearAfter && At(k, i).Length > 0; k++)
        {
            if (!ofThings && At(k, i, out var end) is { } phrase && end > k + 1)
            {
                return phrase;
            }

            if (_words.Kind(k, i).Kind is "fate" or "loss" or "state")
            {
                if (ofThings ? _words.Kind(k, i).Kind != "loss" : IsOnlyThought(k, i))
                {
                    return null;
                }

                // "airstrikes that destroyed a bridge"
                if (ofThings && !hasAuxiliary && At(k - 1, i) is "that" or "which")
                {
                    return null;
                }

                if ((isFar && !hasAuxiliary && _words.TokenAt(k).Upos is not Upos.Verb) || IsActive(k, i, hasAuxiliary))
                {
                    return null;
                }

                return _words.Kind(k, i).Kind == "state" ? _words.Kind(k, i).Value : _words.Plain(k);
            }

            var isAuxiliary = At(k, i) is "were" or "was" or "have" or "has" or "had" or "are" or "is" or "be" or "been" or "being";
            hasAuxiliary |= isAuxiliary;
            if (!isAuxiliary && !BesideFates.Contains(At(k, i)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"30 of them would not live": that is not where they live.</summary>
    private bool IsOnlyThought(int k, int i) =>
        _words.Kind(k, i).Kind == "state" && At(k - 1, i) is "not" or "would" or "will" or "could" or "can" or "may" or "might" or "to" or "must" or "should";

    /// <summary>"20 soldiers killed a farmer": those counted did it; who signs a letter or flees a town is counted as doing so.</summary>
    private bool IsActive(int k, int i, bool hasAuxiliary) =>
        !hasAuxiliary && _words.Kind(k, i).Value is not (QuantityTable.Signatories or "present" or "displaced" or "waiting" or "infected" or Inhabitants) && _words.TokenAt(k).Upos == Upos.Verb
        && (At(k + 1, i) is "a" or "an" or "the" or "his" or "her" or "its" or "their" or "at" or "more" or "some" or "several" or "dozens" or "hundreds" or "up" or "him" or "them"
            || (At(k + 1, i).Length > 0 && (_words.TokenAt(k + 1).Upos == Upos.Num || _words.Kind(k + 1, i).Kind == "person")));

    /// <summary>"14 rebels, two soldiers and one hostage died": one verb for all that are listed.</summary>
    private int AfterList(int at, int i)
    {
        var figures = 0;
        for (var k = at; k < at + LongestModifier && At(k, i) is { Length: > 0 } norm; k++)
        {
            var upos = _words.TokenAt(k).Upos;
            figures += (upos is Upos.Num && At(k - 1, i) is "and" or ",") || _words.Kind(k, i).Kind == "person" ? 1 : 0;
            if (upos is not (Upos.Num or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det) && norm is not ("," or "and" or "of"))
            {
                return figures > 0 && At(at, i) is "," or "and" ? k : at;
            }
        }

        return at;
    }

    private int AfterModifier(int at, int i)
    {
        if (At(at, i).Length == 0 || _words.TokenAt(at).Upos != Upos.Adp)
        {
            return at;
        }

        for (var k = at + 1; k < at + LongestModifier && At(k, i).Length > 0; k++)
        {
            var token = _words.TokenAt(k);
            if (token.Upos is not (Upos.Adp or Upos.Det or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Part))
            {
                return k;
            }

            if (_words.Kind(k, i).Kind == "fate" && token.Upos is not (Upos.Noun or Upos.Propn)
                && (At(k + 1, i).Length == 0 || _words.TokenAt(k + 1).Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)))
            {
                return k;
            }
        }

        return at;
    }

    private int AfterAside(int at, int i)
    {
        if (At(at, i) != ",")
        {
            return at;
        }

        for (var k = at + 1; k < at + LongestAside && At(k, i).Length > 0; k++)
        {
            if (At(k, i) == ",")
            {
                return At(k + 1, i) is "were" or "was" or "have" or "had" or "has" or "are" || _words.Kind(k + 1, i) is { Kind: "fate" } ? k + 1 : at;
            }

            if (_words.TokenAt(k).Upos is Upos.Aux or Upos.Verb && At(k, i) is not "including")
            {
                return at;
            }
        }

        return at;
    }

    private string At(int k, int i) => _words.At(k, i);
}

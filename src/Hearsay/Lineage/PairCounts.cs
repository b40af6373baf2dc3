namespace Hearsay.Lineage;

/// <summary>Counts the equal words of two articles by what they are: the reporters' own, quoted, given to one outlet, credited. The same for both orders.</summary>
internal sealed class PairCounts
{
    /// <summary>Shorter runs of equal words come about by chance between texts on one subject.</summary>
    public const int MinOwnRun = 5;

    private readonly LineageArticle _first;
    private readonly LineageArticle _second;
    private readonly bool[][] _given;
    private readonly bool[][] _givenSecond;
    private readonly HashSet<int> _creditsInFirst;
    private readonly HashSet<int> _creditsInSecond;

    public PairCounts(LineageArticle first, LineageArticle second)
    {
        (_first, _second) = (first, second);
        _given = [.. GivenIn(first, second)];
        _givenSecond = [.. GivenIn(second, first)];
        _creditsInFirst = CreditsIn(first, second);
        _creditsInSecond = CreditsIn(second, first);
    }

    public int Own { get; private set; }

    public int Quoted { get; private set; }

    public int LongestOwnRun { get; private set; }

    public int OwnAtEnd { get; private set; }

    public int Days { get; private set; }

    public int OtherNames { get; private set; }

    public int Given { get; private set; }

    public int CreditedInFirst { get; private set; }

    public int CreditedInSecond { get; private set; }

    /// <summary>Counts what is in a chain.</summary>
    public void Add(List<WordRun> chain)
    {
        for (var index = 0; index < chain.Count; index++)
        {
            Add(chain[index]);
            OtherNames += index > 0
                && _first.IsAnchor.AsSpan(chain[index - 1].FirstEnd..chain[index].First).Contains(true)
                && _second.IsAnchor.AsSpan(chain[index - 1].SecondEnd..chain[index].Second).Contains(true) ? 1 : 0;
        }
    }

    private void Add(WordRun run)
    {
        var own = 0;
        for (var offset = 0; offset < run.Length; offset++)
        {
            var (at, other) = (run.First + offset, run.Second + offset);
            var said = _first.Quoted[at] || _second.Quoted[other];
            own = said ? 0 : own + 1;
            LongestOwnRun = Math.Max(LongestOwnRun, own);
            var added = own == MinOwnRun ? MinOwnRun : own > MinOwnRun ? 1 : 0;
            Own += added;
            OwnAtEnd += at - added >= _first.Words.Count / 2 && other - added >= _second.Words.Count / 2 ? added : 0;
            Quoted += said ? 1 : 0;
            Given += said && (IsIn(_given, at) || IsIn(_givenSecond, other)) ? 1 : 0;
            Days += ArticleMarks.IsDay(_first.Words.Hashes[at]) ? 1 : 0;
            CreditedInFirst += added == 0 ? 0 : _creditsInFirst.Contains(_first.Words.Blocks[at]) ? 1 : 0;
            CreditedInSecond += added == 0 ? 0 : _creditsInSecond.Contains(_second.Words.Blocks[other]) ? 1 : 0;
        }
    }

    private static bool IsIn(bool[][] words, int at)
    {
        foreach (var flags in words)
        {
            if (flags[at])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was said to an outlet that the other can be, or that the other has it from as well.</summary>
    private static IEnumerable<bool[]> GivenIn(LineageArticle article, LineageArticle other)
    {
        foreach (var given in article.Given)
        {
            var named = SourceNames.Has(other.Sources.Told, given.Name) || SourceNames.Has(other.Sources.Reported, given.Name);
            var own = other.Sources is { Told.Length: 0, Reported.Length: 0 };
            if ((named || own) && CanBe(article, other, given.Name))
            {
                yield return given.Words;
            }
        }
    }

    private static HashSet<int> CreditsIn(LineageArticle article, LineageArticle other) =>
        [.. article.Sources.Reported.Where(name => !SourceNames.Has(other.Sources.Reported, name.Name)).Select(name => name.Block)];

    /// <summary>False when both outlets are known and neither bears the name.</summary>
    private static bool CanBe(LineageArticle first, LineageArticle second, string name) =>
        first.Outlet is not { } outlet || second.Outlet is not { } other || OutletName.Same(outlet, name) || OutletName.Same(other, name);
}

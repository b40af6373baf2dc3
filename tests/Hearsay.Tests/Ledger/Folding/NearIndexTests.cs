using System.Globalization;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Storage;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>Which articles a fingerprint brings together: those that are near in time, and those of which one has no date.</summary>
public class NearIndexTests
{
    private const int Most = 4;
    private static readonly DateOnly Start = new(2024, 6, 3);

    // Pages with one name.
    private static readonly (string Item, DateOnly? Day)[] Pages = [.. new int?[] { 0, 5, 21, 80, 85, null, null }.Select(ItemOf)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dated_articles_meet_in_their_weeks_and_undated_ones_meet_all(bool rare) => InStore(rare, 64, index =>
    {
        var met = Pages.SelectMany(page => Enter(index, page).Select(other => ItemPair.Of(page.Item, other))).ToHashSet();
        met.ShouldContain(Pair(0, 1));
        met.ShouldContain(Pair(0, 2));
        met.ShouldContain(Pair(3, 4));
        met.ShouldNotContain(Pair(0, 3));
        met.ShouldNotContain(Pair(1, 4));
        for (var other = 0; other < 5; other++)
        {
            met.ShouldContain(Pair(other, 5));
            met.ShouldContain(Pair(other, 6));
        }

        met.ShouldContain(Pair(5, 6));
        foreach (var pair in met)
        {
            index.Pairs(pair).ShouldBeTrue();
        }

        index.Pairs(Pair(0, 3)).ShouldBeFalse();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_not_to_be_compared_is_left_of_a_set(bool rare) => InStore(rare, 64, index =>
    {
        Array.ForEach(Pages, page => Enter(index, page));
        var others = Pages.Skip(1).Select(page => page.Item).ToHashSet(StringComparer.Ordinal);
        index.RemovePaired(Pages[0].Item, others);
        others.ShouldBe([Pages[3].Item, Pages[4].Item], ignoreOrder: true);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_has_left_is_met_no_more(bool rare) => InStore(rare, 64, index =>
    {
        Array.ForEach(Pages, page => Enter(index, page));
        foreach (var gone in new[] { Pages[0], Pages[5] })
        {
            index.Leave(gone.Item, new HashSet<ItemPair>());
        }

        var met = Enter(index, Pages[0]);
        met.ShouldContain(Pages[1].Item);
        met.ShouldContain(Pages[6].Item);
        met.ShouldNotContain(Pages[5].Item);
    });

    /// <summary>What many have within some weeks brings none of these together, whatever other weeks have.</summary>
    [Fact]
    public void Weeks_are_crowded_each_for_itself() => InStore(rare: true, Most, index =>
    {
        var weeks = Enumerable.Range(0, 10).Select(number => ItemOf(number * 100, number)).ToList();
        weeks.ForEach(page => Enter(index, page));
        Enter(index, ItemOf(301, 20)).ShouldBe([weeks[3].Item]);
        foreach (var number in Enumerable.Range(30, Most))
        {
            Enter(index, ItemOf(500, number));
        }

        Enter(index, ItemOf(501, 40)).ShouldBeEmpty();
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_comes_and_goes_the_pairs_are_those_of_the_rule(int seed) => InStore(rare: true, Most, index =>
    {
        var random = new Random(seed);
        var articles = Enumerable.Range(0, 24).Select(number => ItemOf(random.Next(4) == 0 ? null : random.Next(3) * (StoryJudge.MostDays / 2), number)).ToArray();
        var (entered, compared) = (new Dictionary<(string Item, DateOnly? Day), ulong[]>(), new HashSet<ItemPair>());
        for (var step = 0; step < 150; step++)
        {
            var article = articles[random.Next(articles.Length)];
            var doubtful = new HashSet<ItemPair>();
            if (entered.Remove(article))
            {
                index.Leave(article.Item, doubtful);
                compared.RemoveWhere(pair => pair.A == article.Item || pair.B == article.Item);
            }
            else
            {
                entered[article] = [.. Enumerable.Range(0, 3).Select(_ => (ulong)random.Next(5)).Distinct()];
                var displaced = new HashSet<string>(StringComparer.Ordinal);
                compared.UnionWith(index.Enter(article.Item, article.Day, entered[article], displaced).Select(other => ItemPair.Of(article.Item, other)));
                doubtful.UnionWith(compared.Where(pair => displaced.Contains(pair.A) && displaced.Contains(pair.B)));
            }

            compared.ExceptWith(doubtful);
            compared.UnionWith(doubtful.Where(index.Pairs));
            compared.ShouldBe(Expected(entered), ignoreOrder: true);
        }
    });

    // The rule as it is written down, without any index.
    private static HashSet<ItemPair> Expected(Dictionary<(string Item, DateOnly? Day), ulong[]> articles)
    {
        var pairs = new HashSet<ItemPair>();
        foreach (var fingerprint in articles.Values.SelectMany(own => own).Distinct())
        {
            var all = articles.Keys.Where(article => articles[article].Contains(fingerprint)).ToList();
            AddPairs(all, pair => pair.One is null || pair.Other is null);
            foreach (var window in all.Select(article => WindowOf(article.Day)).OfType<int>().SelectMany(window => new[] { window, window + 1 }).Distinct())
            {
                AddPairs([.. all.Where(article => WindowOf(article.Day) is { } own && (own == window || own + 1 == window))], _ => true);
            }
        }

        return pairs;

        void AddPairs(List<(string Item, DateOnly? Day)> sharing, Predicate<(DateOnly? One, DateOnly? Other)> counts)
        {
            if (sharing.Count <= Most)
            {
                pairs.UnionWith(sharing.SelectMany((one, at) => sharing.Skip(at + 1).Where(other => counts((one.Day, other.Day))).Select(other => ItemPair.Of(one.Item, other.Item))));
            }
        }

        static int? WindowOf(DateOnly? day) => day?.DayNumber / StoryJudge.MostDays;
    }

    private static ItemPair Pair(int one, int other) => ItemPair.Of(Pages[one].Item, Pages[other].Item);

    private static (string Item, DateOnly? Day) ItemOf(int? days, int number)
    {
        DateOnly? day = days is { } later ? Start.AddDays(later) : null;
        return (ItemNames.Of(number.ToString("x57", CultureInfo.InvariantCulture) + "0000000", day, isSpun: false), day);
    }

    private static ISet<string> Enter(NearIndex index, (string Item, DateOnly? Day) page) => index.Enter(page.Item, page.Day, [7], new HashSet<string>(StringComparer.Ordinal));

    private static void InStore(bool rare, int most, Action<NearIndex> test)
    {
        using var store = Stores.Open(":memory:");
        store.Commit(1, () => test(rare
            ? new NearIndex(new RareIndex(store, "near", most), new RareIndex(store, "undated", most, ItemNames.IsUndated))
            : new NearIndex(new CandidateIndex(store, "near", most), new CandidateIndex(store, "undated", most))));
    }
}

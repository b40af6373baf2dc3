using System.Text;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Corrections;

/// <summary>The ledger is a function of the set of records and of the set of corrections: no order of arrival and no detour leaves a trace.</summary>
public class CorrectedLedgerTests
{
    private const int Steps = 500;

    // One crisis and a page of another: small enough that a ledger from scratch can be had after every step.
    private static readonly ArticleRecord[] Pool = [.. SampleRecords.All.Where((_, index) => index % 3 == 0)];

    [Fact]
    public void After_each_of_500_random_additions_removals_and_corrections_the_ledger_is_the_one_made_from_scratch()
    {
        var random = new Random(20_240_608);
        using var store = Stores.Open(Stores.InMemory);
        var fold = new LedgerFold(store);
        var before = "";
        var changedBy = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var step = 0; step < Steps; step++)
        {
            var entry = Next(store, random, step);
            store.Append([entry]);
            fold.Run(batch: random.Next(1, 4));
            var now = Everything(store);
            now.ShouldBe(FromScratch(store), $"after step {step}, {Describe(entry)}");
            if (now != before)
            {
                changedBy[Describe(entry)] = changedBy.GetValueOrDefault(Describe(entry)) + 1;
            }

            before = now;
        }

        // A run in which nothing happens proves nothing.
        foreach (var kind in new[] { "added", "removed", "Merge Actor", "Merge Claim", "Merge Story", "Split Claim", "Split Story", "Undo" })
        {
            changedBy.GetValueOrDefault(kind).ShouldBeGreaterThan(2, kind);
        }
    }

    [Fact]
    public void A_fold_that_does_not_hear_of_corrections_would_be_found_out()
    {
        using var store = Filled();
        var story = new LedgerView(store).Stories().First().Story;
        store.Append([Appended(new Corrector(store).SplitStory(story.Id, [story.Articles[0]], Stamp(1)))]);
        Everything(store).ShouldNotBe(FromScratch(store));
        new LedgerFold(store).Run();
        Everything(store).ShouldBe(FromScratch(store));
    }

    [Fact]
    public void Corrections_of_several_people_come_in_any_order()
    {
        using var first = Filled();
        var corrections = Enumerable.Range(0, 6).Select(number => Random(first, new Random(number), number)).OfType<Correction>().Select(Appended).ToArray();
        first.Append(corrections);
        new LedgerFold(first).Run();
        using var second = Stores.Open(Stores.InMemory);
        second.Append([.. corrections.Reverse(), .. Pool.Reverse().Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(second).Run(batch: 1);
        Everything(second).ShouldBe(Everything(first));
    }

    private static LogEntry Next(ILedgerStore store, Random random, int step)
    {
        var view = new LedgerView(store);
        var stored = view.Identities().ToHashSet();
        var roll = random.Next(10);
        if (roll < 4 || stored.Count < 4)
        {
            var absent = Pool.Where(record => !stored.Contains(record.Identity)).ToArray();
            if (absent.Length > 0)
            {
                return new RecordAppended(StoredRecords.Of(absent[random.Next(absent.Length)]));
            }
        }

        return roll >= 6 && Random(store, random, step) is { } correction
            ? Appended(correction)
            : new DocumentRemoved(stored.Order().ElementAt(random.Next(stored.Count)));
    }

    private static Correction? Random(ILedgerStore store, Random random, int step)
    {
        var (corrector, stories) = (new Corrector(store), new LedgerView(store).Stories().ToArray());
        var claims = stories.SelectMany(story => story.Claims).ToArray();
        var speakers = claims.SelectMany(claim => claim.Speakers.For.Concat(claim.Speakers.Against)).Distinct().ToArray();
        var inForce = CorrectionRow.Of(store).Where(row => row.InForce).ToArray();
        try
        {
            return random.Next(9) switch
            {
                0 => corrector.MergeActors(Any(speakers), Any(speakers), Stamp(step)),
                1 => corrector.MergeClaims(Any(claims).Id, Any(claims).Id, Stamp(step)),
                2 => corrector.MergeStories(Any(stories).Story.Id, Any(stories).Story.Id, Stamp(step)),
                3 => corrector.SplitActor(Any(speakers), [Any(Any(stories).Story.Articles)], Stamp(step)),
                4 => Any([.. claims.Where(one => one.Statements.Length > 1)]) is var claim ? corrector.SplitClaim(claim.Id, [(claim.Statements[0].Article, claim.Statements[0].Statement)], Stamp(step)) : null,
                5 => Any(stories).Story is var story ? corrector.SplitStory(story.Id, [Any(story.Articles)], Stamp(step)) : null,
                _ => corrector.Undo(Any(inForce).Correction.Id, Stamp(step)),
            };
        }
        catch (Exception nothing) when (nothing is CorrectionException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }

        T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
    }

    private static string FromScratch(ILedgerStore store)
    {
        using var scratch = Stores.Open(Stores.InMemory);
        scratch.Append([.. store.Records().Select(record => new RecordAppended(record)), .. store.Corrections().Select(correction => new CorrectionAppended(correction))]);
        new LedgerFold(scratch).Run();
        return Everything(scratch);
    }

    private static ILedgerStore Filled()
    {
        var store = Stores.Open(Stores.InMemory);
        store.Append([.. Pool.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return store;
    }

    private static string Describe(LogEntry entry) => entry switch
    {
        RecordAppended => "added",
        DocumentRemoved => "removed",
        CorrectionAppended { Correction: var stored } => StoredCorrections.Read(stored) is var correction ? $"{correction.Kind} {correction.Target}".Trim() : "",
        _ => "?",
    };

    private static CorrectionAppended Appended(Correction correction) => new(StoredCorrections.Of(correction));

    private static CorrectionStamp Stamp(int step) => new("desk", new Timestamp(new DateOnly(2024, 6, 1).AddDays(step)));

    private static string Everything(ILedgerStore store)
    {
        var lines = new LedgerLines(new LedgerView(store));
        return string.Join('\n', lines.Stories().Concat(lines.Derivations()).Concat(lines.Origins()).Concat(lines.Claims()).Concat(lines.Figures())
            .Select(line => Encoding.UTF8.GetString(line)));
    }
}

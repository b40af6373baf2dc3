using Hearsay.Ledger;
using Hearsay.Ledger.Intake;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Cluster.Tests;

public sealed class LedgerFolderTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task When_no_more_is_to_come_it_ends_as_soon_as_all_is_folded()
    {
        var (store, _) = SharedMemoryStore.Create();
        Append(store);
        using var finish = new CancellationTokenSource();
        await finish.CancelAsync();
        await new LedgerFolder(store, Enough).RunAsync(CancellationToken.None, finish.Token).WaitAsync(Enough);
        store.ReadAfter(store.FoldedTo).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_does_not_hold_the_lease_leaves_the_fold_to_who_does()
    {
        var (store, control) = SharedMemoryStore.Create();
        control.IsLeased = true;
        Append(store);
        using var finish = new CancellationTokenSource();
        await finish.CancelAsync();
        await new LedgerFolder(store, Enough).RunAsync(CancellationToken.None, finish.Token).WaitAsync(Enough);
        store.FoldedTo.ShouldBe(0);
    }

    [Fact]
    public async Task Told_to_stop_it_ends_without_folding()
    {
        var (store, _) = SharedMemoryStore.Create();
        Append(store);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await new LedgerFolder(store, Enough).RunAsync(cancel.Token).WaitAsync(Enough);
        store.FoldedTo.ShouldBe(0);
    }

    private static void Append(ISharedStore store)
    {
        const string Text = "Rain fell on Selin.";
        var record = new ArticleRecord
        {
            Id = "a",
            DocumentHash = new string('0', 64),
            Article = new Article { Text = Text, Blocks = [new Block(BlockKind.Body, new TextSpan(0, Text.Length))] },
            MadeBy = new MadeBy("1", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty),
        };
        new DocumentIntake(store, 1).Take([new RecordResult("a", record, null)]);
        store.ReadAfter(store.FoldedTo).ShouldNotBeEmpty();
    }
}

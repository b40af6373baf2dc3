using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Propositions;

/// <summary>One page, annotated and folded in memory.</summary>
internal sealed class StoryScene
{
    private readonly ILedgerStore _store = Stores.Open(Stores.InMemory);
    private readonly RecordCache _records;

    public StoryScene(string text, bool isSpun = false, int day = 10)
    {
        var record = SampleRecords.Annotator.Annotate(new Document { Id = "page", Format = DocumentFormat.Text, Content = text, Published = new Timestamp(new DateOnly(2026, 3, day)) });
        _store.Append([new RecordAppended(StoredRecords.Of(isSpun ? record with { Spun = new SpunAssessment(0.99, []) } : record))]);
        new LedgerFold(_store).Run();
        _records = new RecordCache(_store);
    }

    private SortedSet<string> Component => new(_store.Groups(StoryBuilder.Kind).Single().Members, StringComparer.Ordinal);

    /// <summary>What is said.</summary>
    public ClaimScene Scene => StoryBuilder.SceneOf(Component, _store, _records);

    /// <summary>What cannot both be so.</summary>
    public IReadOnlyList<Contradiction> Contradictions => StoryBuilder.Build(Component, _store, _records, CorrectionSet.Empty).Single().Ledger!.Contradictions;

    /// <summary>The claims as they come out by what was learned.</summary>
    public StoryLedger BuiltBy(RelationTrees trees) => StoryBuilder.Build(Component, _store, _records, CorrectionSet.Empty, trees).Single().Ledger!;
}

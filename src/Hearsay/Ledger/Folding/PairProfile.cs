using System.Collections.Immutable;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// What most pairs of articles are decided by: when they are from, whom and what they name, and what they might have copied. It is a small part of a record, so that the many
/// candidates of an article need not be read again and again.
/// </summary>
/// <param name="Names">Its names as stories compare them (<see cref="StoryJudge.NamesOf"/>), in ordinal order, with what each of them says.</param>
/// <param name="Compared">Its marks as lineage compares them.</param>
internal sealed record PairProfile(ImmutableArray<(string Name, double Weight)> Names, ComparedMarks Compared)
{
    // A name with its string, its place in the list and its weight.
    private const int NameBytes = 80;
    private const int OwnBytes = 400;

    /// <summary>The day of publication; null when it is not known.</summary>
    public DateOnly? Day => Compared.Day;

    /// <summary>About how much memory it takes, bytes.</summary>
    public long Bytes => OwnBytes + ((long)Names.Length * NameBytes) + ((Compared.Sketch.Length + Compared.Anchors.Length) * (long)sizeof(ulong));

    /// <summary>The profile of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="compared">Its marks as lineage compares them.</param>
    public static PairProfile Of(ArticleRecord record, ComparedMarks compared) => new([.. StoryJudge.NamesOf(record).Select(name => (name, StoryJudge.WeightOf(name)))], compared);
}

using System.Globalization;
using Hearsay.Ledger.Pairs;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Bench.World;

/// <summary>
/// What articles of different stories share by chance. What an article costs depends on it, since whoever shares enough with it must be looked at: invented articles are worth as much as a load as they are
/// like real ones in this. Of a million pairs of newswire reports of one month (two months, 1997 and 2006), and of web pages that were chosen because many belong together: three runs of words in 190, 395 and
/// 1,783; a run in 1,659, 2,963 and 5,807; names and figures in their order in 3,985, 4,436 and 6,113; a name in 56,061, 36,201 and 127,313; a fingerprint of what is said in 17,381, 12,070 and 37,614.
/// </summary>
internal sealed class Likeness
{
    /// <summary>Most days between two articles of a pair; those without a day may be near any.</summary>
    public const int MostDays = 31;

    /// <summary>Two texts that share so many runs of words are a text and what was copied of it, and tell of one story.</summary>
    private const int Copied = 12;

    private readonly int[] _runs = new int[4];
    private long _anchors;
    private long _names;
    private long _named;
    private long _figures;
    private long _statements;
    private long _stories;

    /// <summary>How many pairs were compared.</summary>
    public long Pairs { get; private set; }

    /// <summary>How many of a million pairs share so many fingerprints of running words or more.</summary>
    /// <param name="least">1 to 4.</param>
    public double SharingRuns(int least) => InAMillion(_runs[least - 1]);

    /// <summary>How many of a million pairs share fingerprints of names and figures in their order.</summary>
    public double SharingAnchors => InAMillion(_anchors);

    /// <summary>How many of a million pairs share a name.</summary>
    public double SharingNames => InAMillion(_named);

    /// <summary>How many of a million pairs share a fingerprint of what is said.</summary>
    public double SharingStatements => InAMillion(_statements);

    /// <summary>Compares every article with those behind it.</summary>
    /// <param name="articles">The articles.</param>
    public static Likeness Of(IReadOnlyList<ComparedArticle> articles)
    {
        var likeness = new Likeness();
        for (var first = 0; first < articles.Count; first++)
        {
            for (var second = first + 1; second < articles.Count; second++)
            {
                likeness.Add(articles[first], articles[second]);
            }
        }

        return likeness;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Pairs:N0} pairs of articles of different stories, at most {MostDays} days apart; of a million of them share
          {SharingRuns(1),10:N0}  a run of words
          {SharingRuns(2),10:N0}  two
          {SharingRuns(3),10:N0}  three
          {SharingRuns(4),10:N0}  four
          {SharingAnchors,10:N0}  names and figures in their order
          {InAMillion(_figures),10:N0}  a figure of more than one digit
          {SharingNames,10:N0}  a name
          {SharingStatements,10:N0}  a fingerprint of what is said
          {InAMillion(_stories),10:N0}  so much of what they are about that they count as of one story
        {(double)_names / Math.Max(1, Pairs):F3} names in common on average
        """);

    private void Add(ComparedArticle first, ComparedArticle second)
    {
        if ((first.Story is { } story && string.Equals(story, second.Story, StringComparison.Ordinal)) || StoryJudge.DaysBetween(first.Profile, second.Profile) > MostDays)
        {
            return;
        }

        var runs = Common(first.Profile.Compared.Sketch.AsSpan(), second.Profile.Compared.Sketch.AsSpan());
        if (first.Story is null && runs >= Copied)
        {
            return;
        }

        Pairs++;
        for (var least = 0; least < Math.Min(runs, _runs.Length); least++)
        {
            _runs[least]++;
        }

        var names = first.Names.Count(second.Names.Contains);
        _names += names;
        _named += names > 0 ? 1 : 0;
        _anchors += Common(first.Profile.Compared.Anchors.AsSpan(), second.Profile.Compared.Anchors.AsSpan()) > 0 ? 1 : 0;
        _figures += first.Figures.Overlaps(second.Figures) ? 1 : 0;
        _statements += first.Statements.Overlaps(second.Statements) ? 1 : 0;
        _stories += StoryJudge.Closeness(first.Profile, second.Profile) > 0 ? 1 : 0;
    }

    private double InAMillion(long pairs) => 1e6 * pairs / Math.Max(1, Pairs);

    private static int Common(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var common = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            var (one, other) = (first[i], second[j]);
            common += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }

        return common;
    }
}

/// <summary>What <see cref="Likeness"/> compares of an article.</summary>
/// <param name="Story">What it was invented for; null when that is not known.</param>
/// <param name="Profile">As the fold compares it.</param>
/// <param name="Names">Its names.</param>
/// <param name="Figures">Its figures of more than one digit.</param>
/// <param name="Statements">Fingerprints of what is said in it.</param>
internal sealed record ComparedArticle(string? Story, PairProfile Profile, HashSet<string> Names, HashSet<string> Figures, HashSet<ulong> Statements)
{
    /// <summary>Of a record.</summary>
    public static ComparedArticle Of(ArticleRecord record, string? story)
    {
        var profile = new PairProfile(Topic.Of(record), LineageArticle.Of(record).Compared);
        return new ComparedArticle(
            story,
            profile,
            [.. Topic.NamesOf(record).Keys],
            [.. record.Quantities.Where(quantity => quantity.Value is >= 10).Select(quantity => quantity.Value!.Value.ToString(CultureInfo.InvariantCulture))],
            [.. StatementProfile.Of(record, "").SelectMany(statement => statement.Fingerprints)]);
    }
}

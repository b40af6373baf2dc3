using System.Globalization;
using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Bench.Ledger.RealNews;

/// <summary>What a reader thought of two places that are shown as contradicting each other.</summary>
internal enum Verdict
{
    /// <summary>Nobody has read it.</summary>
    Unread,

    /// <summary>Both cannot be so, and they are about one thing.</summary>
    True,

    /// <summary>Both may be so, or they are about two things.</summary>
    False,

    /// <summary>Read, and left open.</summary>
    Unsure,
}

/// <summary>Two places that were read together.</summary>
/// <param name="Set">The <see cref="RealSet"/> of the documents.</param>
/// <param name="IsKept">True for the part that rules are not made on.</param>
/// <param name="First">One place.</param>
/// <param name="Second">The other.</param>
/// <param name="Verdict">What was thought of them.</param>
internal sealed record LabelledPair(string Set, bool IsKept, WordPlace First, WordPlace Second, Verdict Verdict)
{
    /// <summary>Whether the two places stand on the two sides of a contradiction.</summary>
    public bool Fits(Contradiction contradiction) =>
        (IsOn(First, contradiction.First) && IsOn(Second, contradiction.Second)) || (IsOn(First, contradiction.Second) && IsOn(Second, contradiction.First));

    private static bool IsOn(WordPlace place, IEnumerable<ContradictionPlace> side) => side.Any(other => new WordPlace(other.Article.Id, other.Version, other.Span).Overlaps(place));
}

/// <summary>The labels of bench/real/contradictions.tsv; bench/real/README.md says how they were made.</summary>
internal sealed class ContradictionLabels
{
    /// <summary>The file, from the root.</summary>
    public const string Path = "bench/real/contradictions.tsv";

    private readonly ILookup<(string Set, string Document), LabelledPair> _byFirst;

    private ContradictionLabels(IReadOnlyList<LabelledPair> pairs)
    {
        Pairs = pairs;
        _byFirst = pairs.SelectMany(pair => new[] { pair, pair with { First = pair.Second, Second = pair.First } }).ToLookup(pair => (pair.Set, pair.First.Identity));
    }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<LabelledPair> Pairs { get; }

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">A line is not of the format.</exception>
    public static ContradictionLabels Parse(string text) => new([.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(PairIn)]);

    /// <summary>What was thought of the places on the two sides of a contradiction: true if of any two of them, one of either side; else false if of any two.</summary>
    /// <param name="set">The set of the documents.</param>
    /// <param name="contradiction">The contradiction.</param>
    public Verdict Of(string set, Contradiction contradiction) => contradiction.First.SelectMany(place => _byFirst[(set, place.Article.Id)])
        .Where(pair => pair.Fits(contradiction)).Select(pair => pair.Verdict).Aggregate(Verdict.Unread, Stronger);

    /// <summary>What was thought of two places, in whichever order.</summary>
    public Verdict Of(string set, WordPlace one, WordPlace other) => _byFirst[(set, one.Identity)]
        .Where(pair => pair.First.Overlaps(one) && pair.Second.Overlaps(other)).Select(pair => pair.Verdict)
        .Aggregate(Verdict.Unread, Stronger);

    private static Verdict Stronger(Verdict one, Verdict other) => (one, other) switch
    {
        (Verdict.Unread, _) => other,
        (_, Verdict.Unread) => one,
        _ => (Verdict)Math.Min((int)one, (int)other),
    };

    private static LabelledPair PairIn(string line) => line.Split('\t') is [var set, ("work" or "kept") and var part, _, var first, var firstSpan, var second, var secondSpan, ("true" or "false" or "unsure") and var verdict, _]
        ? new LabelledPair(set, part == "kept", new WordPlace(first, null, SpanIn(firstSpan, line)), new WordPlace(second, null, SpanIn(secondSpan, line)), Enum.Parse<Verdict>(verdict, ignoreCase: true))
        : throw NotOfFormat(line);

    private static TextSpan SpanIn(string field, string line) => field.Split('-') is [var start, var end]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from < to
        ? new TextSpan(from, to)
        : throw NotOfFormat(line);

    private static FormatException NotOfFormat(string line) => new($"{Path}: '{line}' is not set, part, kind, two places, label and reason.");
}

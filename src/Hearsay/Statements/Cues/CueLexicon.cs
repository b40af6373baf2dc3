using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Statements.Cues;

/// <summary>What is known of a cue by hand.</summary>
/// <param name="DefaultAct">The speech act it stands for.</param>
/// <param name="Acts">Other acts in some frames ("asked whether", "asked them to").</param>
/// <param name="Speech">True when it tells of words said or written, false for thoughts and wishes.</param>
/// <param name="Addressee">True when a noun phrase may come before the clause ("told reporters that").</param>
/// <param name="Frames">Frames in which it is a cue whatever the counts say.</param>
/// <param name="IsUnseen">True when it was listed after the model was trained, which must not see it.</param>
/// <param name="NeedsObject">True for verbs that are always done to somebody: without an object behind it, "accused of" is a passive.</param>
internal sealed record CueEntry(
    SpeechAct DefaultAct, FrozenDictionary<Frame, SpeechAct> Acts, bool Speech, bool Addressee, FrozenSet<Frame> Frames, bool IsUnseen, bool NeedsObject)
{
    /// <summary>False for verbs whose object is never a clause ("slam", "accuse").</summary>
    public bool TakesClause { get; } = Frames.Count == 0 || Frames.Contains(Frame.That) || Frames.Contains(Frame.Clause) || Frames.Contains(Frame.NounThat)
        || !(DefaultAct is SpeechAct.Accuse or SpeechAct.Condemn or SpeechAct.Praise);

    /// <summary>The act in a frame.</summary>
    public SpeechAct Act(Frame frame) => Acts.TryGetValue(frame, out var act) ? act : DefaultAct;
}

/// <summary>
/// Which words are cues, and in which frame: hand-written entries (pack "cues") and counts from a corpus (pack "cue-counts").
/// A count pairs how often a word in a frame was seen with how often reading it as a cue gave a right statement.
/// </summary>
internal sealed class CueLexicon
{
    /// <summary>Its counts stand for verbs of saying that were not seen in a frame.</summary>
    public const string AnySpeech = "*speech";

    /// <summary>Its counts stand for all other words that were not seen in a frame.</summary>
    public const string AnyOther = "*other";

    private const double PriorWeight = 2.5; // occurrences that the kind of a word counts as, beside its own

    private static readonly Lazy<CueLexicon> Shared = new(Load);

    private readonly FrozenDictionary<(CueKind Kind, string Lemma), CueEntry> _entries;
    private readonly FrozenDictionary<(CueKind Kind, string Lemma, Frame Frame, bool Passive), (int Right, int Seen)> _counts;

    private CueLexicon(
        FrozenDictionary<(CueKind, string), CueEntry> entries,
        FrozenDictionary<(CueKind, string, Frame, bool), (int, int)> counts)
    {
        _entries = entries;
        _counts = counts;
    }

    /// <summary>The lexicon of this build.</summary>
    public static CueLexicon Default => Shared.Value;

    /// <summary>The hand-written entry of a word; null for none.</summary>
    public CueEntry? Entry(CueKind kind, string lemma) => _entries.GetValueOrDefault((kind, lemma));

    /// <summary>Probability that a word in a frame is a cue, from the counts; 1 where an entry says so.</summary>
    public double Probability(CueKind kind, string lemma, Frame frame, bool passive)
    {
        var entry = Entry(kind, lemma);
        var any = _counts.GetValueOrDefault((kind, ClassOf(entry), frame, passive));
        var prior = any.Right / (any.Seen + 1.0);
        if (entry is not null && entry.Frames.Contains(frame) && (!passive || (entry.NeedsObject && frame is Frame.NounOf or Frame.NounFor)))
        {
            prior = Math.Max(prior, 0.6);
        }

        var own = _counts.GetValueOrDefault((kind, lemma, frame, passive));
        return (own.Right + PriorWeight * prior) / (own.Seen + PriorWeight);
    }

    /// <summary>The row of counts that a word falls back on.</summary>
    public static string ClassOf(CueEntry? entry) => entry is { Speech: true, IsUnseen: false } ? AnySpeech : AnyOther;

    private static CueLexicon Load()
    {
        var entries = new Dictionary<(CueKind, string), CueEntry>();
        foreach (var line in ResourcePack.Get("cues", "written by hand").Lines("cues.tsv"))
        {
            var cells = line.Split('\t');
            var acts = cells[2].Split(' ');
            var flags = cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var frames = cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Frame>).ToFrozenSet();
            entries[(Enum.Parse<CueKind>(cells[0]), cells[1])] =
                new CueEntry(Enum.Parse<SpeechAct>(acts[0]), ActsOf(acts), flags.Contains("speech"), flags.Contains("addressee"), frames, flags.Contains("unseen"), flags.Contains("object"));
        }

        var counts = new Dictionary<(CueKind, string, Frame, bool), (int, int)>();
        foreach (var line in ResourcePack.Get("cue-counts", "hearsay-train cues --data DIR").Lines("counts.tsv"))
        {
            var cells = line.Split('\t');
            counts[(Enum.Parse<CueKind>(cells[0]), cells[1], Enum.Parse<Frame>(cells[2]), cells[3] == "passive")] =
                (int.Parse(cells[4], CultureInfo.InvariantCulture), int.Parse(cells[5], CultureInfo.InvariantCulture));
        }

        return new CueLexicon(entries.ToFrozenDictionary(), counts.ToFrozenDictionary());
    }

    private static FrozenDictionary<Frame, SpeechAct> ActsOf(string[] acts) => acts[1..]
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => Enum.Parse<Frame>(pair[0]), pair => Enum.Parse<SpeechAct>(pair[1]));
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Statements.Cues;

namespace Hearsay.Agreements;

/// <summary>How much a noun needs beside it to name an agreement.</summary>
internal enum NounStrength
{
    /// <summary>The noun alone names no agreement.</summary>
    Strong,

    /// <summary>A political modifier, or a side with a code.</summary>
    Weak,

    /// <summary>A name, a number or a body before it.</summary>
    Bound,
}

/// <summary>A noun that names an agreement.</summary>
internal sealed record AgreementNoun(AgreementKind Kind, NounStrength Strength);

/// <summary>What a verb or noun tells of an agreement.</summary>
/// <param name="Particle">A word that must hang on it ("off", "effect"); null for none.</param>
/// <param name="Place">Where the agreement stands: "obj", "subj", "pred", "noun" or a preposition.</param>
/// <param name="Kind">What is told.</param>
internal sealed record StepEntry(string? Particle, string Place, AgreementStepKind Kind);

/// <summary>A word that puts a course of action on the table.</summary>
/// <param name="Particle">The particle that must stand behind it; null for none.</param>
/// <param name="Frame">"act", "aux", "toward" or "trait"; see the resource's head.</param>
/// <param name="Standing">How near the option is.</param>
internal sealed record OptionEntry(string? Particle, string Frame, OptionStanding Standing);

/// <summary>The words of the pack <c>agreements</c>.</summary>
internal sealed class AgreementLexicon
{
    private static readonly Lazy<AgreementLexicon> Shared = new(() => new AgreementLexicon(ResourcePack.Get("agreements", "it is written by hand; restore models/agreements-*")));

    private readonly FrozenDictionary<string, AgreementNoun> _nouns;
    private readonly FrozenDictionary<string, ImmutableArray<StepEntry>> _steps;
    private readonly FrozenDictionary<string, ImmutableArray<OptionEntry>> _options;
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;

    private AgreementLexicon(ResourcePack pack)
    {
        _nouns = Rows(pack, "nouns.tsv").ToFrozenDictionary(
            cells => cells[0], cells => new AgreementNoun(Value<AgreementKind>(cells[1]), Value<NounStrength>(cells[2])), StringComparer.Ordinal);
        _steps = Rows(pack, "steps.tsv").GroupBy(cells => cells[0].Split(' ')[0], StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.Select(cells => new StepEntry(RestOf(cells[0]), cells[1], Value<AgreementStepKind>(cells[2]))).ToImmutableArray(), StringComparer.Ordinal);
        _options = Rows(pack, "options.tsv").GroupBy(cells => cells[0].Split(' ')[0], StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.Select(Option).ToImmutableArray(), StringComparer.Ordinal);
        _classes = Rows(pack, "words.tsv").GroupBy(cells => cells[0], StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.Select(cells => cells[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The lexicon of this build, read once.</summary>
    public static AgreementLexicon Instance => Shared.Value;

    /// <summary>What a lemma names; null when it names no agreement.</summary>
    public AgreementNoun? NounOf(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>What a lemma tells of an agreement, in the order of the table.</summary>
    public ImmutableArray<StepEntry> StepsOf(string lemma) => _steps.TryGetValue(lemma, out var steps) ? steps : [];

    /// <summary>The entries of a lemma that may put something on the table.</summary>
    public ImmutableArray<OptionEntry> OptionsOf(string lemma) => _options.TryGetValue(lemma, out var entries) ? entries : [];

    /// <summary>Whether a word belongs to a class of words.tsv.</summary>
    public bool Is(string @class, string word) => _classes[@class].Contains(word);

    /// <summary>Whether a verb charges somebody: its object, or what stands behind "on", is at fault.</summary>
    public static bool IsBlame(string lemma) =>
        CueLexicon.Default.Entry(CueKind.Verb, lemma) is { NeedsObject: true } entry && entry.Act(Frame.Noun) is SpeechAct.Accuse or SpeechAct.Condemn;

    private static OptionEntry Option(string[] cells) => new(RestOf(cells[0]), cells[1], Value<OptionStanding>(cells[2]));

    private static string? RestOf(string words) => words.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? words[(space + 1)..] : null;

    private static IEnumerable<string[]> Rows(ResourcePack pack, string file) => pack.Lines(file).Select(line => line.Split('\t'));

    private static T Value<T>(string cell)
        where T : struct, Enum => Enum.Parse<T>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Events;

/// <summary>A verb that names an event, and who is who around it.</summary>
/// <param name="Rest">Words that must follow the verb ("down", "off talks"), in order.</param>
/// <param name="Objects">Heads of which the object must have one; empty for any.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
/// <param name="Recipients">Where the recipient stands, best first: "obj", "iobj", "obj.owner" or a preposition.</param>
/// <param name="Flags">See the resource's card.</param>
internal sealed record VerbEntry(
    ImmutableArray<string> Rest, FrozenSet<string> Objects, EventType Type, string Cameo, string? Mode,
    ImmutableArray<string> Recipients, FrozenSet<string> Flags);

/// <summary>A noun that names an event, and who is who around it.</summary>
/// <param name="Words">The words of the phrase before its head, nearest to the head last.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
/// <param name="Actors">Where the actor stands, best first.</param>
/// <param name="Recipients">Where the recipient stands, best first.</param>
/// <param name="Flags">See the resource's card.</param>
internal sealed record NounEntry(
    ImmutableArray<string> Words, EventType Type, string Cameo, string? Mode,
    ImmutableArray<string> Actors, ImmutableArray<string> Recipients, FrozenSet<string> Flags);

/// <summary>What a word does to the act in its complement.</summary>
/// <param name="Effect">"drop", or the name of a modality in lower case.</param>
/// <param name="ObjectActs">Whether the word's object, not its subject, acts in the complement.</param>
internal sealed record Complement(string Effect, bool ObjectActs);

/// <summary>The lexicon of events: resource pack "events".</summary>
internal sealed class EventLexicon
{
    private const string ContextPrefix = "context-";
    private const string BuildCommand = "it is written by hand; restore models/events-*";

    private static readonly Lazy<EventLexicon> Shared = new(() => new EventLexicon(ResourcePack.Get("events", BuildCommand)));

    private readonly FrozenDictionary<string, ImmutableArray<VerbEntry>> _verbs;
    private readonly FrozenDictionary<string, ImmutableArray<NounEntry>> _nouns;
    private readonly FrozenDictionary<string, Complement> _complements;
    private readonly FrozenDictionary<string, ulong> _words; // bit i: it belongs to class i
    private readonly FrozenDictionary<string, int> _classes;
    private readonly ImmutableArray<(int Bit, string Name)> _names;
    private readonly ulong _contexts;

    private EventLexicon(ResourcePack pack)
    {
        _verbs = Grouped(pack.Lines("verbs.tsv"), ReadVerb, entry => (entry.Objects.Count > 0 ? 100 : 0) + entry.Rest.Length * 10);
        _nouns = Grouped(pack.Lines("nouns.tsv"), ReadNoun, entry => entry.Words.Length);
        _complements = pack.Lines("complements.tsv").Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => new Complement(cells[1], cells[2] == "object"), StringComparer.Ordinal);
        var words = pack.Lines("words.tsv").Select(line => line.Split('\t')).ToArray();
        var classes = words.Select(cells => cells[0]).Distinct(StringComparer.Ordinal).ToArray();
        if (classes.Length > 64)
        {
            throw new InvalidDataException("words.tsv has more than 64 classes.");
        }

        _classes = classes.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _names = [.. _classes.Where(pair => pair.Key.StartsWith(ContextPrefix, StringComparison.Ordinal)).OrderBy(pair => pair.Value)
            .Select(pair => (pair.Value, pair.Key[ContextPrefix.Length..].Replace('-', '_')))];
        _contexts = _names.Aggregate(0ul, (bits, name) => bits | 1ul << name.Bit);
        _words = words.GroupBy(cells => cells[1], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0ul, (bits, cells) => bits | 1ul << _classes[cells[0]]), StringComparer.Ordinal);
    }

    /// <summary>The lexicon of this build, read once.</summary>
    public static EventLexicon Instance => Shared.Value;

    /// <summary>The entries of a verb's lemma, the most specific first.</summary>
    public ImmutableArray<VerbEntry> VerbsOf(string lemma) => _verbs.TryGetValue(lemma, out var entries) ? entries : [];

    /// <summary>The entries of a head noun's lemma, the longest first.</summary>
    public ImmutableArray<NounEntry> NounsOf(string lemma) => _nouns.TryGetValue(lemma, out var entries) ? entries : [];

    /// <summary>What a governing word does to its complement; null when nothing is known.</summary>
    public Complement? ComplementOf(string lemma) => _complements.GetValueOrDefault(lemma);

    /// <summary>The contexts that a word speaks of, as bits for <see cref="NamesOf"/>.</summary>
    public ulong ContextsOf(string word) => _words.GetValueOrDefault(word) & _contexts;

    /// <summary>The names of contexts, in the order of words.tsv.</summary>
    public ImmutableArray<string> NamesOf(ulong contexts) => contexts == 0 ? [] : [.. _names.Where(name => (contexts >> name.Bit & 1) != 0).Select(name => name.Name)];

    /// <summary>Whether a word belongs to a class of words.tsv.</summary>
    public bool Is(string @class, string word) => _words.TryGetValue(word, out var bits) && (bits >> _classes[@class] & 1) != 0;

    private static FrozenDictionary<string, ImmutableArray<T>> Grouped<T>(
        IEnumerable<string> lines, Func<string[], (string Key, T Entry)> read, Func<T, int> weight) =>
        lines.Select(line => read(line.Split('\t'))).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key,
                group => group.Select(pair => pair.Entry).OrderByDescending(weight).ToImmutableArray(), StringComparer.Ordinal);

    private static (string Key, VerbEntry Entry) ReadVerb(string[] cells)
    {
        var words = cells[0].Split(' ');
        return (words[0], new VerbEntry(
            [.. words[1..]], Set(cells[1]), Enum.Parse<EventType>(cells[2], ignoreCase: true), cells[3], OrNull(cells[4]),
            [.. cells[5].Split('|')], Set(cells[6])));
    }

    private static (string Key, NounEntry Entry) ReadNoun(string[] cells)
    {
        var words = cells[0].Split(' ');
        return (words[^1], new NounEntry(
            [.. words[..^1]], Enum.Parse<EventType>(cells[1], ignoreCase: true), cells[2], OrNull(cells[3]),
            [.. cells[4].Split('|')], [.. cells[5].Split('|')], Set(cells[6])));
    }

    private static string? OrNull(string cell) => cell == "-" ? null : cell;

    private static FrozenSet<string> Set(string cell) =>
        cell == "-" ? [] : cell.Split(',').ToFrozenSet(StringComparer.Ordinal);
}

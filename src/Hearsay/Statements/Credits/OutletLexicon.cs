using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Statements.Credits;

/// <summary>Names of media and the words that mark a name as one, from the pack "media".</summary>
internal sealed class OutletLexicon
{
    private static readonly Lazy<OutletLexicon> Shared = new(() => new OutletLexicon());

    private readonly FrozenSet<string> _outlets;
    private readonly FrozenDictionary<string, FrozenSet<string>> _words;

    private OutletLexicon()
    {
        var byKind = ResourcePack.Get("media", "written by hand").Lines("media.tsv")
            .Select(line => line.Split('\t'))
            .ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        _outlets = byKind["outlet"].ToFrozenSet(StringComparer.Ordinal);
        _words = byKind.Where(group => group.Key != "outlet")
            .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        LongestName = _outlets.Max(name => name.AsSpan().Count(' ') + 1);
    }

    /// <summary>The lexicon of this build.</summary>
    public static OutletLexicon Default => Shared.Value;

    /// <summary>Number of words of the longest known name.</summary>
    public int LongestName { get; }

    /// <summary>A known name, as printed.</summary>
    public bool IsOutlet(string name) => _outlets.Contains(name);

    /// <summary>A word that makes a capitalised name a medium's ("Times", "TV").</summary>
    public bool IsHead(string word) => _words["head"].Contains(word);

    /// <summary>A common noun for a medium ("newspaper").</summary>
    public bool IsDescriptor(string word) => _words["descriptor"].Contains(word);

    /// <summary>A common noun that stands for media without a name ("television").</summary>
    public bool IsGeneric(string word) => _words["generic"].Contains(word);

    /// <summary>
    /// True when the words describe media and name none ("state television", "Veshki tv"): no two texts that say so need mean the same one.
    /// </summary>
    public bool IsDescription(string words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return last.Length > 0 && char.IsLower(last[0]) && IsGeneric(last) && !IsOutlet(words); // "State Radio" is a name
    }

    /// <summary>A host that only passes on to other pages (link shorteners, share buttons): it names no outlet.</summary>
    public bool IsLink(string host) => _words["link"].Contains(host);

    /// <summary>Marks a medium as the state's ("state-run").</summary>
    public bool IsState(string word) => _words["state"].Contains(word);

    /// <summary>Another word that may come before a descriptor ("local").</summary>
    public bool IsAttribute(string word) => _words["attribute"].Contains(word);
}

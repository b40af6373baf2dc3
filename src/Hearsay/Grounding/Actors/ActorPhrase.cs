using System.Collections.Frozen;
using Hearsay.Grounding.World;
using Hearsay.Resources;

namespace Hearsay.Grounding.Actors;

/// <summary>An entry of the table found in a phrase.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Word">The entry.</param>
internal readonly record struct ActorHit(int Start, int End, ActorWord Word);

/// <summary>A phrase cut into words, with the entries of the table found in it, longest first from the left.</summary>
internal sealed class ActorPhrase
{
    private static readonly FrozenSet<string> Sidelines = ListedWords.Of("actors", "sideline");

    private readonly string _phrase;
    private readonly List<(int Start, int End, string Key)> _words = [];

    private ActorPhrase(string phrase) => _phrase = phrase;

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>The entries in the order of the phrase.</summary>
    public List<ActorHit> Hits { get; } = [];

    /// <summary>Reads a phrase.</summary>
    public static ActorPhrase Read(ActorTable table, string phrase, int maxWords, DateOnly? day)
    {
        var result = new ActorPhrase(phrase);
        result.Cut(maxWords);
        result.Match(table, day);
        return result;
    }

    /// <summary>The key of a word; empty outside the phrase.</summary>
    public string Text(int i) => i >= 0 && i < _words.Count ? _words[i].Key : "";

    /// <summary>The words as written.</summary>
    public ReadOnlySpan<char> Written(int start, int end) =>
        start < end ? _phrase.AsSpan(_words[start].Start, _words[end - 1].End - _words[start].Start) : default;

    /// <summary>Index of the word that ends the head of the phrase: a preposition or relative pronoun outside an entry.</summary>
    public int EndOfHead(int from)
    {
        for (var i = from; i < _words.Count; i++)
        {
            if (_words[i].Key is "of" or "for" or "in" or "from" or "at" or "to" or "on" or "against" or "by" or "with" or "near" or "inside" or "who" or "which"
                    or "that" or "loyal" or "around" or "across" or "along" or "over" or "about" or "under" or "," or "based" or "whose" or "including" or "outside"
                && !IsInHit(i))
            {
                return i;
            }
        }

        return _words.Count;
    }

    /// <summary>
    /// True for a country that only colours what follows: "US-backed rebels", "anti-American protesters", "non-Syrian diplomats",
    /// "pro-Russian separatists".
    /// </summary>
    public bool IsSideline(ActorHit hit) =>
        Text(hit.Start - 1) is "anti" or "pro" or "non"
        || (Joined(hit.End) && Sidelines.Contains(Text(hit.End)));

    private bool Joined(int i) => i > 0 && i < _words.Count && _phrase[_words[i - 1].End] is '-' or '\u2010' or '\u2011' or '\u2013' or ' ';

    private bool IsInHit(int i)
    {
        foreach (var hit in Hits)
        {
            if (i >= hit.Start && i < hit.End)
            {
                return true;
            }
        }

        return false;
    }

    private void Cut(int maxWords)
    {
        var i = 0;
        while (i < _phrase.Length && _words.Count < maxWords)
        {
            if (!IsWordChar(i))
            {
                if (_phrase[i] == ',')
                {
                    _words.Add((i, i + 1, ","));
                }

                i++;
                continue;
            }

            var start = i;
            while (i < _phrase.Length && IsWordChar(i))
            {
                i++;
            }

            var end = i;
            if (end - start > 2 && _phrase[end - 1] is 's' or 'S' && IsApostrophe(_phrase[end - 2]))
            {
                end -= 2;
            }

            var key = NameKey.Of(_phrase.AsSpan(start, end - start));
            if (key.Length > 0)
            {
                _words.Add((start, end, key));
            }
        }
    }

    private bool IsWordChar(int i)
    {
        var c = _phrase[i];
        return char.IsLetterOrDigit(c) || IsApostrophe(c) || char.IsSurrogate(c)
            || (c == '.' && i > 0 && char.IsLetterOrDigit(_phrase[i - 1]));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018';

    private void Match(ActorTable table, DateOnly? day)
    {
        for (var i = 0; i < _words.Count;)
        {
            var length = Math.Min(table.LongestFrom(_words[i].Key), _words.Count - i);
            var found = false;
            for (; length > 0 && !found; length--)
            {
                var key = length == 1 ? _words[i].Key : string.Join(' ', _words.Skip(i).Take(length).Select(word => word.Key));
                if (table.Find(key, Written(i, i + length), day) is { } word)
                {
                    Hits.Add(new ActorHit(i, i + length, word));
                    i += length;
                    found = true;
                }
            }

            if (!found)
            {
                TryLostApostrophe(table, i);
                i++;
            }
        }

        Hits.RemoveAll(IsPartOfLongerName);
    }

    /// <summary>
    /// "Eastern Dawn Front" is not the newspaper Dawn: a name that begins with a word of which the table knows nothing is another's name, and so is one that an outlet's name
    /// begins ("Dawn Bridge Accord"). Acronyms are not words, and what users call an actor they mean.
    /// </summary>
    private bool IsPartOfLongerName(ActorHit hit) =>
        hit.Word is { Kind: ActorWordKind.Named, IsUser: false } && Written(hit.Start, hit.End).IndexOfAnyInRange('a', 'z') >= 0
        && (IsUnknownName(hit.Start - 1, hit.Start) || (hit.Word.Code?.EndsWith("MED", StringComparison.Ordinal) == true && IsUnknownName(hit.End, hit.End)));

    // A capitalised word without an entry, parted from its neighbour by a space; "gap" is the second of the two words beside the space.
    private bool IsUnknownName(int i, int gap) =>
        i >= 0 && i < _words.Count && char.IsUpper(_phrase[_words[i].Start]) && !IsInHit(i) && Text(i) is not ("the" or "a" or "an")
        && gap > 0 && gap < _words.Count && _words[gap].Start - _words[gap - 1].End == 1 && _phrase[_words[gap].Start - 1] == ' ';

    /// <summary>"Russias foreign ministry": copies lose apostrophes.</summary>
    private void TryLostApostrophe(ActorTable table, int i)
    {
        var key = _words[i].Key;
        if (key.Length > 4 && key[^1] == 's' && i + 1 < _words.Count
            && table.Find(key[..^1], Written(i, i + 1)) is { Kind: ActorWordKind.CountryName } word)
        {
            Hits.Add(new ActorHit(i, i + 1, word));
        }
    }
}

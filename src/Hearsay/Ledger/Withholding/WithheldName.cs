using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Withholding;

/// <summary>
/// Finds one form of a withheld name in texts: the whole name in either order, glued, as a slug or with an initial; a last name alone; and, where the person is known
/// to be meant, a first name alone. It rather takes a word too many than one too few. Linear in the text.
/// </summary>
internal sealed class WithheldName
{
    // A last name that is a common word as well ("brown") is taken in lower case only when it is rarer than this (ContentWords.WeightOf).
    private const double RareWord = 7;
    private const int LongestGap = 3; // characters between two words of one name
    private const int MostBetween = 2; // other words between two words of one name
    private const int ShortestFuzzy = 5; // letters of a surname that a misspelling is told by

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii"];

    private readonly string[] _words;
    private readonly string _last;
    private readonly string[] _glued;
    private readonly bool _lastIsRare;

    private WithheldName(string[] words)
    {
        _words = words;
        _last = words.LastOrDefault(word => !Suffixes.Contains(word)) ?? words[^1];
        _glued = words.Length < 2 ? [] : [string.Concat(words), string.Concat(words.Reverse()), _words[0] + _last, _last + _words[0]];
        _lastIsRare = ContentWords.WeightOf(ContentWords.Stem(_last)) >= RareWord;
    }

    /// <summary>The finder of a name; null for one without letters or digits.</summary>
    public static WithheldName? Of(string name) => NameWords.Of(name) is { Count: > 0 } words ? new WithheldName([.. words.Select(word => word.Key)]) : null;

    /// <summary>Where the name stands, in text order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="meant">Whether the person is known to be meant in it, so that a first name alone is one of its forms.</param>
    public IEnumerable<TextSpan> In(string text, List<NameWord> words, bool meant)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (TryMatch(text, words, i, out var from, out var to))
            {
                yield return new TextSpan(words[from].Span.Start, words[to].Span.End);
                i = to;
            }
            else if (meant && _words.Length > 1 && IsFirstAlone(text, words, i))
            {
                yield return words[i].Span;
            }
        }
    }

    /// <summary>Last names that stand behind a first name of the person's and differ by a letter: spellings of the last name in this text.</summary>
    public IEnumerable<string> SpellingsIn(string text, List<NameWord> words) => _words.Length < 2 ? [] : Enumerable.Range(1, Math.Max(0, words.Count - 1))
        .Where(i => AgreesWithFirst(words[i - 1].Key) && !IsLast(words[i].Key) && AgreesWithLast(words[i]) && Gap(text, words, i - 1) <= LongestGap)
        .Select(i => words[i].Key);

    private bool TryMatch(string text, List<NameWord> words, int i, out int from, out int to)
    {
        (from, to) = (i, i);
        var key = words[i].Key;
        if (_glued.Any(glued => key.Contains(glued, StringComparison.Ordinal)))
        {
            return true;
        }

        // The first name with the last name behind it, as an index or a slug has it, or parted by names between.
        if (_words.Length > 1 && (AgreesWithFirst(key) || (IsInitial(key) && (words[i].Capital || IsSlug(text)))) && LastBehind(text, words, i) is { } last)
        {
            to = last;
            return true;
        }

        if (!IsLast(key) && !IsBrokenLast(text, words, i, ref to))
        {
            return false;
        }

        if (to + 1 < words.Count && _words.Length > 1 && string.Equals(words[to + 1].Key, _words[0], StringComparison.Ordinal) && Gap(text, words, to) <= LongestGap)
        {
            to++;
            return true;
        }

        return words[i].Capital || _lastIsRare || IsSlug(text);
    }

    private int? LastBehind(string text, List<NameWord> words, int i)
    {
        for (var at = i + 1; at < words.Count && at <= i + 1 + MostBetween + _words.Length; at++)
        {
            if (Gap(text, words, at - 1) > LongestGap)
            {
                return null;
            }

            var broken = at;
            if (IsLast(words[at].Key) || IsBrokenLast(text, words, at, ref broken) || (at == i + 1 && AgreesWithLast(words[at])))
            {
                return broken;
            }

            // Between them only names: those of the person, initials, and others written as names.
            if (!words[at].Capital && !_words.Contains(words[at].Key, StringComparer.Ordinal))
            {
                return null;
            }

            if (IsInitial(words[i].Key) && words[at].Key.Length > 1 && !_words.Contains(words[at].Key, StringComparer.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsFirstAlone(string text, List<NameWord> words, int i) =>
        words[i].Capital && _words[0].Length > 2 && string.Equals(words[i].Key, _words[0], StringComparison.Ordinal)
        && !(i + 1 < words.Count && words[i + 1].Capital && words[i + 1].Span.Start == words[i].Span.End + 1 && text[words[i].Span.End] == ' ');

    // Equal, in the plural, or with figures behind it as in the name of an account.
    private bool IsLast(string key) => key.StartsWith(_last, StringComparison.Ordinal)
        && key.AsSpan(_last.Length) is var rest && (rest.IsEmpty || rest is "s" or "es" || rest.IndexOfAnyExceptInRange('0', '9') < 0);

    // Cut by a hyphen at the end of a line.
    private bool IsBrokenLast(string text, List<NameWord> words, int i, ref int to)
    {
        if (i + 1 >= words.Count || words[i].Key.Length >= _last.Length || !_last.StartsWith(words[i].Key, StringComparison.Ordinal)
            || !string.Equals(words[i].Key + words[i + 1].Key, _last, StringComparison.Ordinal))
        {
            return false;
        }

        var gap = text.AsSpan(words[i].Span.End, words[i + 1].Span.Start - words[i].Span.End);
        if (gap.Length <= LongestGap && gap.Contains('-') && gap.Contains('\n'))
        {
            to = i + 1;
            return true;
        }

        return false;
    }

    private bool IsInitial(string key) => key.Length == 1 && key[0] == _words[0][0];

    private bool AgreesWithFirst(string key) => string.Equals(key, _words[0], StringComparison.Ordinal)
        || (key.Length > 2 && key[0] == _words[0][0] && Math.Abs(key.Length - _words[0].Length) <= 2
            && EditDistance.Of(key, _words[0]) <= (Math.Min(key.Length, _words[0].Length) > 4 ? 2 : 1));

    private bool AgreesWithLast(NameWord word) => word.Capital && _last.Length >= ShortestFuzzy && Math.Abs(word.Key.Length - _last.Length) <= 1
        && EditDistance.Of(word.Key, _last) <= 1;

    private static int Gap(string text, List<NameWord> words, int i)
    {
        var gap = text.AsSpan(words[i].Span.End, words[i + 1].Span.Start - words[i].Span.End);
        return gap.ContainsAny(";:!?()[]\"") || gap.Count('\n') > 1 ? int.MaxValue : gap.Length;
    }

    // An address or a file's name: nothing in it tells a name from a word.
    private static bool IsSlug(string text) => text.Length < 2000 && text.AsSpan().IndexOfAny(" \n\t") < 0;
}

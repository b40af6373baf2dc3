using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Reading.Lines;

/// <summary>The word lists that reading rests on: resource pack "reading". Thread-safe; loaded once.</summary>
internal sealed class LineWords
{
    private static readonly Lazy<LineWords> Loaded = new(() => new LineWords());

    private readonly FrozenDictionary<string, Furniture> _lines;
    private readonly ImmutableArray<(string Phrase, Furniture Kind)> _starts;
    private readonly ImmutableArray<(string Phrase, Furniture Kind)> _parts;
    private readonly ImmutableArray<(string Phrase, Furniture Kind)> _strongStarts;
    private readonly ImmutableArray<(string Phrase, Furniture Kind)> _strongParts;
    private readonly FrozenSet<string> _menuWords;
    private readonly FrozenSet<string> _dateWords;
    private readonly FrozenSet<string> _roleWords;
    private readonly FrozenSet<string> _calls;
    private readonly FrozenSet<string> _pageWords;
    private readonly FrozenSet<string> _outletWords;
    private readonly ImmutableArray<(string Phrase, string Kind)> _pageKinds;
    private readonly FrozenSet<string> _changeWords;
    private readonly FrozenSet<string> _publishWords;

    private LineWords()
    {
        var pack = ResourcePack.Get("reading", "written by hand");
        var rows = pack.Lines("furniture.tsv").Select(line => line.Split('\t')).ToList();
        _lines = Of(rows, "line").DistinctBy(row => row.Phrase, StringComparer.Ordinal).ToFrozenDictionary(row => row.Phrase, row => row.Kind, StringComparer.Ordinal);
        _starts = [.. Of(rows, "start")];
        _parts = [.. Of(rows, "part")];
        _strongStarts = [.. Of(rows, "Start")];
        _strongParts = [.. Of(rows, "Part")];
        _menuWords = Of(rows, "word").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        _dateWords = Of(rows, "date").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        _roleWords = Of(rows, "role").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        _calls = Of(rows, "call").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        _pageWords = Of(rows, "page").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        _changeWords = Of(rows, "change").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        _publishWords = Of(rows, "publish").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        _outletWords = Of(rows, "outlet").Select(row => row.Phrase).ToFrozenSet(StringComparer.Ordinal);
        BylineOpeners = [.. Of(rows, "byline").Select(row => row.Phrase).OrderByDescending(opener => opener.Length).ThenBy(opener => opener, StringComparer.Ordinal)];
        _pageKinds = [.. pack.Lines("page-kinds.tsv").Select(line => line.Split('\t')).Select(row => (row[1], row[0]))];
        FunctionWords = pack.Lines("function-words.tsv").Select(line => line.Split('\t'))
            .ToImmutableSortedDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Markup = pack.Lines("markup.tsv").Select(line => line.Split('\t'))
            .ToFrozenDictionary(row => row[1], row => Enum.Parse<MarkupTrait>(row[0], ignoreCase: true), StringComparer.Ordinal);
        Months = pack.Lines("months.tsv").Select(line => line.Split('\t'))
            .SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Number: int.Parse(row[0], CultureInfo.InvariantCulture))))
            .DistinctBy(month => month.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        LanguagesOfFunctionWord = FunctionWords.Values.SelectMany((words, language) => words.Select(word => (Word: word, Bit: 1u << language)))
            .GroupBy(pair => pair.Word, pair => pair.Bit, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((all, bit) => all | bit), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        English = FunctionWords["en"].GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lists, loaded at first use.</summary>
    public static LineWords Instance => Loaded.Value;

    /// <summary>What a word of a class name or an id says of an element.</summary>
    public FrozenDictionary<string, MarkupTrait> Markup { get; }

    /// <summary>Function words in lower case by language.</summary>
    public ImmutableSortedDictionary<string, FrozenSet<string>> FunctionWords { get; }

    /// <summary>For a word the languages of which it is a function word, a bit for each in the order of <see cref="FunctionWords"/>; to be asked without a string.</summary>
    public FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> LanguagesOfFunctionWord { get; }

    /// <summary>English function words, to be asked without a string.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English { get; }

    /// <summary>The function words of a language, to be asked without a string; English ones for a language that is not known.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWordsOf(string language) =>
        FunctionWords.TryGetValue(language, out var words) ? words.GetAlternateLookup<ReadOnlySpan<char>>() : English;

    /// <summary>What bylines begin with, in lower case, the longest first.</summary>
    public ImmutableArray<string> BylineOpeners { get; }

    /// <summary>Numbers of the months by their names in lower case, to be asked without a string.</summary>
    public FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months { get; }

    /// <summary>True for a word that menus are made of.</summary>
    public bool IsMenuWord(string word) => _menuWords.Contains(word);

    /// <summary>True for a word of lines that give a day and an hour.</summary>
    public bool IsDateWord(string word) => _dateWords.Contains(word);

    /// <summary>True for a word that notes about authors call them by.</summary>
    public bool IsRoleWord(string word) => _roleWords.Contains(word);

    /// <summary>True for a verb by which sites call on their readers to do something.</summary>
    public bool IsCall(string word) => _calls.Contains(word);

    /// <summary>True for a word for the page itself or a part of it.</summary>
    public bool IsPageWord(string word) => _pageWords.Contains(word);

    /// <summary>True for a word that the day of a page's last change stands behind.</summary>
    public bool IsChangeWord(string word) => _changeWords.Contains(word);

    /// <summary>True for a word that the day of publication stands behind.</summary>
    public bool IsPublishWord(string word) => _publishWords.Contains(word);

    /// <summary>What a page with a title ("Page not found - The Oster Gazette") is when it is no article; null when it may be one.</summary>
    /// <param name="title">In the form of <see cref="LineShape.Plain"/>.</param>
    public string? PageKindOf(string title)
    {
        foreach (var (phrase, kind) in _pageKinds)
        {
            if (title.StartsWith(phrase, StringComparison.Ordinal)
                && (title.Length == phrase.Length || title.AsSpan(phrase.Length).TrimStart() is ['|' or '-' or '–' or '—' or '·' or ':' or '.' or '!', ..]))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>True for a word that names of newspapers, agencies and stations begin or end with.</summary>
    public bool IsOutletWord(string word) => _outletWords.Contains(word);

    /// <summary>What the phrases say of a line.</summary>
    /// <param name="line">In the form of <see cref="LineShape.Plain"/>.</param>
    /// <param name="isRunningText">True for a paragraph of sentences, in which only unmistakable phrases count.</param>
    public Furniture Find(string line, bool isRunningText)
    {
        if (_lines.TryGetValue(line, out var kind))
        {
            return kind;
        }

        kind = AtStart(_strongStarts, line);
        kind = kind == Furniture.None ? Inside(_strongParts, line) : kind;
        if (kind == Furniture.None && !isRunningText)
        {
            kind = AtStart(_starts, line);
            kind = kind == Furniture.None ? Inside(_parts, line) : kind;
        }

        return kind;
    }

    // A phrase ends where a word ends: "tag:" is not found in "tagged".
    private static Furniture AtStart(ImmutableArray<(string Phrase, Furniture Kind)> phrases, string line)
    {
        foreach (var (phrase, kind) in phrases)
        {
            if (line.StartsWith(phrase, StringComparison.Ordinal)
                && (line.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(line[phrase.Length]) || phrase.EndsWith("http", StringComparison.Ordinal)))
            {
                return kind;
            }
        }

        return Furniture.None;
    }

    private static Furniture Inside(ImmutableArray<(string Phrase, Furniture Kind)> phrases, string line)
    {
        foreach (var (phrase, kind) in phrases)
        {
            if (line.Contains(phrase, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return Furniture.None;
    }

    private static IEnumerable<(string Phrase, Furniture Kind)> Of(IEnumerable<string[]> rows, string where) =>
        rows.Where(row => row[0] == where).Select(row => (row[2], Enum.Parse<Furniture>(row[1], ignoreCase: true)));
}

using Hearsay.Resources;

namespace Hearsay.Language.Names;

/// <summary>What a word can be in or near a name; a word can be several.</summary>
[Flags]
internal enum NameWord
{
    None = 0x0,

    /// <summary>What a person is: "minister", "spokeswoman".</summary>
    Role = 0x1,

    /// <summary>What nameless people are: "rebels", "officials".</summary>
    Plural = 1 << 1,

    /// <summary>Stands before a person's name: "Mr", "General".</summary>
    Title = 1 << 2,

    /// <summary>Heads an organisation's name: "Ministry", "Front".</summary>
    OrgHead = 1 << 3,

    /// <summary>An organisation known by one word: "NATO".</summary>
    OrgWord = 1 << 4,

    /// <summary>Ends a person's name: "Jr".</summary>
    PerSuffix = 1 << 5,

    /// <summary>Joins the parts of a person's name: "al", "van".</summary>
    Particle = 1 << 6,

    /// <summary>Heads a place's name: "River".</summary>
    LocHead = 1 << 7,

    /// <summary>Heads a building's name: "Airport".</summary>
    FacHead = 1 << 8,

    /// <summary>Heads an event's name: "War".</summary>
    EventHead = 1 << 9,

    /// <summary>"northern", "East".</summary>
    Direction = 1 << 10,

    /// <summary>Days, months, feasts: capitalised, but no names of entities.</summary>
    Day = 1 << 11,

    /// <summary>Function words inside names: "of", "the".</summary>
    Function = 1 << 12,

    /// <summary>Verbs of speech.</summary>
    Speech = 1 << 13,

    /// <summary>Begins an organisation's name: "Jaish", "Ansar".</summary>
    OrgFirst = 1 << 14,

    /// <summary>A body of people that acts as one: "army", "government".</summary>
    Body = 1 << 15,

    /// <summary>A woman's role or title.</summary>
    Female = 1 << 16,

    /// <summary>A man's role or title.</summary>
    Male = 1 << 17,

    /// <summary>What a country has and a person has not: "ministry", "border".</summary>
    State = 1 << 18,

    /// <summary>Capitalised, but names nobody who acts: "God".</summary>
    NoEntity = 1 << 19,

    /// <summary>What somebody is called who holds no office: "seamstress", "cellmate".</summary>
    Person = 1 << 20,

    /// <summary>Of a woman, as <see cref="Female"/>, which the recogniser's model has learnt.</summary>
    Feminine = 1 << 21,

    /// <summary>Of a man, as <see cref="Male"/>, which the recogniser's model has learnt.</summary>
    Masculine = 1 << 22,

    /// <summary>What an organisation is called that is known by its name: "charity", "airline".</summary>
    OrgKind = 1 << 23,

    /// <summary>Verbs of going somewhere: "arrived", "flew".</summary>
    Motion = 1 << 24,

    /// <summary>The kinds that the recogniser's model has learnt.</summary>
    Learnt = State - 1,

    /// <summary>All kinds that tell something of names; their bits are the lowest of <see cref="WordClasses"/>.</summary>
    All = (NoEntity << 1) - 1,
}

/// <summary>The word lists of name recognition, from the pack "language".</summary>
internal sealed class NameLists
{
    private static readonly Lazy<NameLists> Shared = new(() => new NameLists(ResourcePack.Get("language", "written by hand")));

    private readonly Dictionary<string, NameWord> _words;
    private readonly Dictionary<string, bool> _women = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _nominals = new(StringComparer.Ordinal);

    private NameLists(ResourcePack pack)
    {
        var words = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        foreach (var line in pack.Lines("names.tsv"))
        {
            var cells = line.Split('\t');
            var kinds = NameWord.None;
            foreach (var kind in cells.AsSpan(1))
            {
                kinds |= Enum.Parse<NameWord>(kind, ignoreCase: true);
            }

            words[cells[0]] = kinds;
        }

        _words = words;
        foreach (var line in pack.Lines("givennames.tsv"))
        {
            _women[line[..^2]] = line[^1] == 'f';
        }

        foreach (var line in pack.Lines("nominals.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            _nominals[line[..tab]] = line[(tab + 1)..].Split(' ');
        }
    }

    /// <summary>The lists of this build.</summary>
    public static NameLists Default => Shared.Value;

    /// <summary>Every word of the lists, given names among them.</summary>
    public IEnumerable<string> Words => _words.Keys.Concat(_women.Keys);

    /// <summary>What a norm can be.</summary>
    public NameWord Of(string norm) => _words.GetValueOrDefault(norm);

    /// <summary>Whether a norm is of one of these kinds.</summary>
    public bool Is(string norm, NameWord kinds) => (Of(norm) & kinds) != 0;

    /// <summary>Whether a given name is a woman's; null when it is not known or may be either's.</summary>
    public bool? IsWoman(string norm) => _women.TryGetValue(norm, out var woman) ? woman : null;

    /// <summary>The roles of a person who is called "the HEAD".</summary>
    public ReadOnlySpan<string> RolesOf(string head) => _nominals.TryGetValue(head, out var roles) ? roles : [];
}

using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Grounding.World;

/// <summary>
/// Every word and phrase by which actors are coded, by <see cref="NameKey"/>: the user's actors, then organisations and media, countries
/// and their adjectives, role words. The built-in part is read once and shared.
/// </summary>
internal sealed class ActorTable
{
    private const string BuildCountries = "hearsay-train resources --npm DIR";
    private const string ByHand = "written by hand";

    /// <summary>No entry has more words.</summary>
    public const int LongestPhrase = 10;

    private static readonly Lazy<Dictionary<string, ActorWord[]>> BuiltIn = new(LoadBuiltIn);

    private readonly Dictionary<string, ActorWord[]> _user;

    private static readonly Lazy<Dictionary<string, int>> BuiltInFirst =
        new(() => FirstWords(BuiltIn.Value.Keys));

    private readonly Lazy<Dictionary<string, int>> _userLongest;

    /// <summary>The entries that are built in, and no user's.</summary>
    public static ActorTable Default { get; } = new(UserWorld.Empty);

    public ActorTable(UserWorld world)
    {
        _user = LoadUser(world);
        _userLongest = new(() => FirstWords(_user.Keys));
    }

    /// <summary>The entry of a phrase that is written as its case asks; the user's first; null when there is none.</summary>
    /// <param name="key">The phrase's <see cref="NameKey"/>.</param>
    /// <param name="written">The phrase as it stands in the text.</param>
    /// <param name="day">The article's day: of entries with dates the one that holds then; null when it is not known.</param>
    public ActorWord? Find(string key, ReadOnlySpan<char> written, DateOnly? day = null)
    {
        if (_user.Count > 0 && _user.TryGetValue(key, out var mine))
        {
            if (Pick(mine, key, written, day) is { } own)
            {
                return own;
            }
        }

        return BuiltIn.Value.TryGetValue(key, out var words) ? Pick(words, key, written, day) : null;
    }

    /// <summary>The dates of a name's entries when none holds on a day; null when one does, or none has dates.</summary>
    public string? OutOfTime(string key, ReadOnlySpan<char> written, DateOnly? day)
    {
        if (Find(key, written, day) is not null)
        {
            return null;
        }

        ActorWord[] all = [.. _user.GetValueOrDefault(key, []), .. BuiltIn.Value.GetValueOrDefault(key, [])];
        return all.Length == 0 ? null : string.Join("; ", all.Where(word => word.Validity.IsLimited).Select(word => $"{word.Code ?? word.Country} {word.Validity}"));
    }

    private static ActorWord? Pick(ActorWord[] words, string key, ReadOnlySpan<char> written, DateOnly? day)
    {
        foreach (var word in words)
        {
            if (Fits(word, key, written) && (word.Validity.Covers(day) || (day is null && IsOnlyMeaning(words, word))))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Without a day a name with dates counts when it never was another's.</summary>
    private static bool IsOnlyMeaning(ActorWord[] words, ActorWord word) =>
        Array.TrueForAll(words, other => other.Kind != word.Kind || string.Equals(other.Code, word.Code, StringComparison.Ordinal));

    /// <summary>The number of words of the longest entry that begins with a word; 0 when none does.</summary>
    public int LongestFrom(string firstWord)
    {
        var longest = BuiltInFirst.Value.GetValueOrDefault(firstWord);
        return _user.Count > 0 ? Math.Max(longest, _userLongest.Value.GetValueOrDefault(firstWord)) : longest;
    }

    private static bool Fits(ActorWord word, string key, ReadOnlySpan<char> written)
    {
        switch (word.Case)
        {
            case WordCase.Any:
                return true;
            case WordCase.Capitals:
                foreach (var c in written)
                {
                    if (char.IsLetter(c) && !char.IsUpper(c))
                    {
                        return false;
                    }
                }

                return true;
            default:
                foreach (var c in written)
                {
                    if (char.IsLetter(c))
                    {
                        // Careless copies write "syrian"; "polish" and "turkey" are other words.
                        return char.IsUpper(c) || (word.Kind == ActorWordKind.Adjective && key.Length > 5
                            && (key.EndsWith("an", StringComparison.Ordinal) || key.EndsWith("ese", StringComparison.Ordinal)))
                            || (written.Length > 4 && written[..3] is "al-" or "al ");
                    }
                }

                return false;
        }
    }

    private static Dictionary<string, int> FirstWords(IEnumerable<string> keys)
    {
        var longest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var space = key.IndexOf(' ', StringComparison.Ordinal);
            var first = space < 0 ? key : key[..space];
            var count = Math.Min(LongestPhrase, key.AsSpan().Count(' ') + 1);
            longest[first] = Math.Max(longest.GetValueOrDefault(first), count);
        }

        return longest;
    }

    private static Dictionary<string, ActorWord[]> LoadBuiltIn()
    {
        var table = new Dictionary<string, ActorWord[]>(StringComparer.Ordinal);
        var actors = ResourcePack.Get("actors", ByHand);
        foreach (var file in (ReadOnlySpan<string>)["organizations.tsv", "outlets.tsv"])
        {
            foreach (var line in actors.Lines(file))
            {
                var fields = line.Split('\t');
                var country = fields[3].Length == 0 ? null : fields[3];
                if (!Validity.TryParse(fields.ElementAtOrDefault(4), fields.ElementAtOrDefault(5), out var validity))
                {
                    throw new InvalidDataException($"{file}: no dates: {line}");
                }

                foreach (var name in fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(fields[0]))
                {
                    Add(table, name, new ActorWord(ActorWordKind.Named, country, fields[2], CaseOf(name), Validity: validity));
                }
            }
        }

        foreach (var form in Countries.Forms)
        {
            Add(table, form.Form, new ActorWord(form.Kind, form.Country, null, CaseOf(form.Form)));
        }

        foreach (var line in actors.Lines("roles.tsv"))
        {
            var fields = line.Split('\t');
            var kind = fields[2] switch
            {
                "strong" => ActorWordKind.StrongRole,
                "weak" => ActorWordKind.WeakRole,
                "tied" => ActorWordKind.TiedRole,
                _ => ActorWordKind.NoRole,
            };
            Add(table, fields[0], new ActorWord(kind, null, fields[1].Length == 0 ? null : fields[1], WordCase.Any));
        }

        return table;
    }

    private static Dictionary<string, ActorWord[]> LoadUser(UserWorld world)
    {
        var table = new Dictionary<string, ActorWord[]>(StringComparer.Ordinal);
        var derived = new List<KeyValuePair<string, string>>();
        foreach (var actor in world.Actors)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name))
            {
                var isCountry = actor.Type is EntityType.GeopoliticalEntity or EntityType.Group && actor.Country is not null
                    && (actor.Code is null || actor.Code == actor.Country || actor.Code == actor.Country + "GOV");
                var kind = !isCountry ? ActorWordKind.Named
                    : actor.Type == EntityType.Group || Countries.LooksLikeAdjective(name, actor.Name) ? ActorWordKind.Adjective
                    : actor.Code == actor.Country + "GOV" ? ActorWordKind.Metonym
                    : ActorWordKind.CountryName;
                Add(table, name, new ActorWord(kind, actor.Country, isCountry ? null : actor.Code, CaseOf(name), IsUser: true, new Validity(actor.ValidFrom, actor.ValidUntil)));
                if (kind == ActorWordKind.CountryName && actor.Type == EntityType.GeopoliticalEntity)
                {
                    derived.AddRange(Countries.AdjectivesOf(name).Select(form => KeyValuePair.Create(form, actor.Country!)));
                }
            }
        }

        // What the user wrote comes first.
        foreach (var (form, country) in derived)
        {
            if (!table.ContainsKey(NameKey.Of(form)))
            {
                Add(table, form, new ActorWord(ActorWordKind.Adjective, country, null, WordCase.Capital, IsUser: true));
            }
        }

        return table;
    }

    private static void Add(Dictionary<string, ActorWord[]> table, string name, ActorWord word)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
        {
            return;
        }

        table[key] = table.TryGetValue(key, out var words) ? [.. words, word] : [word];
    }

    private static WordCase CaseOf(string name)
    {
        var letters = name.Count(char.IsLetter);
        return letters <= 5 && name.All(c => !char.IsLetter(c) || char.IsUpper(c)) ? WordCase.Capitals
            : name.Any(char.IsUpper) ? WordCase.Capital
            : WordCase.Any;
    }
}

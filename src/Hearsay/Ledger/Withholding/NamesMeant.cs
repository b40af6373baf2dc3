namespace Hearsay.Ledger.Withholding;

/// <summary>Whose persons are known to be meant in a text: there a first name alone, or a last name as this text spells it, is a form of the name as well.</summary>
internal sealed class NamesMeant
{
    private readonly IReadOnlyDictionary<int, IReadOnlyList<WithheldName>> _spellings;

    /// <param name="spellings">By number of the name, further spellings of its last name.</param>
    public NamesMeant(IReadOnlyDictionary<int, IReadOnlyList<WithheldName>> spellings) => _spellings = spellings;

    /// <summary>No withheld name is meant anywhere.</summary>
    public static NamesMeant None { get; } = new(new Dictionary<int, IReadOnlyList<WithheldName>>());

    /// <summary>All that are meant in any of several texts.</summary>
    public static NamesMeant Union(IReadOnlyCollection<NamesMeant> parts) => parts.All(part => part._spellings.Count == 0)
        ? None
        : new NamesMeant(parts.SelectMany(part => part._spellings).GroupBy(pair => pair.Key)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<WithheldName>)[.. group.SelectMany(pair => pair.Value)]));

    /// <summary>Whether the person of a name is meant.</summary>
    public bool Has(int number) => _spellings.ContainsKey(number);

    /// <summary>Further spellings of a name.</summary>
    public IReadOnlyList<WithheldName> SpellingsOf(int number) => _spellings.TryGetValue(number, out var found) ? found : [];
}

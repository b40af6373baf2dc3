namespace Hearsay.Ledger;

/// <summary>
/// The party of each speaker of a component. An article that gives only a name ("Marchenik said") learns the party from one that gives the office as
/// well.
/// </summary>
internal sealed class SpeakerParties
{
    private readonly SpeakerNames _names;
    private readonly Dictionary<string, string> _byName;

    private SpeakerParties(SpeakerNames names, Dictionary<string, string> byName)
    {
        _names = names;
        _byName = byName;
    }

    /// <summary>The parties that the articles give for each name: the one that most of them give, of equals the first in ordinal order.</summary>
    public static SpeakerParties Of(IReadOnlyList<StoryArticle> articles, SpeakerNames names)
    {
        var given = articles.SelectMany(article => article.Record.Entities
            .Where(entity => entity.Code is not null && SpeakerEntity.IsNamed(entity))
            .Select(entity => (Name: names.NameOf(article.Key, entity.Id)!, Party: Parties.Of(entity, null))));
        return new SpeakerParties(names, given
            .Where(pair => pair.Party is not null)
            .GroupBy(pair => pair.Name, pair => pair.Party!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.CountBy(party => party, StringComparer.Ordinal)
                    .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key,
                StringComparer.Ordinal));
    }

    /// <summary>The party that an entity of one article speaks for; its own name where no article tells more, null for nobody named.</summary>
    public string? Of(string key, Model.Entity? entity)
    {
        var name = _names.NameOf(key, entity?.Id);
        return Parties.Of(entity, null) ?? (name is null ? null : _byName.GetValueOrDefault(name, name));
    }
}

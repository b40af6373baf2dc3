using System.Globalization;
using Hearsay.Grounding;
using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>A place in an article's text that names an entity.</summary>
/// <param name="Span">The place.</param>
/// <param name="Entity">What is named.</param>
/// <param name="Form">By what.</param>
internal readonly record struct NamedPlace(TextSpan Span, Entity Entity, MentionForm Form);

/// <summary>A name as a feature.</summary>
/// <param name="Feature">The actor behind it, or its party ("@…").</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Party">The party that acts where it is said to act; null for places and for whoever cannot be told.</param>
internal readonly record struct NamedFeature(string Feature, double Weight, string? Party);

/// <summary>
/// What an article's record tells of stretches of its text: whom they name, which figures stand there, what happens. Names are those of actors across
/// articles, so that "its aircraft", "Kharovian aircraft" and "our aircraft" are one.
/// </summary>
internal sealed class RecordFeatures
{
    /// <summary>Letters of a code that says of which country somebody is and what they are there ("RUSGOV"): whom a description means is known then.</summary>
    private const int SeatedCode = 6;

    private readonly StoryArticle _article;
    private readonly ActorIndex _actors;
    private readonly NamedPlace[] _names;
    private readonly Dictionary<int, Quantity> _quantities = [];

    /// <summary>Collects the names and figures of an article.</summary>
    public RecordFeatures(StoryArticle article, ActorIndex actors)
    {
        _article = article;
        _actors = actors;
        _names = [.. article.Record.Entities.SelectMany(entity => entity.Mentions.Select(mention => new NamedPlace(mention.Span, entity, mention.Form)))
            .Where(name => name.Form != MentionForm.Nominal || name.Entity.Code is { Length: >= SeatedCode }).OrderBy(name => name.Span)];
        foreach (var quantity in article.Record.Quantities)
        {
            _quantities.TryAdd(quantity.Span.Start, quantity);
        }
    }

    /// <summary>The outermost name that a word is part of; null for most words.</summary>
    public NamedPlace? NameAt(TextSpan word)
    {
        const int MostNested = 4; // names that one word is part of
        var (low, high) = (0, _names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _names[middle].Span.Start <= word.Start ? (middle + 1, high) : (low, middle);
        }

        // Names that hold others begin before them.
        NamedPlace? found = null;
        for (var i = low - 1; i >= 0 && i >= low - MostNested; i--)
        {
            var name = _names[i];
            if (name.Span.Contains(word) || (name.Span.Start == word.Start && name.Span.Overlaps(word)))
            {
                found = name;
            }
        }

        return found;
    }

    /// <summary>A name as a feature.</summary>
    public NamedFeature FeatureOf(NamedPlace name)
    {
        var actor = _actors.Find(_article.Key, name.Entity.Id, name.Span);
        var weight = name.Form == MentionForm.Pronoun ? FeatureWeights.Pronoun : FeatureWeights.Name;
        if (actor is null)
        {
            return new NamedFeature("@" + NameKey.Of(name.Entity.Name), weight, null);
        }

        // A state's name and its government, army or minister act as one; a place or a person is itself as well.
        var isState = actor.Type != EntityType.Person
            && (actor.Country is not null ? string.Equals(actor.Party, actor.Country + "GOV", StringComparison.Ordinal) : _actors.Countries.IsUnlisted(actor.Party));
        var acts = actor.Type is not (EntityType.GeopoliticalEntity or EntityType.Facility or EntityType.Location) || isState;
        return new NamedFeature("@" + (isState ? actor.Party : actor.Id), weight, acts ? actor.Party : null);
    }

    /// <summary>The government that sits in the capital that is named; null for other names.</summary>
    public string? GovernmentIn(NamedPlace name)
    {
        var words = name.Span.TextIn(_article.Record.Text);
        return _actors.Countries.CapitalOf(NameKey.Of(Possessive.OwnerIn(words) ?? words)) is { } country ? country + "GOV" : null;
    }

    /// <summary>Whose "the ministry" is: that of the government that speaks, else of the country where the page is at home; null where neither is known.</summary>
    /// <param name="speaking">The party that speaks.</param>
    public string? GovernmentOf(string? speaking) => speaking is not null && speaking.EndsWith("GOV", StringComparison.Ordinal) ? speaking
        : _actors.Parties.HomeOf(_article.Key) is { } home ? home + "GOV" : null;

    /// <summary>The figure that begins with a word, as a feature ("#51"); null for most words.</summary>
    public string? FigureAt(TextSpan word) => _quantities.TryGetValue(word.Start, out var quantity) && (quantity.Value ?? quantity.Low ?? quantity.High) is { } value
        ? "#" + value.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The party that an accusation accuses: it does what is said; null for other statements.</summary>
    public string? AccusedBy(Statement statement)
    {
        if (statement.Act != SpeechAct.Accuse || statement.Addressee is not { } accused)
        {
            return null;
        }

        var entity = accused.Entity ?? Array.Find(_names, name => name.Span.Overlaps(accused.Span)).Entity?.Id;
        return _actors.Find(_article.Key, entity, accused.Span)?.Party ?? ActorParties.OwnParty(accused.Code, accused.Country);
    }

    /// <summary>What happens in stretches of the text.</summary>
    public PropositionEvent[] EventsIn(List<TextSpan> spans) =>
    [
        .. _article.Record.Events.Where(happening => spans.Exists(span => span.Contains(happening.Trigger)))
            .Select(happening => new PropositionEvent(happening.Type, PartyOf(happening.Actor), PartyOf(happening.Recipient),
                happening.Modality == Modality.Denied, happening.Modality is Modality.Actual or Modality.Alleged)),
    ];

    private string? PartyOf(Participant? participant) => participant is not { } part ? null
        : _actors.Find(_article.Key, part.Entity, part.Span) is { } actor ? actor.Party ?? actor.Id : ActorParties.OwnParty(part.Code, part.Country);
}

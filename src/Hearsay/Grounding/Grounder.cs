using System.Collections.Immutable;
using Hearsay.Grounding.Actors;
using Hearsay.Grounding.Places;
using Hearsay.Grounding.Quantities;
using Hearsay.Grounding.Times;
using Hearsay.Grounding.World;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding;

/// <summary>What grounding found in one article.</summary>
/// <param name="Analyzed">The analysis it was given, its entities completed with country, role and code.</param>
/// <param name="Times">Time expressions in text order.</param>
/// <param name="Places">Places where something is or happens, in text order.</param>
/// <param name="Associated">Places that only say whose something is, in text order; none overlaps one of <paramref name="Places"/>.</param>
/// <param name="Quantities">Quantities in text order, not yet linked to statements.</param>
/// <param name="Diagnostics">What was noticed.</param>
internal sealed record GroundedArticle(
    AnalyzedArticle Analyzed,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<Place> Places,
    ImmutableArray<Place> Associated,
    ImmutableArray<Quantity> Quantities,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Entry of the folder: times → ISO values, places → coordinates, names and roles → countries and CAMEO codes,
/// figures → quantities. Thread-safe.
/// </summary>
internal sealed class Grounder
{
    private readonly ActorTable _actors;
    private readonly ActorCoder _coder;
    private readonly EntityCoder _entities;
    private readonly PlaceFinder _places;
    private readonly AssociativePlaces _associated;
    private readonly PlaceResolver _resolver;

    /// <param name="world">The user's actors and places; they win over the built-in ones.</param>
    public Grounder(UserWorld world)
    {
        var gazetteer = new Gazetteer(world);
        _actors = new ActorTable(world);
        _coder = new ActorCoder(_actors, gazetteer);
        _entities = new EntityCoder(world, _actors, _coder);
        _places = new PlaceFinder(gazetteer, _actors);
        _associated = new AssociativePlaces(gazetteer, _actors);
        _resolver = new PlaceResolver(gazetteer);
    }

    /// <summary>Grounds one analysed article; relative dates count from its publication time.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="cancel">Gives the work up before the next kind of finding.</param>
    /// <returns>The findings; one HS0401 where relative dates have no anchor, HS0402 for a place that no gazetteer holds,
    /// HS0403 for an actor whose dates do not tell what it was.</returns>
    public GroundedArticle Ground(AnalyzedArticle analyzed, CancellationToken cancel = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var words = Words.Of(analyzed);
        var times = TimeTagger.Tag(analyzed, words, diagnostics);
        cancel.ThrowIfCancellationRequested();
        var literal = _places.Find(analyzed, times);
        var (places, associated) = _resolver.Resolve(literal, _associated.Find(analyzed, literal), _actors, diagnostics);
        cancel.ThrowIfCancellationRequested();
        var setting = new FigureSetting(analyzed, places, times);
        var quantities = QuantityFinder.Find(analyzed, words, times).Select(setting.Complete).ToImmutableArray();
        cancel.ThrowIfCancellationRequested();
        var entities = _entities.Complete(analyzed, places, diagnostics);
        return new GroundedArticle(analyzed.With(entities), times, places, associated, quantities, diagnostics.ToImmutable());
    }

    /// <summary>
    /// Country and CAMEO code of a phrase that names an actor without being an entity's mention ("Syrian government
    /// forces", "rebels", "US officials"); null where the phrase does not tell.
    /// </summary>
    /// <param name="phrase">The phrase as it stands in the text.</param>
    /// <param name="day">The article's day, for groups that were something else before or after; null when it is not known.</param>
    public (string? Country, string? Code) CodeOf(string phrase, DateOnly? day = null) => _coder.CodeOf(phrase, day);
}

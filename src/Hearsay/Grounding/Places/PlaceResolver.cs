using System.Collections.Immutable;
using Hearsay.Grounding.World;
using Hearsay.Model;

namespace Hearsay.Grounding.Places;

/// <summary>
/// Decides which place a name means: the one that its qualifier names ("Paris, Texas"), else the one that fits the countries and states
/// of the article's other places and is large enough to be named without a word more. A name means one place throughout an article.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    private const double QualifierWeight = 12; // the qualifier names it ("Paris, Texas"): above all else together
    private const double CountryWeight = 2.5; // times the share of the article's other places in its country
    private const double AdminWeight = 4; // times the share of them in its state or province
    private const double FameWeight = 2; // for a place that is known without its country
    private const double NearWeight = 3; // times the share of the article's places nearby
    private const double NearKilometres = 120; // nearby; up to twice as far counts half
    private const int Rounds = 2; // each round knows the places that the one before chose
    private const int MostNeighbours = 40; // places that nearness is measured to: bounded work for any article

    private readonly Gazetteer _gazetteer = gazetteer;

    /// <summary>The places in text order, each mention with its own.</summary>
    /// <param name="literal">Names of where something is or happens.</param>
    /// <param name="associative">Names that only say whose something is; they have a part in deciding what the others mean.</param>
    /// <param name="actors">What is no town may still name a country.</param>
    /// <param name="diagnostics">Gets an HS0402 for each literal one that no gazetteer holds.</param>
    public (ImmutableArray<Place> Literal, ImmutableArray<Place> Associative) Resolve(
        List<PlaceMention> literal, List<PlaceMention> associative, ActorTable actors, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<PlaceMention> mentions = [.. literal, .. associative];
        var qualifiers = Qualifiers(mentions);
        var (countries, admins) = Context(mentions, qualifiers);
        var chosen = Choose(mentions, qualifiers, countries, admins, []);
        for (var round = 0; round < Rounds; round++)
        {
            chosen = Choose(mentions, qualifiers, countries, admins, [.. chosen.Where(pair => IsSettled(pair.Value)).Take(MostNeighbours)]);
        }

        var others = associative.Select(mention => (mention.Span, Place: chosen[mention.Name])).Where(pair => pair.Place is not null)
            .OrderBy(pair => pair.Span)
            .Select(pair => new Place(pair.Span, pair.Place!.Name, pair.Place.Latitude, pair.Place.Longitude, pair.Place.Country) { IsAssociative = true });
        var places = ImmutableArray.CreateBuilder<Place>(literal.Count);
        foreach (var mention in literal)
        {
            if (chosen[mention.Name] is not { } place)
            {
                var country = actors.Find(NameKey.Of(mention.Name), mention.Name) is { IsCountry: true } word ? word.Country : null;
                places.Add(new Place(mention.Span, mention.Name, null, null, country));
                diagnostics.Add(DiagnosticCatalog.UnresolvedPlace.At($"\"{mention.Name}\" is in no gazetteer", mention.Span));
            }
            else
            {
                places.Add(new Place(mention.Span, place.Name, place.Latitude, place.Longitude, place.Country));
            }
        }

        return (places.ToImmutable(), [.. others]);
    }

    /// <summary>A town or county: what is near it is told by where it lies; a country's middle tells nothing.</summary>
    private static bool IsSettled(PlaceCandidate? place) => place is { Class: PlaceClass.Town or PlaceClass.Seat or PlaceClass.Capital or PlaceClass.User };

    /// <summary>The best place of each name, in the order of first mention.</summary>
    private static Dictionary<string, PlaceCandidate?> Choose(
        List<PlaceMention> mentions, Dictionary<string, PlaceCandidate> qualifiers, Dictionary<string, double> countries, Dictionary<string, double> admins,
        KeyValuePair<string, PlaceCandidate?>[] neighbours)
    {
        var chosen = new Dictionary<string, PlaceCandidate?>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (!chosen.ContainsKey(mention.Name))
            {
                chosen[mention.Name] = Best(mention, qualifiers.GetValueOrDefault(mention.Name), countries, admins, neighbours);
            }
        }

        return chosen;
    }

    /// <summary>How many of the article's other places lie near one.</summary>
    private static double Near(PlaceCandidate candidate, string name, KeyValuePair<string, PlaceCandidate?>[] neighbours)
    {
        var near = 0.0;
        foreach (var (other, place) in neighbours)
        {
            if (other != name && place!.Name != candidate.Name && Kilometres(candidate, place) is var apart and < 2 * NearKilometres)
            {
                near += apart < NearKilometres ? 1 : 0.5;
            }
        }

        return near;
    }

    /// <summary>Distance on a plane that fits the latitude: good enough within a few hundred kilometres.</summary>
    private static double Kilometres(PlaceCandidate first, PlaceCandidate second)
    {
        var north = (first.Latitude - second.Latitude) * 111.2;
        var east = (first.Longitude - second.Longitude) * 111.2 * Math.Cos((first.Latitude + second.Latitude) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private Dictionary<string, PlaceCandidate> Qualifiers(List<PlaceMention> mentions)
    {
        var qualifiers = new Dictionary<string, PlaceCandidate>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Qualifier is null || qualifiers.ContainsKey(mention.Name))
            {
                continue;
            }

            foreach (var wider in _gazetteer.Find(mention.Qualifier))
            {
                var isWider = wider.Class is PlaceClass.State or PlaceClass.Country or PlaceClass.Region && wider.Country is not null;
                if (isWider && mention.Candidates.Any(candidate => candidate.Class >= PlaceClass.Capital && Lies(candidate, wider)))
                {
                    qualifiers[mention.Name] = wider;
                    break;
                }
            }
        }

        return qualifiers;
    }

    /// <summary>How often the article speaks of each country and state, by names that leave no doubt.</summary>
    private static (Dictionary<string, double> Countries, Dictionary<string, double> Admins) Context(
        List<PlaceMention> mentions, Dictionary<string, PlaceCandidate> qualifiers)
    {
        var countries = new Dictionary<string, double>(StringComparer.Ordinal);
        var admins = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.IsDemonym)
            {
                continue;
            }

            if (qualifiers.TryGetValue(mention.Name, out var wider))
            {
                Count(wider, 1);
            }
            else if (mention.Candidates.Count > 0)
            {
                var single = mention.Candidates[0];
                var sameCountry = mention.Candidates.All(candidate => candidate.Country == single.Country);
                // That the article speaks of a country as an actor says less than its towns and states do.
                if (single.Class is PlaceClass.Country or PlaceClass.State or PlaceClass.Capital or PlaceClass.User && mention.Candidates.Count(candidate => candidate.Class < PlaceClass.Seat) == 1)
                {
                    Count(single, single.Class == PlaceClass.Country ? 0.4 : 1);
                }
                else if (sameCountry)
                {
                    Count(single with { Admin = mention.Candidates.All(candidate => candidate.Admin == single.Admin) ? single.Admin : "" }, 0.5);
                }
            }
        }

        return (countries, admins);

        void Count(PlaceCandidate place, double weight)
        {
            if (place.Country is { } country)
            {
                countries[country] = countries.GetValueOrDefault(country) + weight;
                if (place.Admin.Length > 0)
                {
                    var admin = country + place.Admin;
                    admins[admin] = admins.GetValueOrDefault(admin) + weight;
                }
            }
        }
    }

    private static PlaceCandidate? Best(
        PlaceMention mention, PlaceCandidate? wider, Dictionary<string, double> countries, Dictionary<string, double> admins,
        KeyValuePair<string, PlaceCandidate?>[] neighbours)
    {
        PlaceCandidate? best = null;
        var bestScore = double.MinValue;
        foreach (var candidate in mention.Candidates)
        {
            if (candidate.Class == PlaceClass.User)
            {
                return candidate;
            }

            var score = Math.Log10(candidate.Population + 10) + (candidate.IsFamous ? FameWeight : 0) + candidate.Class switch
            {
                PlaceClass.Country => 2,
                PlaceClass.State or PlaceClass.Region => 1.5,
                PlaceClass.Capital => 1.5,
                PlaceClass.Seat => 0.5,
                _ => 0,
            };
            if (wider is not null && Lies(candidate, wider))
            {
                score += QualifierWeight;
            }

            if (candidate.Country is { } country)
            {
                score += CountryWeight * Share(countries.GetValueOrDefault(country));
                score += candidate.Admin.Length > 0 ? AdminWeight * Share(admins.GetValueOrDefault(country + candidate.Admin)) : 0;
            }

            if (neighbours.Length > 0 && candidate.Class >= PlaceClass.Capital)
            {
                score += NearWeight * Share(Near(candidate, mention.Name, neighbours));
            }

            // The first of equals is the first in the gazetteer, which is in a fixed order.
            if (score > bestScore)
            {
                best = candidate;
                bestScore = score;
            }
        }

        return best;
    }

    private static double Share(double weight) => weight / (weight + 1);

    private static bool Lies(PlaceCandidate place, PlaceCandidate wider) =>
        place != wider && place.Country == wider.Country && (wider.Class != PlaceClass.State || place.Admin == wider.Admin);
}

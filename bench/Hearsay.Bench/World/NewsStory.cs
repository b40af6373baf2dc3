using System.Globalization;

namespace Hearsay.Bench.World;

/// <summary>
/// A course of events and all that is written of it: some reports, days apart, each by an agency and by outlets of their own, and the copies of these.
/// Most stories are of a few pages, a few of many hundred (both numbers are Pareto-distributed); countries, towns and outlets come up as often as Zipf has it.
/// A function of the world, the seed and the story's number.
/// </summary>
/// <remarks>
/// Harder than news in one respect: reports of one kind are put together from some twenty sentences, so that two of different stories share turns of phrase many times as often as real pages do.
/// Otherwise the world does not grow: a story's size and the stories of a week are the same from the first to the last article.
/// </remarks>
internal sealed class NewsStory
{
    private static readonly string[] Sites = ["hospital", "school", "market", "bakery", "power station", "railway station", "university", "town hall"];
    private static readonly string[] Issues = ["the price of bread", "the new land law", "the water contract", "the closing of the mines", "the tax on fuel", "the postponed election"];
    private static readonly DateTime Start = new(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const int HoursBetween = 7;
    private const int MostReports = 60;
    private const int MostCopies = 150;

    private readonly NewsWorld _world;
    private readonly int _number;
    private readonly Random _random;
    private readonly string _kind;
    private readonly Dictionary<string, string> _slots;
    private readonly NewsWorld.Country _country;

    /// <param name="world">The world.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The story's number.</param>
    public NewsStory(NewsWorld world, int seed, int number)
    {
        _world = world;
        _number = number;
        _random = new Random(unchecked((seed * 486187739) + number));
        _country = DrawZipf(world.Countries);
        _kind = Draw(Phrases.Kinds);
        var names = new NameMaker(_random);
        _slots = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["country"] = _country.Name,
            ["adjective"] = _country.Adjective,
            ["neighbour"] = DrawZipf(world.Countries).Name,
            ["army"] = "the " + _country.Adjective + " army",
            ["rebels"] = _country.Rebels,
            ["minister"] = _country.Speakers[_random.Next(3)],
            ["city"] = DrawZipf(_country.Cities),
            ["town"] = names.Place(),
            ["quarter"] = names.Place(),
            ["site"] = Draw(Sites),
            ["issue"] = Draw(Issues),
            ["ngo"] = DrawZipf(world.Ngos),
        };
    }

    /// <summary>No article of a story is earlier; later stories begin later.</summary>
    /// <param name="number">The story's number.</param>
    public static DateTime StartOf(int number) => Start.AddHours((double)number * HoursBetween);

    /// <summary>The articles, in order of time.</summary>
    public IReadOnlyList<NewsArticle> Articles()
    {
        var articles = new List<NewsArticle>();
        var time = StartOf(_number).AddMinutes(_random.Next(600));
        var reports = (int)Pareto(1.15, MostReports);
        var (killed, wounded) = (_random.Next(3, 40), _random.Next(8, 90));
        for (var report = 0; report < reports; report++)
        {
            (killed, wounded) = (killed + _random.Next(6), wounded + _random.Next(9));
            Report(time, new Figures(killed, wounded), articles);
            time = time.AddHours(_random.Next(5, 60));
        }

        return [.. articles.OrderBy(article => article.Published)];
    }

    // The same facts, told by an agency and by outlets of their own; then what is made of each.
    private void Report(DateTime time, Figures figures, List<NewsArticle> articles)
    {
        var (charge, denial, demand) = (Draw(Phrases.Of(_kind, "charge")), Draw(Phrases.Of(_kind, "denial")), Draw(Phrases.Of(_kind, "demand")));
        var (accuser, denier) = (Draw(_country.RebelSpeakers), Draw(_country.Speakers));
        var writers = 1 + _random.Next(3);
        for (var writer = 0; writer < writers; writer++)
        {
            var outlet = writer == 0 ? Draw(_world.Agencies) : DrawZipf(_world.Outlets);
            var slots = new Dictionary<string, string>(_slots, StringComparer.Ordinal)
            {
                ["day"] = time.ToString("dddd", CultureInfo.InvariantCulture),
                ["killed"] = Number(figures.Killed + (writer == 2 ? _random.Next(-2, 3) : 0)),
                ["wounded"] = Number(figures.Wounded),
                ["more"] = Number(figures.Killed + _random.Next(5, 40)),
                ["arrested"] = Number(figures.Wounded + 7),
                ["count"] = Number(3 + (figures.Killed % 40)),
                ["crowd"] = Number(1000 * (1 + (figures.Wounded % 70))),
                ["person"] = new NameMaker(_random).Person(),
                ["outlet"] = outlet,
            };
            slots["charge"] = Fill(charge, slots);
            slots["denial"] = Fill(denial, slots);
            slots["demand"] = Fill(demand, slots);
            slots["charge_cap"] = Capital(slots["charge"]);
            slots["demand_cap"] = Capital(slots["demand"]);
            var original = Write(outlet, time.AddMinutes(writer * _random.Next(10, 200)), slots, accuser, denier);
            articles.Add(original);
            var copies = (int)Pareto(writer == 0 ? 1.1 : 2, MostCopies) - 1;
            for (var copy = 0; copy < copies; copy++)
            {
                articles.Add(new NewsCopies(_world, _random).Make(original, IdOf(articles.Count)));
            }
        }

        NewsArticle Write(string outlet, DateTime at, Dictionary<string, string> slots, string accuser, string denier)
        {
            var details = Phrases.Of(_kind, "detail");
            _random.Shuffle(details);
            var paragraphs = new List<string> { Sentence(_kind, "lead"), Told(details[0]) + " " + Told(details[1]) };
            paragraphs.Add(With("accuse", accuser) + " " + Sentence("any", "witness"));
            paragraphs.Add(With("deny", denier));
            paragraphs.Add(Told(details[2]) + " " + Sentence("any", "anonymous"));
            paragraphs.Add(Told(details[3]) + " " + Sentence("any", "witness"));
            paragraphs.Add(With("call", _random.Next(2) == 0 ? accuser : denier));
            paragraphs.Add(Sentence("any", "background") + " " + Sentence("any", "background"));
            return new NewsArticle(IdOf(articles.Count), outlet, at, Sentence(_kind, "headline"), [.. paragraphs.Distinct(StringComparer.Ordinal)]);

            string Sentence(string kind, string part) => Told(Draw(Phrases.Of(kind, part)));

            string Told(string phrase) => Capital(Fill(phrase, slots));

            string With(string part, string speaker)
            {
                slots["speaker"] = speaker;
                return Sentence("any", part);
            }
        }
    }

    private string IdOf(int article) => string.Create(CultureInfo.InvariantCulture, $"s{_number:D6}-{article:D3}");

    // "[one|another]": one of them.
    private string Choose(string phrase)
    {
        for (var open = phrase.IndexOf('[', StringComparison.Ordinal); open >= 0; open = phrase.IndexOf('[', open))
        {
            var close = phrase.IndexOf(']', open);
            phrase = phrase[..open] + Draw(phrase[(open + 1)..close].Split('|')) + phrase[(close + 1)..];
        }

        return phrase;
    }

    private string Fill(string phrase, Dictionary<string, string> slots)
    {
        phrase = Choose(phrase);
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < phrase.Length;)
        {
            var open = phrase.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(phrase, at, phrase.Length - at);
                break;
            }

            var close = phrase.IndexOf('}', open);
            text.Append(phrase, at, open - at).Append(slots[phrase[(open + 1)..close]]);
            at = close + 1;
        }

        return text.ToString();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private T Draw<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    // The first comes up most often, the n-th about a n-th as often.
    private T DrawZipf<T>(IReadOnlyList<T> items) => items[(int)Math.Pow(items.Count + 1, _random.NextDouble()) - 1];

    private double Pareto(double exponent, double most) => Math.Min(most, Math.Pow(1 - _random.NextDouble(), -1 / exponent));

    private sealed record Figures(int Killed, int Wounded);
}

/// <summary>One article of the world.</summary>
/// <param name="Id">Its id, unique.</param>
/// <param name="Outlet">Who publishes it.</param>
/// <param name="Published">When.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Paragraphs">Its text.</param>
internal sealed record NewsArticle(string Id, string Outlet, DateTime Published, string Title, IReadOnlyList<string> Paragraphs);

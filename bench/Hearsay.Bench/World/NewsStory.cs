using System.Globalization;

namespace Hearsay.Bench.World;

/// <summary>
/// A course of events and all that is written of it: some reports, days apart, each by an agency and by outlets of their own, and the copies of these.
/// Most stories are of a few pages, a few of many hundred (both numbers are Pareto-distributed); countries, towns and outlets come up as often as Zipf has it.
/// A function of the world, the seed and the story's number.
/// </summary>
/// <remarks>
/// The world does not grow: a story's size, how long it lasts and the stories of a week are the same from the first to the last article. What articles of different stories share by chance is about
/// what real news shares (<see cref="Likeness"/>).
/// </remarks>
internal sealed class NewsStory
{
    private static readonly string[] LocalRoles = ["mayor of {town}", "governor of {city}", "police chief of {city}", "head of the {quarter} council", "bishop of {town}", "director of the {site} in {city}"];
    private static readonly DateTime Start = new(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const int HoursBetween = 7;
    private const int MostReports = 24;
    private const int MostCopies = 150;
    private const int Boilerplate = 5;
    private const int StockPhrase = 10;

    private readonly NewsWorld _world;
    private readonly int _number;
    private readonly Random _random;
    private readonly SentenceMaker _sentences;
    private readonly string _kind;
    private readonly Dictionary<string, string> _slots;
    private readonly NewsWorld.Country _country;
    private readonly string[] _accusers;
    private readonly string[] _deniers;

    /// <param name="world">The world.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The story's number.</param>
    public NewsStory(NewsWorld world, int seed, int number)
    {
        _world = world;
        _number = number;
        _random = new Random(unchecked((seed * 486187739) + number));
        _sentences = new SentenceMaker(_random);
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
            ["minister"] = Draw(_country.Speakers),
            ["city"] = DrawZipf(_country.Cities),
            ["town"] = names.Place(),
            ["quarter"] = names.Place(),
            ["site"] = _sentences.Words("<where>"),
            ["issue"] = _sentences.Words("the <noun> <noun>"),
            ["topic"] = _sentences.Words("the <quality> <noun>"),
            ["ngo"] = DrawZipf(world.Ngos),
        };

        // Most of those who speak are known in the whole country, some at the place.
        _accusers = [Draw(_country.RebelSpeakers), Draw(_country.RebelSpeakers), Local(names)];
        _deniers = [Draw(_country.Speakers), Draw(_country.Speakers), Local(names)];
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
        var (killed, wounded) = (_random.Next(3, 120), _random.Next(8, 250));
        for (var report = 0; report < reports; report++)
        {
            (killed, wounded) = (killed + _random.Next(6), wounded + _random.Next(9));
            Report(time, new Figures(killed, wounded), articles);
            time = time.AddHours(_random.Next(5, 40));
        }

        return [.. articles.OrderBy(article => article.Published)];
    }

    // The same facts, told by an agency and by outlets of their own; then what is made of each.
    private void Report(DateTime time, Figures figures, List<NewsArticle> articles)
    {
        var (charge, denial, demand) = (Proposition("charge"), Proposition("denial"), Proposition("demand"));
        var (accuser, denier) = (Draw(_accusers), Draw(_deniers));
        var writers = 1 + _random.Next(3);
        for (var writer = 0; writer < writers; writer++)
        {
            var outlet = writer == 0 ? Draw(_world.Agencies) : DrawZipf(_world.Outlets);
            var slots = new Dictionary<string, string>(_slots, StringComparer.Ordinal)
            {
                ["day"] = time.ToString("dddd", CultureInfo.InvariantCulture),
                ["killed"] = Number(figures.Killed + (writer == 2 ? _random.Next(-2, 3) : 0)),
                ["wounded"] = Number(figures.Wounded),
                ["more"] = Number(figures.Killed + _random.Next(20, 300)),
                ["arrested"] = Number(figures.Wounded + 7),
                ["count"] = Number(3 + (figures.Wounded * 7 % 180)),
                ["crowd"] = Number(100 * (8 + (figures.Wounded * 13 % 700))),
                ["person"] = new NameMaker(_random).Person(),
                ["outlet"] = outlet,
            };
            slots["charge"] = _sentences.Fill(charge, slots);
            slots["denial"] = _sentences.Fill(denial, slots);
            slots["demand"] = _sentences.Fill(demand, slots);
            slots["charge_cap"] = SentenceMaker.Capital(slots["charge"]);
            slots["demand_cap"] = SentenceMaker.Capital(slots["demand"]);
            var original = Write(outlet, time.AddMinutes(writer * _random.Next(10, 200)), slots, accuser, denier);
            articles.Add(_random.Next(Boilerplate) == 0 ? original with { Paragraphs = [.. original.Paragraphs, _world.BoilerplateOf(outlet)] } : original);
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
            if (_random.Next(StockPhrase) == 0)
            {
                paragraphs.Add(Told(DrawZipf(Phrases.Of("any", "stock"))));
            }

            return new NewsArticle(IdOf(articles.Count), outlet, at, Sentence(_kind, "headline"), [.. paragraphs.Distinct(StringComparer.Ordinal)]);

            string Sentence(string kind, string part) => Told(Draw(Phrases.Of(kind, part)));

            string Told(string phrase) => SentenceMaker.Capital(_sentences.Fill(phrase, slots));

            string With(string part, string speaker)
            {
                slots["speaker"] = speaker;
                return Sentence("any", part);
            }
        }
    }

    // Whoever tells of it means the same: the words are drawn once, their order and the small ones by the writer.
    private string Proposition(string part) => _sentences.Words(Draw(Phrases.Of(_kind, part)));

    private string Local(NameMaker names) => _sentences.Fill($"{names.Person()}, the {Draw(LocalRoles)},", _slots);

    private string IdOf(int article) => string.Create(CultureInfo.InvariantCulture, $"s{_number:D6}-{article:D3}");

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private T Draw<T>(IReadOnlyList<T> items) => _sentences.Draw(items);

    private T DrawZipf<T>(IReadOnlyList<T> items) => items[Zipf.Draw(_random, items.Count)];

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

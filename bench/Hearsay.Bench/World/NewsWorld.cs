namespace Hearsay.Bench.World;

/// <summary>The invented countries, people, bodies and outlets that the articles are about. The same seed makes the same world.</summary>
internal sealed class NewsWorld
{
    private static readonly string[] OutletForms = ["{0} Courier", "The {0} Post", "Radio {0}", "{0} Today", "{0} Observer", "Daily {0}"];
    private static readonly string[] NgoForms = ["{0} Relief Watch", "the {0} Monitoring Centre", "Doctors of {0}", "the {0} Rights Committee"];
    private static readonly string[] RebelForms = ["the {0} Liberation Front", "the Free {0} Movement", "the {0} National Council"];
    private static readonly string[] RebelRoles = ["a spokesman for", "an envoy of", "a commander of", "a lawyer for", "a founder of", "the secretary of"];
    private static readonly string[] SideRoles = ["foreign minister", "defence minister", "interior minister", "army spokesman", "government spokeswoman", "president", "prime minister", "ambassador", "health minister", "justice minister", "finance minister", "chief of staff", "navy spokesman", "police spokeswoman", "speaker of parliament", "chief prosecutor", "trade minister", "transport minister", "education minister", "deputy prime minister"];

    private readonly Dictionary<string, string> _boilerplate;

    /// <param name="seed">The seed.</param>
    public NewsWorld(int seed)
    {
        var random = new Random(seed);
        var names = new NameMaker(random);
        Countries = [.. Enumerable.Range(0, 160).Select(_ => Country.Make(names))];
        Agencies = [.. Enumerable.Range(0, 4).Select(_ => names.Place() + " Press Agency")];
        Outlets = [.. Enumerable.Range(0, 300).Select(at => string.Format(null, OutletForms[at % OutletForms.Length], names.Place()))];
        Ngos = [.. Enumerable.Range(0, 200).Select(at => string.Format(null, NgoForms[at % NgoForms.Length], names.Place()))];
        var sentences = new SentenceMaker(random);
        _boilerplate = Outlets.Concat(Agencies).ToDictionary(
            outlet => outlet,
            outlet => sentences.Fill(sentences.Draw(Phrases.Of("any", "boilerplate")), new Dictionary<string, string>(StringComparer.Ordinal) { ["outlet"] = outlet, ["person"] = names.Person() }),
            StringComparer.Ordinal);
    }

    /// <summary>The countries.</summary>
    public IReadOnlyList<Country> Countries { get; }

    /// <summary>News agencies.</summary>
    public IReadOnlyList<string> Agencies { get; }

    /// <summary>Outlets.</summary>
    public IReadOnlyList<string> Outlets { get; }

    /// <summary>Bodies that count and report.</summary>
    public IReadOnlyList<string> Ngos { get; }

    /// <summary>What an outlet or an agency puts under its articles.</summary>
    public string BoilerplateOf(string outlet) => _boilerplate[outlet];

    /// <summary>A country with its places and people.</summary>
    internal sealed record Country(string Name, string Adjective, string Rebels, string[] Cities, string[] Speakers, string[] RebelSpeakers, NameMaker Names)
    {
        public static Country Make(NameMaker names)
        {
            var name = names.Country();
            var adjective = name.EndsWith('a') ? name + "n" : name + "i";
            var rebels = string.Format(null, RebelForms[name.Length % RebelForms.Length], name);
            return new Country(
                name,
                adjective,
                rebels,
                [.. Enumerable.Range(0, 16).Select(_ => names.Place())],
                [.. SideRoles.Select(role => $"{adjective} {role} {names.Person()}")],
                [.. Enumerable.Range(0, 6).Select(_ => $"{names.Person()}, {names.Draw(RebelRoles)} {rebels},")],
                names);
        }
    }
}

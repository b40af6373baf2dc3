using System.Globalization;

namespace Hearsay.Tests.Samples;

/// <summary>The invented world's files: codes, references, coordinates.</summary>
public sealed class WorldTests
{
    // ISO 3166-1 alpha-3, all 249 that are assigned.
    private const string Iso =
        "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB " +
        "BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI " +
        "ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN " +
        "IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC " +
        "MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU " +
        "NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM " +
        "SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT " +
        "VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Actors = SampleFiles.Rows(SampleFiles.Actors);
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Places = SampleFiles.Rows(SampleFiles.Places);

    [Fact]
    public void The_codes_of_the_countries_are_unique_and_no_code_of_a_real_country()
    {
        Iso.Split(' ').Distinct().Count().ShouldBe(249);
        var codes = Countries();
        codes.Count.ShouldBe(5);
        codes.ShouldBeUnique();
        codes.Intersect(Iso.Split(' ')).ShouldBeEmpty();
    }

    [Fact]
    public void Every_country_that_is_referred_to_is_declared()
    {
        var known = Countries().Append("").ToList();
        foreach (var row in Actors.Concat(Places))
        {
            known.ShouldContain(row["country"], row["name"]);
        }
    }

    [Fact]
    public void Every_actor_of_a_country_has_a_code_that_begins_with_it()
    {
        foreach (var row in Actors.Where(row => row["country"].Length > 0 && row["code"].Length > 0))
        {
            row["code"].ShouldStartWith(row["country"], Case.Sensitive, row["name"]);
        }
    }

    [Fact]
    public void No_name_or_alias_names_two_actors()
    {
        Actors.SelectMany(row => row["aliases"].Split(';', StringSplitOptions.RemoveEmptyEntries).Append(row["name"]))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Types_are_those_of_the_record()
    {
        Actors.ShouldAllBe(row => new[] { "PER", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "OTHER" }.Contains(row["type"]));
    }

    [Fact]
    public void Every_outlet_of_the_pages_is_an_actor()
    {
        var names = Actors.Select(row => row["name"]).ToHashSet(StringComparer.Ordinal);
        SampleManifest.Load().Pages.Values.Select(page => page.Outlet).Distinct().Where(outlet => !names.Contains(outlet)).ShouldBeEmpty();
    }

    [Fact]
    public void Coordinates_are_on_the_globe()
    {
        foreach (var row in Places)
        {
            double.Parse(row["lat"], CultureInfo.InvariantCulture).ShouldBeInRange(-90, 90, row["name"]);
            double.Parse(row["lon"], CultureInfo.InvariantCulture).ShouldBeInRange(-180, 180, row["name"]);
        }
    }

    private static List<string> Countries() =>
        [.. Actors.Where(row => row["role"] == "country").Select(row => row["code"])];
}

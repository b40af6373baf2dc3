using System.Globalization;
using System.Text.Json;
using Hearsay.Annotation;
using Hearsay.Exports;
using Hearsay.Model;
using Hearsay.Tests.Briefing;

namespace Hearsay.Tests.Exports;

/// <summary>The claims against schema.org: the properties that each type has (its own and those it inherits), and what they expect.</summary>
public class ClaimReviewJsonTests
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> Types = new(StringComparer.Ordinal)
    {
        // Review > ClaimReview; CreativeWork; Thing.
        ["ClaimReview"] = new() { ["claimReviewed"] = ["Text"], ["itemReviewed"] = ["Claim"], ["reviewBody"] = ["Text"], ["reviewRating"] = ["Rating"], ["author"] = ["Person", "Organization"], ["url"] = ["URL"], ["datePublished"] = ["Date"] },
        ["Claim"] = new()
        {
            ["appearance"] = ["NewsArticle"],
            ["firstAppearance"] = ["NewsArticle"],
            ["author"] = ["Person", "Organization"],
            ["text"] = ["Text"],
            ["datePublished"] = ["Date"],
        },
        ["NewsArticle"] = new() { ["url"] = ["URL"], ["headline"] = ["Text"], ["datePublished"] = ["Date"], ["publisher"] = ["Person", "Organization"] },
        ["Person"] = new() { ["name"] = ["Text"], ["jobTitle"] = ["Text"] },
        ["Organization"] = new() { ["name"] = ["Text"], ["description"] = ["Text"] },
    };

    [Fact]
    public void Every_type_has_only_properties_that_schema_org_gives_it_and_of_the_kind_it_expects()
    {
        var root = JsonDocument.Parse(SampleLedger.Written(ClaimReviewJson.Write, 50)).RootElement;
        root.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var review in root.GetProperty("@graph").EnumerateArray())
        {
            review.GetProperty("@type").GetString().ShouldBe("ClaimReview");
            Check(review, used);
        }

        used.ShouldContain("Claim.author");
        used.ShouldContain("Person.jobTitle");
        used.ShouldContain("NewsArticle.publisher");
    }

    [Fact]
    public void What_only_the_reviewer_can_say_is_left_to_the_reviewer()
    {
        var text = System.Text.Encoding.UTF8.GetString(SampleLedger.Written(ClaimReviewJson.Write, 50));
        text.ShouldNotContain("reviewRating");
        text.ShouldNotContain("ratingValue");
    }

    [Fact]
    public void The_first_appearance_is_the_earliest_of_the_appearances()
    {
        foreach (var claim in JsonDocument.Parse(SampleLedger.Written(ClaimReviewJson.Write, 50)).RootElement.GetProperty("@graph").EnumerateArray().Select(review => review.GetProperty("itemReviewed")))
        {
            var dates = claim.GetProperty("appearance").EnumerateArray().Select(DateOf).OfType<DateTimeOffset>().ToArray();
            if (dates.Length > 0)
            {
                DateOf(claim.GetProperty("firstAppearance")).ShouldBe(dates.Min());
            }
        }

        static DateTimeOffset? DateOf(JsonElement page) => page.TryGetProperty("datePublished", out var date)
            ? DateTimeOffset.Parse(date.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;
    }

    [Fact]
    public void Who_only_denies_is_no_author_and_a_page_that_only_denies_no_appearance()
    {
        var annotator = new Annotator();
        Briefs.Of(
        [
            .. new[]
            {
                ("denial", "2024-05-01", "Foreign Minister Paul Merrick denied that Norway had bombed the port of Marn."),
                ("claim", "2024-05-02", "Prime Minister Ana Duarte said that Norway had bombed the port of Marn."),
                ("only-denied", "2024-05-03", "Paul Merrick denied that the dam of Vell had been opened at night."),
            }.Select(page => annotator.Annotate(new Document
            {
                Id = page.Item1, Content = page.Item3, Format = DocumentFormat.Text, Published = new Timestamp(DateOnly.Parse(page.Item2, CultureInfo.InvariantCulture)),
            })),
        ], out var view);
        using var output = new MemoryStream();
        ClaimReviewJson.Write(view, output);
        var reviews = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("@graph").EnumerateArray().Select(review => review.GetProperty("itemReviewed")).ToArray();
        reviews.ShouldNotBeEmpty();
        foreach (var claim in reviews)
        {
            claim.GetProperty("text").GetString()!.ShouldNotStartWith("that ");
            claim.GetProperty("appearance").EnumerateArray().ShouldAllBe(page => page.GetProperty("@id").GetString()!.EndsWith(":claim", StringComparison.Ordinal));
            claim.GetProperty("author")[0].GetProperty("@type").GetString().ShouldBe("Person");
            claim.GetProperty("author")[0].GetProperty("name").GetString().ShouldBe("Ana Duarte");
        }
    }

    private static void Check(JsonElement node, HashSet<string> used)
    {
        var type = node.GetProperty("@type").GetString()!;
        foreach (var property in node.EnumerateObject().Where(property => property.Name is not ("@type" or "@id")))
        {
            Types[type].ShouldContainKey(property.Name, type);
            used.Add($"{type}.{property.Name}");
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToArray() : [property.Value])
            {
                var expected = Types[type][property.Name];
                if (value.ValueKind == JsonValueKind.Object)
                {
                    expected.ShouldContain(value.GetProperty("@type").GetString()!);
                    Check(value, used);
                    continue;
                }

                var text = value.GetString()!;
                text.ShouldNotBeNullOrWhiteSpace();
                (expected.Contains("Text") || (expected.Contains("URL") && Uri.TryCreate(text, UriKind.Absolute, out _))
                    || (expected.Contains("Date") && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))).ShouldBeTrue($"{type}.{property.Name}: {text}");
            }
        }
    }
}

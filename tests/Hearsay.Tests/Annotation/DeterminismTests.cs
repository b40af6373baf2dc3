using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Records;
using Hearsay.Tests.Records;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Annotation;

/// <summary>Same input, same bytes: on any thread and under any culture.</summary>
public class DeterminismTests
{
    [Fact]
    public void Every_sample_record_follows_the_schema_and_reads_back_to_the_same_bytes()
    {
        foreach (var record in SampleRecords.All)
        {
            RecordSchema.ShouldRoundTrip(record);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void A_culture_changes_no_byte(string culture)
    {
        var expected = Lines(SampleRecords.All.Select(RecordJson.Write));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var annotator = new Annotator(SampleRecords.World);
            Lines(SampleRecords.Documents().Select(document => RecordJson.Write(annotator.Annotate(document)))).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Sixteen_threads_give_the_bytes_of_one()
    {
        var documents = SampleRecords.Documents().ToArray();
        var many = Enumerable.Repeat(documents, 4).SelectMany(all => all);
        var expected = Lines(Enumerable.Repeat(SampleRecords.All, 4).SelectMany(all => all).Select(RecordJson.Write));
        Lines(OrderedParallel.Select(many, document => RecordJson.Write(SampleRecords.Annotator.Annotate(document)), threads: 16)).ShouldBe(expected);
    }

    private static string Lines(IEnumerable<byte[]> lines) => string.Join('\n', lines.Select(System.Text.Encoding.UTF8.GetString));
}

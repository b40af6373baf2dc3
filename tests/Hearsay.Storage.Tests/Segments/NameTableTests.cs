using System.Globalization;
using System.Security.Cryptography;
using Hearsay.Storage.Segments;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Tests.Segments;

public sealed class NameTableTests : IDisposable
{
    private const int Names = 1000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_are_found_before_and_after_a_filter_is_made_of_them_and_others_are_not(bool keys)
    {
        string[] names = [.. Enumerable.Range(0, 2 * Names).Select(number => Sum(number) + (keys ? "" : "/statement")).Order(StringComparer.Ordinal)];
        string[] known = [.. names.Where((_, at) => at % 2 == 0)];
        using var segment = SegmentOf(known, keys);
        for (var turn = 0; turn < 2; turn++)
        {
            names.Select(segment.Names.Find).ShouldBe(names.Select(name => Array.BinarySearch(known, name, StringComparer.Ordinal) is >= 0 and var at ? at : -1));
        }

        segment.Names.Find("another form").ShouldBe(-1);
    }

    private Segment SegmentOf(string[] names, bool keys)
    {
        var folder = _folder.File("segment");
        using (var builder = new SegmentBuilder(folder, keys))
        {
            foreach (var name in names)
            {
                builder.AddName(keys ? RecordKeys.TryPack(name)! : OrdinalText.Encode(name));
            }

            builder.Finish();
        }

        return Segment.Open(folder);
    }

    private static string Sum(int number) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))));
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class ByteLinesTests
{
    [Fact]
    public void Lines_are_those_of_a_plain_split() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("\n", "a", "bc", "ä").ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), text =>
        {
            var expected = text.Split('\n').ToList();
            if (expected[^1].Length == 0)
            {
                expected.RemoveAt(expected.Count - 1);
            }

            ByteLines.Read(Streams.Of(text), 1_000).Select(line => Encoding.UTF8.GetString(line.Bytes.Span)).ShouldBe(expected);
        }));

    [Fact]
    public void A_line_as_long_as_the_limit_is_whole_and_a_longer_one_is_not()
    {
        var lines = ByteLines.Read(Streams.Of("aaaa\nbbbbb\ncc"), 4).ToList();

        lines.Select(line => line.TooLong).ShouldBe([false, true, false]);
        lines.Select(line => line.Length).ShouldBe([4, 5, 2]);
        lines.Select(line => line.Number).ShouldBe([1, 2, 3]);
    }
}

using Hearsay.Storage.Sql;
using FsCheck;
using FsCheck.Fluent;

namespace Hearsay.Storage.Tests;

/// <summary>The forms in which values are kept in a file.</summary>
public sealed class CodecTests
{
    // From all corners of UTF-16: NUL, ASCII, two- and three-byte units, both halves of pairs, and what sorts above them.
    private static readonly Arbitrary<string> Strings =
        Gen.Elements('\0', 'a', 'b', '\u007F', '\u0080', '\u07FF', '\u0800', '\uD83C', '\uDF0B', '\uE000', '\uFFFF')
            .ListOf().Select(units => new string([.. units])).ToArbitrary();

    [Fact]
    public void Any_string_comes_back_from_its_blob() => Prop.ForAll(Strings, text =>
        OrdinalText.Decode(OrdinalText.Encode(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Blobs_order_as_their_strings_do() => Prop.ForAll(Strings, Strings, (left, right) =>
        Math.Sign(OrdinalText.Encode(left).AsSpan().SequenceCompareTo(OrdinalText.Encode(right)))
        == Math.Sign(string.CompareOrdinal(left, right))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rank_never_contradicts_the_order_of_strings() => Prop.ForAll(Strings, Strings, (left, right) =>
        OrdinalText.Rank(OrdinalText.Encode(left)).CompareTo(OrdinalText.Rank(OrdinalText.Encode(right)))
            * Math.Sign(string.CompareOrdinal(left, right)) >= 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_blob_that_ends_inside_a_character_is_damage() =>
        Should.Throw<InvalidDataException>(() => OrdinalText.Decode([0x61, 0xE2, 0x82]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(300_000)]
    public void Packed_bytes_come_back_and_noise_does_not_grow(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        var packed = Packing.Pack(noise);
        Packing.Unpack(packed).ShouldBe(noise);
        packed.Length.ShouldBeLessThanOrEqualTo(length + 5);
    }

    [Fact]
    public void Text_is_packed_to_a_fraction() =>
        Packing.Pack(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"start\":1,\"end\":2},", 1000)))).Length.ShouldBeLessThan(200);

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("0003000000AB")]
    [InlineData("0103000000AB")]
    [InlineData("0700000000")]
    [InlineData("01FFFFFFFF00")]
    public void Damaged_bytes_are_told(string bytes) =>
        Should.Throw<InvalidDataException>(() => Packing.Unpack(Convert.FromHexString(bytes)));
}

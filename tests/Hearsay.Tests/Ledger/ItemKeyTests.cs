using System.Security.Cryptography;
using Hearsay.Ledger;

namespace Hearsay.Tests.Ledger;

public class ItemKeyTests
{
    [Fact]
    public void Keys_are_ordered_as_their_names_and_give_them_back()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(number => Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number)))), new('0', 64), new('f', 64)];
        var keys = new ItemKeys(names.Order(StringComparer.Ordinal).Select(Parsed).ToArray());

        keys.ShouldBe(names.Order(StringComparer.Ordinal));
        keys.Span.ToArray().ShouldBeInOrder();
        keys.Span[0].ShouldBeLessThan(keys.Span[1]);
        ItemKey.Read(Convert.FromHexString(keys[3])).ShouldBe(keys.Span[3]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("item 7")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeF")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0")]
    public void A_name_of_another_form_is_no_key(string name)
    {
        ItemKey.TryParse(name, out _).ShouldBeFalse();
    }

    private static ItemKey Parsed(string name)
    {
        ItemKey.TryParse(name, out var key).ShouldBeTrue();
        return key;
    }
}

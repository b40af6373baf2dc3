using System.Net;

namespace Hearsay.Fetching.Tests;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    public void Public_addresses_are_allowed(string address) => AddressRules.Allows(IPAddress.Parse(address), allowPrivate: false).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:0a00:0001::1")]
    public void Private_and_loopback_ones_are_allowed_only_on_demand(string address)
    {
        AddressRules.Allows(IPAddress.Parse(address), allowPrivate: false).ShouldBeFalse();
        AddressRules.Allows(IPAddress.Parse(address), allowPrivate: true).ShouldBeTrue();
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:a9fe:a9fe")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("2002:a9fe:a9fe::")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("203.0.113.9")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    public void Link_local_multicast_and_reserved_ones_never_are(string address) => AddressRules.Allows(IPAddress.Parse(address), allowPrivate: true).ShouldBeFalse();
}

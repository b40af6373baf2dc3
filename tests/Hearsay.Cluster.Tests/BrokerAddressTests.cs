namespace Hearsay.Cluster.Tests;

public class BrokerAddressTests
{
    [Fact]
    public void All_parts_of_an_address_are_read()
    {
        var address = BrokerAddress.Parse("amqps://ada:s%40crit@a.example:5673,b.example,[::1]:5674/news?queue=desk");
        address.Nodes.ShouldBe([new BrokerNode("a.example", 5673), new BrokerNode("b.example", 5671), new BrokerNode("::1", 5674)]);
        (address.User, address.Password, address.VirtualHost, address.IsEncrypted).ShouldBe(("ada", "s@crit", "news", true));
        (address.Documents, address.Dead).ShouldBe(("desk.documents", "desk.dead"));
    }

    [Theory]
    [InlineData("amqp://broker.example")]
    [InlineData("amqp://broker.example/")]
    public void What_is_left_out_is_as_the_specification_has_it(string text)
    {
        var address = BrokerAddress.Parse(text);
        address.Nodes.ShouldBe([new BrokerNode("broker.example", 5672)]);
        (address.User, address.VirtualHost, address.Queue).ShouldBe(("guest", "/", "hearsay"));
    }

    [Fact]
    public void A_queue_may_stand_behind_the_host() => BrokerAddress.Parse("amqp://broker.example?queue=q").Queue.ShouldBe("q");

    [Fact]
    public void What_is_shown_has_no_password() => BrokerAddress.Parse("amqp://ada:secret@broker.example/news").Shown.ShouldBe("amqp://ada@broker.example/news");

    [Theory]
    [InlineData("http://broker.example")]
    [InlineData("amqp://broker.example:port")]
    [InlineData("amqp://broker.example?prefetch=1")]
    public void What_is_no_address_is_refused(string text) => Should.Throw<BrokerException>(() => BrokerAddress.Parse(text)).Message.ShouldContain("amqp://user:password@host");
}
